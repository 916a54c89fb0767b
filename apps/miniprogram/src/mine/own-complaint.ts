import type { AnswerOf } from '@linfa/contract';
import { type ComplaintState, complaintSubjects, type Day, serviceThings, wordDate } from '@linfa/domain';
import type { TimelineStep } from '../ui/timeline';

export type OwnComplaint = AnswerOf<'feedback.byCode'>;

export const complaintTones: Readonly<Record<ComplaintState, 'quiet' | 'pine' | 'clay'>> = {
  submitted: 'clay',
  assigned: 'clay',
  answered: 'pine',
  closed: 'quiet',
  withdrawn: 'quiet',
};

const mostOfBeginning = 18;

/** Enough of what was written to know it again. */
export function beginningOf(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()];
  return letters.length > mostOfBeginning ? `${letters.slice(0, mostOfBeginning).join('')}……` : letters.join('');
}

/** When it was answered, or by when it will be. */
export function wordWhen({ state, dueOn, overdue, answeredOn }: OwnComplaint, today: Day): string {
  if (answeredOn !== null) return `${wordDate(answeredOn, today)}答复`;
  if (state === 'withdrawn') return '已撤回';
  return overdue ? '已超过答复期限，可拨打12345催办' : `最晚${wordDate(dueOn, today)}答复`;
}

/** Whose conduct it is about and which service, as far as it says. */
export function wordAbout({ about, service }: OwnComplaint): string {
  return [
    service === null ? '' : `关于一次${serviceThings[service]}`,
    about === null ? '' : `涉及${complaintSubjects[about]}`,
  ]
    .filter((word) => word !== '')
    .join('，');
}

/** Its way from the letter-box to the answer. */
export function complaintSteps(one: OwnComplaint, today: Day): readonly TimelineStep[] {
  const { state, submittedOn, answeredOn } = one;
  const sent: TimelineStep = {
    key: 'sent',
    title: '已提交',
    lines: [wordDate(submittedOn, today)],
    state: 'done',
  };
  if (state === 'withdrawn') return [sent, { key: 'withdrawn', title: '已撤回', state: 'done' }];
  const waits = state === 'submitted' || state === 'assigned';
  return [
    sent,
    {
      key: 'assigned',
      title: state === 'submitted' ? '等待分给承办人' : '已有承办人',
      state: state === 'submitted' ? 'now' : 'done',
    },
    {
      key: 'answer',
      title: waits ? '等待答复' : '已答复',
      lines: waits ? [wordWhen(one, today)] : answeredOn === null ? [] : [wordDate(answeredOn, today)],
      state: state === 'assigned' ? 'now' : waits ? 'to-come' : 'done',
    },
    { key: 'closed', title: '办结', state: state === 'closed' ? 'done' : 'to-come' },
  ];
}
