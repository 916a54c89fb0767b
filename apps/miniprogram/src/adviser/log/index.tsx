import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { useSession } from '../../session/session-store';
import { NoticeBar } from '../../ui/notice-bar';
import { AdviserPage } from '../adviser-page';
import type { Box } from '../offline/box';
import { entryOf } from '../offline/entry';
import { useShifts } from '../today/use-shifts';
import { communitiesOf } from './communities-of';
import { habitsOf } from './habits';
import { LogFields } from './log-fields';
import { firstLine, formOfLine, type LogForm } from './log-form';
import { useLogDraft } from './use-log-draft';
import '../adviser.scss';

export default function Log() {
  return <AdviserPage title="登记服务">{(box) => <LogVisit box={box} />}</AdviserPage>;
}

/** From a booking (`?booking=&matter=&community=&name=&day=`), of what came back (`?mend=`), or of anybody who came. */
function LogVisit({ box }: { readonly box: Box }) {
  const { params } = useRouter();
  const session = useSession();
  const { read, today } = useShifts(box);
  const communities = communitiesOf(session?.me.roles ?? [], read.data?.items ?? [], today);
  const [mended] = useState(() => (params['mend'] ? entryOf(box, params['mend']) : undefined));
  const draft = useLogDraft<LogForm>(box, `draft:${params['mend'] ?? params['booking'] ?? ''}`, () => {
    const habits = habitsOf(box);
    const plain: LogForm = {
      community: habits.community,
      day: today,
      line: { ...firstLine, ...habits.last, matter: null },
      done: [],
      target: null,
      booking: null,
    };
    const last = mended?.lines.at(-1);
    if (mended && last)
      return {
        community: mended.community,
        day: last.day,
        line: formOfLine(last),
        done: mended.lines.slice(0, -1),
        target: mended.referral?.target ?? null,
        booking: last.booking ?? null,
      };
    const { booking, matter, community, name, day } = params;
    if (!booking) return plain;
    return {
      ...plain,
      booking,
      day: day ?? today,
      community: { code: community ?? '', name: name ?? '' },
      line: { ...plain.line, channel: 'booking', matter: (matter ?? null) as LogForm['line']['matter'] },
    };
  });
  return (
    <>
      {draft.restored ? <NoticeBar>上次没有保存的内容还在，可以接着填。</NoticeBar> : null}
      {mended?.refused ? <NoticeBar tone="red">{`被退回的原因：${mended.refused}`}</NoticeBar> : null}
      <LogFields box={box} draft={draft} communities={communities} today={today} mended={mended} />
    </>
  );
}
