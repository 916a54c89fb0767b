import type { EntityManager } from '@mikro-orm/core';
import type { Day } from '@linfa/domain';
import { OrgUnitName } from './org-unit-name.entity.ts';

interface Named {
  readonly id: number;
  readonly name: string;
}

/** What each of the units was called on a day, by id, in one statement. Before its first day a unit has its first name. */
export async function namesOn(em: EntityManager, units: readonly Named[], day: Day): Promise<Map<number, string>> {
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  const former = await em.find(
    OrgUnitName,
    { unit: { $in: [...names.keys()] }, to: { $gt: day } },
    { orderBy: { to: 'desc' } },
  );
  for (const row of former) names.set(row.unit.id, row.name);
  return names;
}

/** What a unit was called on a day. */
export async function nameOn(em: EntityManager, unit: Named, day: Day): Promise<string> {
  return (await namesOn(em, [unit], day)).get(unit.id) ?? unit.name;
}
