import { useState } from 'react';
import { go } from '../../go';
import { routes } from '../../routes';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { NoticeBar } from '../../ui/notice-bar';
import { commonDisputes, otherDisputes } from './dispute-choices';
import type { StepProps } from './step-props';

/** What it is about, in plain words. */
export function DisputeStep({ draft, change, wrong }: StepProps) {
  const [all, setAll] = useState(() => otherDisputes.some(({ value }) => value === draft.disputeType));
  return (
    <>
      {draft.disputeType === 'family' ? (
        <NoticeBar tone="red" act={{ word: '看看找谁', onTap: () => void go(routes.whom) }}>
          有人正在打人或威胁您，请先打110报警。
        </NoticeBar>
      ) : null}
      <Choice
        label="是哪方面的纠纷？"
        options={all ? [...commonDisputes, ...otherDisputes] : commonDisputes}
        value={draft.disputeType}
        error={wrong['disputeType']}
        onChange={(disputeType) => change({ disputeType })}
      />
      {all ? null : (
        <Button tone="plain" onTap={() => setAll(true)}>
          都不是，看更多
        </Button>
      )}
    </>
  );
}
