import type { Failure } from '@linfa/contract/client';
import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useWrite } from '../../api/use-write';
import { go, goInstead } from '../../go';
import { routes } from '../../routes';
import { Button } from '../../ui/button';
import { NoticeBar } from '../../ui/notice-bar';
import { wordMinutes } from '../../words/word-minutes';
import type { Sheet } from '../word-sheet';
import { ObjectSheet } from './object-sheet';

export interface SignActsProps {
  readonly sheet: Sheet;
  readonly code: string | undefined;
  readonly reload: () => Promise<void>;
}

/** Signs what was seen, or objects to it. What changed meanwhile is read again and said, never signed unseen. */
export function SignActs({ sheet, code, reload }: SignActsProps) {
  const { shift, seen, countersign, minutes } = sheet;
  const [objecting, setObjecting] = useState(false);
  const [changed, setChanged] = useState(false);
  const did = (): void => {
    setChanged(false);
    void reload();
  };
  const sign = useWrite('dutyShifts.countersignShift', { of: shift, door: 'staff', done: did });
  const showAgain = async (): Promise<void> => {
    await reload();
    sign.forget();
    setObjecting(false);
    setChanged(true);
  };
  const signIt = async (): Promise<void> => {
    await sign.run({ shift, seen, ...(code !== undefined && { code }) });
  };
  if (countersign !== 'closed' && countersign !== 'changed') return <Over sheet={sheet} />;
  return (
    <>
      {countersign === 'changed' ? <NoticeBar tone="clay">签字以后内容有更正，请看一遍再签。</NoticeBar> : null}
      {changed ? <NoticeBar tone="clay">内容刚才有变化，上面是新的。请重新看一遍再签字。</NoticeBar> : null}
      {sign.failure ? <SignFailure failure={sign.failure} onShowAgain={() => void showAgain()} /> : null}
      <Button busy={sign.busy} busyWord="正在签字……" onTap={() => void signIt()}>
        {`情况属实，签字（${wordMinutes(minutes)}）`}
      </Button>
      <Button tone="plain" onTap={() => setObjecting(true)}>
        有出入，提出异议
      </Button>
      <ObjectSheet
        shift={shift}
        seen={seen}
        open={objecting}
        onClose={() => setObjecting(false)}
        onDone={did}
        onChanged={() => void showAgain()}
      />
    </>
  );
}

/** What to do about a signature that was refused. */
function SignFailure({ failure, onShowAgain }: { readonly failure: Failure; readonly onShowAgain: () => void }) {
  if (failure.code === 'changed-meanwhile')
    return (
      <NoticeBar tone="red" act={{ word: '看新的', onTap: onShowAgain }}>
        您看的时候，法律顾问更正了内容，所以还没有签。
      </NoticeBar>
    );
  if (failure.code === 'wrong-shift-code')
    return (
      <NoticeBar tone="red" act={{ word: '重新扫', onTap: () => void goInstead(routes.official) }}>
        签字码过期了，还没有签。请法律顾问重新出示。
      </NoticeBar>
    );
  if (failure.code === 'wrong-state')
    return (
      <NoticeBar tone="red" act={{ word: '看现在的', onTap: onShowAgain }}>
        {failure.message}
      </NoticeBar>
    );
  return <NoticeBar tone="red">{failure.message}</NoticeBar>;
}

/** Nothing to sign any more, or not yet. */
function Over({ sheet: { countersign } }: { readonly sheet: Sheet }) {
  const words =
    countersign === 'countersigned'
      ? '已签字，不用再做什么。'
      : countersign === 'objected'
        ? '异议已交给法律顾问。对方更正或说明后，会再请您签字。'
        : '法律顾问还没有登记值班结束，登记以后才能签字。';
  return (
    <>
      <View className="lf-gap-below">
        <Text>{words}</Text>
      </View>
      <Button tone="plain" onTap={() => void go(routes.official)}>
        看其他要签字的值班
      </Button>
    </>
  );
}
