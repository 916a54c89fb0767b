import type { AnswerOf } from '@linfa/contract';
import { countersignStates, type Day } from '@linfa/domain';

type Shift = Pick<AnswerOf<'dutyShifts.listMine'>['items'][number], 'day' | 'state' | 'countersign'>;

/** How far the signing is; nothing of a shift that is still to come or is not held at all. */
export function wordCountersign({ day, state, countersign }: Shift, today: Day): string {
  if (state === 'cancelled' || (countersign === 'open' && day > today)) return '';
  return countersignStates[countersign];
}
