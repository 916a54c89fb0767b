import type { EntityManager } from '@mikro-orm/core';
import { RuleError, type Period } from '@linfa/domain';
import { DutyShift } from '../duty-shifts/duty-shift.entity.ts';
import { MediationCase } from '../mediation/mediation-case.entity.ts';
import { caseLines } from './case-lines.ts';
import { loadRates, rateOn, type Rates } from './rates.ts';
import type { SubsidyLine } from './subsidy-line.ts';

/** More than that is asked for street by street. */
const mostLines = 5000;

export interface Lines {
  readonly lines: readonly SubsidyLine[];
  readonly repeated: ReadonlyMap<number, number>;
}

/** What would be paid in a subtree for a period, by today's records. @throws RuleError `too-many-rows` */
export async function linesOf(em: EntityManager, place: string, { from, to }: Period): Promise<Lines> {
  const within = { place: { $gte: place, $lt: `${place}~` } };
  const days = { $gte: from, $lte: to };
  const cases = await em.find(
    MediationCase,
    { ...within, concludedOn: days, outcome: 'agreed' },
    { populate: ['unit'], limit: mostLines + 1 },
  );
  const shifts = await em.find(
    DutyShift,
    { ...within, heldOn: days, state: 'held', mode: 'on-site', adviser: { $ne: null } },
    { populate: ['unit', 'adviser'], limit: mostLines + 1 },
  );
  if (cases.length + shifts.length > mostLines)
    throw new RuleError('too-many-rows', { most: mostLines, rows: cases.length + shifts.length });
  const rates = await loadRates(em);
  const { lines, repeated } = await caseLines(em, cases, rates);
  return { lines: [...lines, ...shifts.map((shift) => visitLine(shift, rates))], repeated };
}

/** The line of one record by today's records; nothing where it is not paid for. */
export async function lineOf(em: EntityManager, source: 'case' | 'shift', id: number): Promise<SubsidyLine | null> {
  const rates = await loadRates(em);
  if (source === 'case') {
    const row = await em.findOne(
      MediationCase,
      { id, outcome: 'agreed', concludedOn: { $ne: null } },
      { populate: ['unit'] },
    );
    return row ? ((await caseLines(em, [row], rates)).lines[0] ?? null) : null;
  }
  const shift = await em.findOne(
    DutyShift,
    { id, state: 'held', mode: 'on-site', adviser: { $ne: null } },
    { populate: ['unit', 'adviser'] },
  );
  return shift ? visitLine(shift, rates) : null;
}

function visitLine(shift: DutyShift, rates: Rates): SubsidyLine {
  return {
    source: 'shift',
    recordId: shift.id,
    unit: shift.unit,
    place: shift.place,
    payee: shift.adviser ?? null,
    day: shift.heldOn,
    kind: 'visit',
    fileNumber: null,
    ...rateOn(rates, 'visit', shift.place, shift.heldOn),
  };
}
