import type { EntityManager } from '@mikro-orm/core';
import type { App } from '../app.ts';
import { Consultation } from '../consultations/consultation.entity.ts';
import { DutyShift } from '../duty-shifts/duty-shift.entity.ts';
import { sheetDigest } from '../duty-shifts/shift-sheet.ts';
import { ShiftSignature } from '../duty-shifts/shift-signature.entity.ts';
import type { Person } from '../people/person.entity.ts';

/** Where the last shift still waits for its signature, so that there is something to sign. */
const waitingAt: readonly string[] = ['demo-01-01', 'demo-01-02'];
const atOnce = 500;

/** Has the demo's past shifts closed with their hours and signed on the evening of their day, but for the last of two communities. */
export async function signDemoShifts(em: EntityManager, { keyring }: Pick<App, 'keyring'>, by: Person): Promise<void> {
  const held = { provenance: 'demo', state: 'held', countersign: 'open' };
  const shifts = await em.find(DutyShift, held, { populate: ['unit'], orderBy: { heldOn: 'asc', id: 'asc' } });
  const last = new Map(shifts.map((shift) => [shift.unit.code, shift.id]));
  const waiting = waitingAt.flatMap((code) => last.get(code) ?? []);
  const signed = shifts.filter(({ id }) => !waiting.includes(id));
  await em.nativeUpdate(DutyShift, { ...held, id: { $nin: waiting } }, { countersign: 'countersigned' });
  await em.nativeUpdate(DutyShift, { ...held, id: { $in: waiting } }, { countersign: 'closed' });
  const lines = await linesByDay(em);
  const rows = signed.map((shift) => {
    const own = lines.get(dayOf(shift)) ?? [];
    return {
      shift: shift.id,
      version: shift.version,
      became: 'countersigned',
      way: 'code',
      by: by.id,
      at: new Date(`${shift.heldOn}T14:00:00Z`),
      signedOn: shift.heldOn,
      signerCipher: null,
      reasonCipher: null,
      minutes: shift.minutes,
      lines: own.length,
      digest: sheetDigest({ keyring }, shift, own),
    };
  });
  for (let start = 0; start < rows.length; start += atOnce)
    await em.insertMany(ShiftSignature, rows.slice(start, start + atOnce));
}

type Line = Pick<Consultation, 'id' | 'version' | 'unit' | 'heldOn' | 'adviser'>;

function dayOf({ unit, heldOn, adviser }: Pick<Line, 'unit' | 'heldOn' | 'adviser'>): string {
  return `${unit.id} ${heldOn} ${adviser?.id}`;
}

async function linesByDay(em: EntityManager): Promise<Map<string, Consultation[]>> {
  const lines = await em.find(
    Consultation,
    { provenance: 'demo', adviser: { $ne: null } },
    { orderBy: { id: 'asc' }, disableIdentityMap: true },
  );
  return Map.groupBy(lines, dayOf);
}
