import { type Day, daysBetween, type MediationCaseState, wordClock, wordDate, wordNearDate } from '@linfa/domain';
import type { TimelineStep } from '../../ui/timeline';
import type { OwnCase } from '../own-mediation';

/** WeChat counts what stands beside one another; what is older is on the papers. */
const mostShown = 30;

const stages: Readonly<Record<MediationCaseState, string>> = {
  accepted: '已受理，正在问双方愿不愿意调解',
  mediating: '双方都同意，正在调解',
  agreed: '达成了协议',
  'not-agreed': '没有达成协议，调解结束',
  refused: '有一方不同意，调解结束',
  withdrawn: '已撤回或终止',
  archived: '已办完归档',
};

/** Where the case stands, in a sentence. */
export function wordStage({ state }: Pick<OwnCase, 'state'>): string {
  return stages[state];
}

/** By when it is to be done; nothing once it is. */
export function wordDue({ dueOn, concludedOn }: OwnCase, today: Day): string {
  if (!dueOn || concludedOn) return '';
  const left = daysBetween(today, dueOn);
  const day = wordDate(dueOn, today);
  return left < 0 ? `原定${day}前办完，已经超过，请问调解员` : `最迟${day}前办完${left === 0 ? '，就是今天' : ''}`;
}

/** What happened, where it is now, and what comes. */
export function caseSteps(row: OwnCase, today: Day): readonly TimelineStep[] {
  const { timeline, state, next } = row;
  const done = timeline.slice(-mostShown).map(({ day, words }, index): TimelineStep => ({
    key: `${index}`,
    title: words,
    lines: [wordDate(day, today)],
    state: 'done',
  }));
  if (state !== 'accepted' && state !== 'mediating') return done;
  const due = wordDue(row, today);
  const now: TimelineStep = { key: 'now', title: wordStage(row), lines: due === '' ? [] : [due], state: 'now' };
  const sitting: TimelineStep = next
    ? {
        key: 'next',
        title: '下一次调解',
        lines: [`${wordNearDate(next.day, today)} ${wordClock(next.time)}`],
        state: 'to-come',
      }
    : { key: 'next', title: '约时间坐下来调解', state: 'to-come' };
  return [...done, now, sitting];
}
