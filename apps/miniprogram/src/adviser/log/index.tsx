import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { dutyNow } from '@linfa/domain';
import { useSession } from '../../session/session-store';
import { Loading } from '../../ui/loading';
import { NoticeBar } from '../../ui/notice-bar';
import { AdviserPage } from '../adviser-page';
import type { Box } from '../offline/box';
import { entryOf, type Entry } from '../offline/entry';
import { useShifts, type OwnShift } from '../today/use-shifts';
import { communitiesOf } from './communities-of';
import { habitsOf } from './habits';
import { emptyDispute, formOfDispute } from './dispute-form';
import { LogFields } from './log-fields';
import { firstLine, formOfLine, type LogForm } from './log-form';
import { MendDispute } from './mend-dispute';
import { useLogDraft } from './use-log-draft';
import '../adviser.scss';

export default function Log() {
  return <AdviserPage title="登记服务">{(box) => <LogOrMend box={box} />}</AdviserPage>;
}

/** Of what came back with its service logged only the sending on is left to mend. */
function LogOrMend({ box }: { readonly box: Box }) {
  const { params } = useRouter();
  const [entry] = useState(() => (params['mend'] ? entryOf(box, params['mend']) : undefined));
  if (entry && entry.logged !== null && entry.mediation)
    return <MendDispute box={box} entry={entry} dispute={entry.mediation.dispute} />;
  return <LogVisit box={box} mended={entry} />;
}

interface LogVisitProps {
  readonly box: Box;
  readonly mended: Entry | undefined;
}

/** Where one is on duty is known before the form begins; without a network what was read last says it. */
function LogVisit({ box, mended }: LogVisitProps) {
  const { read, today } = useShifts(box);
  if (read.loading) return <Loading rows={3} />;
  return <VisitForm box={box} mended={mended} shifts={read.data?.items ?? []} today={today} />;
}

interface VisitFormProps extends LogVisitProps {
  readonly shifts: readonly OwnShift[];
  readonly today: string;
}

/**
 * From a booking (`?booking=&matter=&community=&name=&day=`), from a shift (without `booking` and `matter`), of what came
 * back (`?mend=`), or of anybody who came: then where one is on duty today, else where the last line was.
 */
function VisitForm({ box, mended, shifts, today }: VisitFormProps) {
  const { params } = useRouter();
  const session = useSession();
  const communities = communitiesOf(session?.me.roles ?? [], shifts, today);
  const draft = useLogDraft<LogForm>(box, `draft:${params['mend'] ?? params['booking'] ?? ''}`, () => {
    const habits = habitsOf(box);
    const { booking, matter, community, name, day = today } = params;
    const here = community ? shifts.filter((one) => one.community.code === community) : shifts;
    const duty = dutyNow(here, day, new Date());
    const usual = duty ? { code: duty.community.code, name: duty.community.name } : habits.community;
    const plain: LogForm = {
      community: community ? { code: community, name: decodeURIComponent(name ?? '') } : usual,
      day,
      line: { ...firstLine, ...habits.last, ...(duty && { mode: duty.mode }), matter: null },
      modeChosen: false,
      done: [],
      target: null,
      dispute: emptyDispute,
      booking: null,
    };
    const last = mended?.lines.at(-1);
    if (mended && last)
      return {
        community: mended.community,
        day: last.day,
        line: formOfLine(last),
        modeChosen: true,
        done: mended.lines.slice(0, -1),
        target: mended.mediation ? 'mediation' : (mended.referral?.target ?? null),
        dispute: mended.mediation ? formOfDispute(mended.mediation.dispute) : emptyDispute,
        booking: last.booking ?? null,
      };
    if (!booking) return plain;
    return {
      ...plain,
      booking,
      line: { ...plain.line, channel: 'booking', matter: (matter ?? null) as LogForm['line']['matter'] },
    };
  });
  return (
    <>
      {draft.restored ? <NoticeBar>上次没有保存的内容还在，可以接着填。</NoticeBar> : null}
      {mended?.refused ? <NoticeBar tone="red">{`被退回的原因：${mended.refused}`}</NoticeBar> : null}
      <LogFields box={box} draft={draft} communities={communities} shifts={shifts} today={today} mended={mended} />
    </>
  );
}
