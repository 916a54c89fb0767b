import type { Answer, Received } from '@linfa/contract';
import { applyDutyShiftAct, type DutyShiftState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { dutyKeepers } from './duty-shifts.policy.ts';
import { endBookingsOf } from './end-bookings-of.ts';
import { shiftForAct } from './shift-for-act.ts';

/** Calls a shift off: its slots close first, so that nobody books any more, then everybody booked or waiting is told. */
export async function cancelShift(
  context: ActContext,
  input: Received<'dutyShifts', 'cancelShift'>,
): Promise<Answer<'dutyShifts', 'cancelShift'>> {
  const shift = await shiftForAct(context, input.shift, dutyKeepers);
  const before = shift.state as DutyShiftState;
  shift.state = applyDutyShiftAct(before, 'cancel');
  const cancelledBookings = await endBookingsOf(context, shift, {
    act: 'dutyShifts.cancelShift',
    reason: input.reason,
  });
  recordAct(context, { act: 'dutyShifts.cancelShift', thing: `shift:${shift.id}`, from: before, to: shift.state });
  return { cancelledBookings };
}
