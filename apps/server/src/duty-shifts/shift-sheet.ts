import { LockMode } from '@mikro-orm/core';
import type { Answer } from '@linfa/contract';
import type { CountersignState, serviceKinds, serviceModes, serviceResults } from '@linfa/domain';
import { Consultation } from '../consultations/consultation.entity.ts';
import type { ActContext } from '../http/act-context.ts';
import { clockOf } from '../slots/clock.ts';
import type { DutyShift } from './duty-shift.entity.ts';
import { ShiftSignature } from './shift-signature.entity.ts';

export type PresentedSheet = Answer<'dutyShifts', 'getSheet'>;

/** The adviser's lines at that community on that day, oldest first. Locked where something is signed. */
export async function linesOf(
  { em }: Pick<ActContext, 'em'>,
  shift: DutyShift,
  locked: boolean,
): Promise<Consultation[]> {
  if (!shift.adviser) return [];
  return em.find(
    Consultation,
    { unit: shift.unit.id, heldOn: shift.heldOn, adviser: shift.adviser.id },
    { orderBy: { id: 'asc' }, ...(locked && { lockMode: LockMode.PESSIMISTIC_WRITE }) },
  );
}

/** Says exactly what stood on the sheet: the shift's time and hours, and each line's version. */
export function sheetDigest(
  { keyring }: Pick<ActContext, 'keyring'>,
  shift: DutyShift,
  lines: readonly Consultation[],
): string {
  return keyring.blindIndex(
    JSON.stringify([
      'sheet',
      shift.id,
      shift.heldOn,
      shift.startsAt,
      shift.minutes,
      lines.map((one) => [one.id, one.version]),
    ]),
  );
}

/** What an official signs: hours and lines, without who was served or what was said, and what was signed before. */
export async function presentSheet(context: ActContext, shift: DutyShift): Promise<PresentedSheet> {
  const { em, keyring } = context;
  await em.populate([shift], ['unit', 'adviser']);
  const lines = await linesOf(context, shift, false);
  const signatures = await em.find(ShiftSignature, { shift: shift.id }, { populate: ['by'], orderBy: { id: 'asc' } });
  return {
    shift: keyring.ids.seal('shift', shift.id),
    community: { code: shift.unit.code, name: shift.unit.name },
    adviser: shift.adviser ? keyring.open(shift.adviser.nameCipher) : null,
    day: shift.heldOn,
    startsAt: clockOf(shift.startsAt),
    minutes: shift.minutes,
    countersign: shift.countersign as CountersignState,
    lines: lines.map((one) => ({
      serviceKind: one.serviceKind as keyof typeof serviceKinds,
      mode: one.mode as keyof typeof serviceModes,
      result: one.result as keyof typeof serviceResults,
      persons: one.persons,
      minutes: one.minutes,
    })),
    seen: sheetDigest(context, shift, lines),
    signatures: signatures.map((one) => ({
      became: one.became as CountersignState,
      way: one.way as 'online' | 'code' | 'paper',
      by: keyring.open(one.by.nameCipher),
      signer: one.signerCipher ? keyring.open(one.signerCipher) : null,
      day: one.signedOn,
      minutes: one.minutes,
      lines: one.lines,
      reason: one.reasonCipher ? keyring.open(one.reasonCipher) : '',
    })),
  };
}
