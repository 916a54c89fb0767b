import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { DutyShift } from './duty-shift.entity.ts';
import { dutyKeepers } from './duty-shifts.policy.ts';
import { presentSheet, type PresentedSheet } from './shift-sheet.ts';

/** A shift's sheet: its hours, its lines, and what was signed. @throws RuleError `not-found` */
export async function getSheet(
  context: ActContext,
  input: Received<'dutyShifts', 'getSheet'>,
): Promise<PresentedSheet> {
  const { em, keyring } = context;
  const shift = await em.findOne(DutyShift, { id: keyring.ids.open('shift', input.shift) });
  if (!shift || !reaches(actorOf(context), dutyKeepers, shift.place)) throw new RuleError('not-found');
  return presentSheet(context, shift);
}
