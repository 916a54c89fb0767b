import type { EntityManager } from '@mikro-orm/core';
import {
  rateInCents,
  repeatedCases,
  subsidyKindOf,
  usualCaseLimits,
  type CaseLimits,
  type Day,
  type SubsidyKind,
} from '@linfa/domain';
import { query } from '../database/sql.ts';
import { MediationAssignment } from '../mediation/mediation-assignment.entity.ts';
import { MediationCase } from '../mediation/mediation-case.entity.ts';
import { nearestNorm } from '../norms/norm-in-force.ts';
import type { Norm } from '../norms/norm.entity.ts';
import type { Person } from '../people/person.entity.ts';
import type { SubsidyLine } from './subsidy-line.ts';
import { rateOn, type Rates } from './rates.ts';

export interface CaseLines {
  readonly lines: readonly SubsidyLine[];
  /** Cases that are a dispute paid for already, and the case that is paid. */
  readonly repeated: ReadonlyMap<number, number>;
}

/** A line for each agreed case of these, one dispute once; a few statements however many there are. */
export async function caseLines(em: EntityManager, cases: readonly MediationCase[], rates: Rates): Promise<CaseLines> {
  const ids = cases.map((one) => one.id);
  const repeated = await repeatedOf(em, cases);
  const sessions = await sessionCounts(em, ids);
  const chiefs = await chiefMediators(em, ids);
  const lines = cases
    .filter((one) => !repeated.has(one.id))
    .map((one): SubsidyLine => {
      const day = one.concludedOn ?? '';
      const facts = {
        form: one.agreementForm === 'oral' ? ('oral' as const) : ('written' as const),
        sessions: sessions.get(one.id) ?? 0,
        amount: one.amount,
        preventedCrime: one.preventedCrime,
        preventedPetition: one.preventedPetition,
      };
      const kind: SubsidyKind = subsidyKindOf(facts, limitsAt(rates, one.place, day));
      return {
        source: 'case',
        recordId: one.id,
        unit: one.unit,
        place: one.place,
        payee: chiefs.get(one.id) ?? null,
        day,
        kind,
        fileNumber: one.fileNumber ?? null,
        ...rateOn(rates, kind, one.place, day),
      };
    });
  return { lines, repeated };
}

/** Agreed cases that share an origin with these, whenever they ended, step by step up and down. */
async function repeatedOf(em: EntityManager, cases: readonly MediationCase[]): Promise<ReadonlyMap<number, number>> {
  const known = new Map(cases.map((one) => [one.id, one]));
  let fresh = [...cases];
  while (fresh.length > 0) {
    const consultations = originsOf(fresh, 'consultations');
    const found = await em.find(MediationCase, {
      outcome: 'agreed',
      concludedOn: { $ne: null },
      $or: [
        { id: { $in: originsOf(fresh, 'mediationCases') } },
        { originSet: 'mediationCases', originId: { $in: fresh.map((one) => one.id) } },
        { originSet: 'consultations', originId: { $in: consultations } },
      ],
    });
    fresh = found.filter((one) => !known.has(one.id));
    for (const one of fresh) known.set(one.id, one);
  }
  const repeated = repeatedCases(
    [...known.values()].map((one) => ({
      id: one.id,
      concludedOn: one.concludedOn ?? '',
      originSet: one.originSet ?? null,
      originId: one.originId ?? null,
    })),
  );
  const asked = new Set(cases.map((one) => one.id));
  return new Map([...repeated].filter(([id]) => asked.has(id)));
}

function originsOf(cases: readonly MediationCase[], set: string): number[] {
  return cases.flatMap((one) => (one.originSet === set && one.originId ? [one.originId] : []));
}

async function sessionCounts(em: EntityManager, ids: readonly number[]): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map();
  const rows = await query(em, {
    text: `select case_id as id, count(*) as counted from mediation_session where case_id in (${ids.map(() => '?').join(', ')}) group by case_id`,
    values: [...ids],
  });
  return new Map(rows.map((row) => [Number(row['id']), Number(row['counted'])]));
}

/** The chief mediator of each case, the last one where it changed hands; else whoever was on it first. */
async function chiefMediators(em: EntityManager, ids: readonly number[]): Promise<Map<number, Person>> {
  const rows = await em.find(
    MediationAssignment,
    { case: { $in: [...ids] }, mediator: { $ne: null } },
    { populate: ['mediator'], orderBy: { id: 'asc' } },
  );
  const chiefs = new Map<number, Person>();
  for (const { case: of, mediator, kind } of rows)
    if (mediator && (kind === 'chief' || !chiefs.has(of.id))) chiefs.set(of.id, mediator);
  return chiefs;
}

function limitsAt({ norms }: Rates, place: string, on: Day): CaseLimits {
  const valueOf = (code: string): Norm | null =>
    nearestNorm(
      norms.filter((one) => one.code === code),
      place,
      on,
    );
  const sessions = Number(valueOf('subsidy.hard-sessions')?.value ?? Number.NaN);
  const amount = rateInCents(valueOf('subsidy.hard-amount')?.value ?? '');
  return {
    hardSessions: Number.isInteger(sessions) && sessions > 0 ? sessions : usualCaseLimits.hardSessions,
    hardAmount: amount ?? usualCaseLimits.hardAmount,
  };
}
