import { randomBytes } from 'node:crypto';
import type { Answer, Received } from '@linfa/contract';
import { applyCountersignAct, RuleError, type CountersignState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { ShiftCode } from './shift-code.entity.ts';
import { shiftForAct } from './shift-for-act.ts';
import { digestShiftCode, shiftCodeMinutes } from './shift-of-code.ts';

/** A code of 128 bits for the official who stands beside the adviser; an earlier one of the same shift is over. @throws RuleError `wrong-state`, `not-found` for a shift that is not one's own */
export async function showCode(
  context: ActContext,
  input: Received<'dutyShifts', 'showCode'>,
): Promise<Answer<'dutyShifts', 'showCode'>> {
  const { em, now } = context;
  const shift = await shiftForAct(context, input.shift, ['adviser']);
  if (shift.adviser?.id !== actorOf(context).personId) throw new RuleError('not-found');
  applyCountersignAct(shift.countersign as CountersignState, 'countersign');
  const code = randomBytes(16).toString('base64url');
  const expiresAt = new Date(now.getTime() + shiftCodeMinutes * 60_000);
  await em.nativeUpdate(ShiftCode, { shift: shift.id, expiresAt: { $gt: now } }, { expiresAt: now });
  em.persist(em.create(ShiftCode, { shift, codeDigest: digestShiftCode(context, code), expiresAt }));
  recordAct(context, { act: 'dutyShifts.showCode', thing: `shift:${shift.id}` });
  return { code, expiresAt: expiresAt.toISOString(), residentsUrl: context.residentsUrl };
}
