import type { EntityManager } from '@mikro-orm/core';
import { RuleError, type Period } from '@linfa/domain';
import { scopeOf, type Scope, type Succession, type UnitHistory } from '@linfa/figures';
import { OrgUnitPlace } from './org-unit-place.entity.ts';
import type { OrgUnit } from './org-unit.entity.ts';
import { OrgUnitSuccession } from './succession.entity.ts';

/** Answers where a unit's records of any period lie; read once, asked for every period of a report. */
export interface UnitScopes {
  /** @throws RuleError `unit-not-valid`, `unit-changed` */
  readonly of: (period: Period, tree?: Period) => Scope;
  /** Why the earlier period cannot be held against the later one, in Chinese; undefined when it can. */
  readonly incomparable: (earlier: Period, tree: Period) => string | undefined;
}

/** Loads the unit's history, the units that became part of it, and what split off from any of them: a handful of rows. */
export async function unitScopes(em: EntityManager, unit: OrgUnit): Promise<UnitScopes> {
  const successions: Succession[] = [];
  const take = async (rows: OrgUnitSuccession[]): Promise<void> => {
    const histories = await historiesOf(
      em,
      rows.map((row) => row.predecessor),
    );
    for (const row of rows) {
      const predecessor = histories.get(row.predecessor.id);
      if (predecessor)
        successions.push({
          kind: row.kind as Succession['kind'],
          predecessor,
          successorId: row.successor.id,
          on: row.on,
        });
    }
  };
  const seen = new Set<number>([unit.id]);
  for (let wave = [unit.id]; wave.length > 0;) {
    const rows = await em.find(OrgUnitSuccession, { successor: { $in: wave } }, { populate: ['predecessor'] });
    await take(rows);
    wave = rows.map((row) => row.predecessor.id).filter((id) => !seen.has(id));
    for (const id of wave) seen.add(id);
  }
  // What split off from the unit, or from one that became part of it, took records along that nobody can tell apart.
  await take(
    await em.find(
      OrgUnitSuccession,
      { predecessor: { $in: [...seen] }, successor: { $nin: [...seen] }, kind: 'split' },
      { populate: ['predecessor'] },
    ),
  );
  const own = (await historiesOf(em, [unit])).get(unit.id) as UnitHistory;
  const of = (period: Period, tree?: Period): Scope => scopeOf(own, successions, period, tree);
  return {
    of,
    incomparable(earlier, tree) {
      try {
        of(earlier, tree);
        return undefined;
      } catch (error) {
        if (error instanceof RuleError) return error.message;
        throw error;
      }
    },
  };
}

async function historiesOf(em: EntityManager, units: readonly OrgUnit[]): Promise<Map<number, UnitHistory>> {
  if (units.length === 0) return new Map();
  const places = await em.find(
    OrgUnitPlace,
    { unit: { $in: units.map((unit) => unit.id) } },
    { orderBy: { from: 'asc' } },
  );
  return new Map(
    units.map((unit) => [
      unit.id,
      {
        id: unit.id,
        name: unit.name,
        validFrom: unit.validFrom,
        validTo: unit.validTo ?? null,
        places: places
          .filter((row) => row.unit.id === unit.id)
          .map(({ place, from, to }) => ({ place, from, to: to ?? null })),
      },
    ]),
  );
}
