import type { Answer, Received } from '@linfa/contract';
import { applyDutyShiftAct, RuleError, slotStart, type DutyShiftState } from '@linfa/domain';
import { writeAmendment } from '../amendments/keep-amendment.ts';
import type { ActContext } from '../http/act-context.ts';
import { rosterPlanners } from './duty-shifts.policy.ts';
import { endBookingsOf } from './end-bookings-of.ts';
import { shiftForAct } from './shift-for-act.ts';

/** Nobody came to hold a shift: those who still held a place are told, and the reason is kept. @throws RuleError `not-yet` before it was to begin, `wrong-state`, `not-found` */
export async function missShift(
  context: ActContext,
  input: Received<'dutyShifts', 'missShift'>,
): Promise<Answer<'dutyShifts', 'missShift'>> {
  const shift = await shiftForAct(context, input.shift, rosterPlanners);
  const before = shift.state as DutyShiftState;
  const after = applyDutyShiftAct(before, 'miss');
  if (slotStart({ day: shift.heldOn, startsAt: shift.startsAt }) > context.now)
    throw new RuleError('not-yet', { when: '值班时间', act: '登记未到岗' });
  writeAmendment(context, shift, {
    act: 'dutyShifts.missShift',
    kind: 'shift',
    reason: input.reason,
    before: { state: before },
  });
  shift.state = after;
  return {
    cancelledBookings: await endBookingsOf(context, shift, { act: 'dutyShifts.missShift', reason: input.reason }),
  };
}
