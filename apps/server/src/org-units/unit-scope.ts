import type { EntityManager } from '@mikro-orm/core';
import type { Period } from '@linfa/domain';
import { scopeOf, type Scope, type Succession, type UnitHistory } from '@linfa/figures';
import { OrgUnitPlace } from './org-unit-place.entity.ts';
import type { OrgUnit } from './org-unit.entity.ts';
import { OrgUnitSuccession } from './succession.entity.ts';

/** Answers where a unit's records of any period lie; read once, asked for every period of a report. */
export interface UnitScopes {
  readonly of: (period: Period) => Scope;
}

/** Loads the unit's history and that of the units that became part of it (a handful of rows, two statements a step). */
export async function unitScopes(em: EntityManager, unit: OrgUnit): Promise<UnitScopes> {
  const successions: Succession[] = [];
  const seen = new Set<number>([unit.id]);
  for (let wave = [unit.id]; wave.length > 0; ) {
    const rows = await em.find(OrgUnitSuccession, { successor: { $in: wave } }, { populate: ['predecessor'] });
    const next = rows.filter((row) => !seen.has(row.predecessor.id));
    const histories = await historiesOf(em, next.map((row) => row.predecessor as unknown as OrgUnit));
    for (const row of next) {
      seen.add(row.predecessor.id);
      const predecessor = histories.get(row.predecessor.id);
      if (predecessor) successions.push({ kind: row.kind as Succession['kind'], predecessor, successorId: row.successor.id, on: row.on });
    }
    wave = next.map((row) => row.predecessor.id);
  }
  const own = (await historiesOf(em, [unit])).get(unit.id) as UnitHistory;
  return { of: (period) => scopeOf(own, successions, period) };
}

async function historiesOf(em: EntityManager, units: readonly OrgUnit[]): Promise<Map<number, UnitHistory>> {
  if (units.length === 0) return new Map();
  const places = await em.find(OrgUnitPlace, { unit: { $in: units.map((unit) => unit.id) } }, { orderBy: { from: 'asc' } });
  return new Map(
    units.map((unit) => [
      unit.id,
      {
        id: unit.id,
        name: unit.name,
        validFrom: unit.validFrom,
        validTo: unit.validTo ?? null,
        places: places.filter((row) => row.unit.id === unit.id).map(({ place, from, to }) => ({ place, from, to: to ?? null })),
      },
    ]),
  );
}
