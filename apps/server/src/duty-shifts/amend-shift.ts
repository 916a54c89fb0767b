import type { Received } from '@linfa/contract';
import { applyDutyShiftAct, type DutyShiftState } from '@linfa/domain';
import { keepAmendment } from '../amendments/keep-amendment.ts';
import type { ActContext } from '../http/act-context.ts';
import { dutyKeepers } from './duty-shifts.policy.ts';
import { shiftForAct } from './shift-for-act.ts';
import { presentSheet, type PresentedSheet } from './shift-sheet.ts';
import { unsign } from './unsign-shifts.ts';

/** Corrects the hours of a shift that was held and keeps what stood there; one that was signed has to be signed again. @throws RuleError `wrong-state`, `changed-meanwhile`, `nothing-changed`, `not-found` */
export async function amendShift(
  context: ActContext,
  input: Received<'dutyShifts', 'amendShift'>,
): Promise<PresentedSheet> {
  const shift = await shiftForAct(context, input.shift, dutyKeepers);
  applyDutyShiftAct(shift.state as DutyShiftState, 'correct');
  keepAmendment(context, shift, {
    act: 'dutyShifts.amendShift',
    kind: 'shift',
    reason: input.reason,
    version: input.version,
    to: { minutes: input.minutes },
  });
  unsign(context, shift, 'dutyShifts.amendShift');
  await context.em.flush();
  return presentSheet(context, shift);
}
