import type { AnswerOf } from '@linfa/contract';

export type AskedSheet = AnswerOf<'reportedFigures.openSheet'>;

/** What the state does not say: that the day is over, or that the answer came after it. */
export function wordDue({ overdue, late, answeredBy }: Pick<AskedSheet, 'overdue' | 'late' | 'answeredBy'>): string {
  if (overdue) return '，已过期限';
  return `${late ? '，逾期填报' : ''}${answeredBy === 'staff' ? '，代为登记' : ''}`;
}
