import type { SentBy } from '@linfa/contract';
import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { performances, satisfactions, type Day } from '@linfa/domain';
import { useWrite } from '../../api/use-write';
import { useDraft } from '../../drafts/use-draft';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { NoticeBar } from '../../ui/notice-bar';
import { optionsOf } from '../../ui/options-of';
import { WriteFailure } from '../../ui/write-failure';
import type { OwnCase } from '../own-mediation';

type Answer = SentBy<'mediation.answerFollowUp'>;
interface FollowUpDraft {
  readonly performance: Answer['performance'] | null;
  readonly satisfaction: Answer['satisfaction'] | null;
  readonly note: string;
}
const nothingYet: FollowUpDraft = { performance: null, satisfaction: null, note: '' };
const mostNote = 500;

/** After an agreement: its party says how it is kept, without waiting for a visit. */
export function FollowUpCard({ row, onAnswered }: { readonly row: OwnCase; readonly onAnswered: () => void }) {
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState(false);
  const [missing, setMissing] = useState(false);
  const draft = useDraft(`mediation-follow-up:${row.id}`, nothingYet);
  const answer = useWrite('mediation.answerFollowUp', {
    of: row.id,
    done: () => {
      draft.clear();
      setOpen(false);
      setSaid(true);
      onAnswered();
    },
  });
  const { performance, satisfaction, note } = draft.value;
  const over = [...note.trim()].length - mostNote;
  const send = (): void => {
    setMissing(performance === null || satisfaction === null);
    if (performance !== null && satisfaction !== null)
      void answer.run({ case: row.id, performance, satisfaction, note: note.trim() });
  };
  if (said) return <NoticeBar>您的答复已交给调解员。情况有变化，明天还可以再说。</NoticeBar>;
  if (!open)
    return (
      <Card title="回访：协议履行得怎样？" tone="pine">
        <View className="lf-gap-below">
          <Text>您可以随时告诉调解员履行情况；对方没有履行，也请说出来。</Text>
        </View>
        <Button onTap={() => setOpen(true)}>{draft.restored ? '接着写' : '说说履行情况'}</Button>
      </Card>
    );
  return (
    <Card title="回访：协议履行得怎样？" tone="pine">
      <Choice
        label="协议履行了吗"
        options={optionsOf(performances)}
        value={performance}
        error={missing && performance === null ? '请选一项' : undefined}
        onChange={(chosen) => draft.set({ performance: chosen })}
      />
      <Choice
        label="对这次调解满意吗"
        options={optionsOf(satisfactions)}
        value={satisfaction}
        error={missing && satisfaction === null ? '请选一项' : undefined}
        onChange={(chosen) => draft.set({ satisfaction: chosen })}
      />
      <Field
        label="想说的话"
        optional
        lines
        most={mostNote}
        value={note}
        error={over > 0 ? `太长了，请删掉${over}个字` : answer.failure?.fields['note']}
        onChange={(typed) => draft.set({ note: typed })}
      />
      <WriteFailure failure={answer.failure} />
      <Button busy={answer.busy} disabled={over > 0} onTap={send}>
        交给调解员
      </Button>
      <Button tone="plain" onTap={() => setOpen(false)}>
        先不说
      </Button>
    </Card>
  );
}

/** Once the agreement binds; before, there is nothing to keep. */
export function asksHowKept({ may, agreement }: OwnCase, today: Day): boolean {
  const since = agreement?.effectiveOn;
  return may.includes('answer-follow-up') && typeof since === 'string' && since <= today;
}
