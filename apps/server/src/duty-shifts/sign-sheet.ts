import { applyCountersignAct, RuleError, type CountersignAct, type CountersignState, type Day } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Person } from '../people/person.entity.ts';
import type { DutyShift } from './duty-shift.entity.ts';
import { rosterPlanners } from './duty-shifts.policy.ts';
import { shiftForAct } from './shift-for-act.ts';
import { linesOf, sheetDigest } from './shift-sheet.ts';
import { ShiftSignature } from './shift-signature.entity.ts';

export interface Signing {
  readonly act: `dutyShifts.${string}`;
  readonly shift: string;
  /** The digest of the sheet that the official saw. */
  readonly seen: string;
  readonly how: Extract<CountersignAct, 'countersign' | 'object'>;
  readonly way: 'online' | 'code' | 'paper';
  readonly day?: Day;
  readonly signer?: string;
  readonly reason?: string;
}

/**
 * Signs a shift's sheet, or objects to it, exactly as it was seen. Nobody signs for their own duty.
 * @throws RuleError `own-shift`, `wrong-state`, `changed-meanwhile`, `not-found`
 */
export async function signSheet(context: ActContext, signing: Signing): Promise<DutyShift> {
  const { em, keyring, now, today } = context;
  const { personId } = actorOf(context);
  const shift = await shiftForAct(context, signing.shift, rosterPlanners);
  if (shift.adviser?.id === personId) throw new RuleError('own-shift');
  const before = shift.countersign as CountersignState;
  const became = applyCountersignAct(before, signing.how);
  const lines = await linesOf(context, shift, true);
  const digest = sheetDigest(context, shift, lines);
  if (digest !== signing.seen) throw new RuleError('changed-meanwhile');
  em.persist(
    em.create(ShiftSignature, {
      shift,
      version: shift.version,
      became,
      way: signing.way,
      by: em.getReference(Person, personId),
      at: now,
      signedOn: signing.day ?? today,
      signerCipher: signing.signer === undefined ? null : keyring.seal(signing.signer),
      reasonCipher: signing.reason === undefined ? null : keyring.seal(signing.reason),
      minutes: shift.minutes,
      lines: lines.length,
      digest,
    }),
  );
  shift.countersign = became;
  recordAct(context, { act: signing.act, thing: `shift:${shift.id}`, from: before, to: became });
  await em.flush();
  return shift;
}
