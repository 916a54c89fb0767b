import type { Answer } from '@linfa/contract';
import type { UnitKind } from '@linfa/domain';
import { placeStep } from '@linfa/figures';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { OrgUnitName } from './org-unit-name.entity.ts';
import { OrgUnitPlace } from './org-unit-place.entity.ts';
import type { OrgUnit } from './org-unit.entity.ts';
import { treeKeepers } from './org-units.policy.ts';
import { OrgUnitSuccession } from './succession.entity.ts';

export type PresentedUnit = Answer<'orgUnits', 'get'>;

/** A unit with its history, in the same statements however long that is. */
export async function presentUnit(context: ActContext, unit: OrgUnit): Promise<PresentedUnit> {
  const { em } = context;
  const places = await em.find(OrgUnitPlace, { unit: unit.id }, { orderBy: { from: 'asc' } });
  const former = await em.find(OrgUnitName, { unit: unit.id }, { orderBy: { from: 'asc' } });
  const successions = await em.find(
    OrgUnitSuccession,
    { $or: [{ predecessor: unit.id }, { successor: unit.id }] },
    { populate: ['predecessor', 'successor'], orderBy: { on: 'asc', id: 'asc' } },
  );
  const parents = await parentsOf(
    context,
    places.map((row) => row.place),
  );
  const current = places.at(-1);
  return {
    ...line(unit),
    parent: (current && parents.get(current.place)) ?? null,
    names: [
      ...former.map(({ name, from, to }) => ({ name, from, to })),
      { name: unit.name, from: former.at(-1)?.to ?? unit.validFrom, to: unit.validTo ?? null },
    ],
    places: places.map(({ place, from, to }) => ({ parent: parents.get(place) ?? null, from, to: to ?? null })),
    cameFrom: successions
      .filter((one) => one.successor.id === unit.id)
      .map(({ predecessor, kind, on }) => ({ unit: named(predecessor), kind, on })),
    became: successions
      .filter((one) => one.predecessor.id === unit.id)
      .map(({ successor, kind, on }) => ({ unit: named(successor), kind, on })),
    may:
      !unit.validTo && reaches(actorOf(context), treeKeepers, unit.place)
        ? ['add', 'rename', 'move', 'merge', 'split', 'close']
        : [],
  };
}

/** Who stood directly above each place: a place is given out once, so whoever had the parent's is the parent. */
async function parentsOf({ em }: ActContext, places: readonly string[]): Promise<Map<string, Named>> {
  const above = new Map(places.map((place) => [place, place.slice(0, -placeStep)]));
  const rows = await em.find(OrgUnitPlace, { place: { $in: [...above.values()] } }, { populate: ['unit'] });
  const byPlace = new Map(rows.map((row) => [row.place, named(row.unit)]));
  return new Map(
    [...above].flatMap(([place, parent]) => {
      const found = byPlace.get(parent);
      return found ? [[place, found] as const] : [];
    }),
  );
}

interface Named {
  readonly code: string;
  readonly name: string;
}
function named({ code, name }: OrgUnit): Named {
  return { code, name };
}

function line(unit: OrgUnit) {
  return {
    code: unit.code,
    name: unit.name,
    kind: unit.kind as UnitKind,
    trait: unit.trait ?? null,
    validFrom: unit.validFrom,
    validTo: unit.validTo ?? null,
  };
}
