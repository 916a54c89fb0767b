import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { DutyShift } from './duty-shift.entity.ts';
import { rosterPlanners } from './duty-shifts.policy.ts';
import { shiftOfCode } from './shift-of-code.ts';
import { presentSheet, type PresentedSheet } from './shift-sheet.ts';

/** The sheet that a shown code stands for, for the official of that community. @throws RuleError `wrong-shift-code`, `not-found` */
export async function openByCode(
  context: ActContext,
  input: Received<'dutyShifts', 'openByCode'>,
): Promise<PresentedSheet> {
  const shift = await context.em.findOne(DutyShift, { id: await shiftOfCode(context, input.code) });
  if (!shift || !reaches(actorOf(context), rosterPlanners, shift.place)) throw new RuleError('not-found');
  return presentSheet(context, shift);
}
