import type { AnswerOf } from '@linfa/contract';
import { shiftStates, wordSpan } from '@linfa/domain';
import { Link } from 'react-router';

export type CalendarShift = AnswerOf<'dutyShifts.list'>['items'][number];

/** A shift in a cell: when, who or where, and how far it is. */
export function ShiftChip({ shift, own }: { readonly shift: CalendarShift; readonly own: boolean }) {
  const { state } = shift;
  return (
    <Link className={`shift-chip shift-${state}`} to={`/shifts/${shift.id}`}>
      <span>{wordSpan(shift.startsAt, shift.minutes)}</span>
      <span>{own ? shift.community.name : `${shift.adviser?.name ?? '未定'} · ${shift.community.name}`}</span>
      <span>{state === 'planned' ? wordPlaces(shift) : shiftStates[state]}</span>
    </Link>
  );
}

export function wordPlaces({ slots, booked }: Pick<CalendarShift, 'slots' | 'booked'>): string {
  return slots === 0 ? '不设预约' : `已约${booked}人`;
}
