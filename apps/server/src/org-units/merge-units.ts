import type { EntityManager } from '@mikro-orm/core';
import { assertDay, RuleError, type Day } from '@linfa/domain';
import { addUnit, type NewUnit } from './add-unit.ts';
import { moveUnit } from './move-unit.ts';
import { OrgUnitPlace } from './org-unit-place.entity.ts';
import { OrgUnit } from './org-unit.entity.ts';
import { rehomeLasting } from './rehome-lasting.ts';
import { OrgUnitSuccession } from './succession.entity.ts';

/**
 * Merges whole units into a new one from a day on: the old ones end, what lasts goes over, their children move below
 * the new one, and records stay where they were made. The succession is kept so that comparisons can show it.
 * @throws RuleError `bad-day`, `bad-period` (a unit that began on or after the day, or ended before it)
 */
export async function mergeUnits(
  em: EntityManager,
  units: readonly OrgUnit[],
  into: Omit<NewUnit, 'validFrom'>,
  on: Day,
): Promise<OrgUnit> {
  assertDay(on);
  return em.transactional(async (tx) => {
    const made = await addUnit(tx, { ...into, validFrom: on });
    for (const { id } of units) {
      const old = await tx.findOneOrFail(OrgUnit, id);
      if (old.validFrom >= on || old.validTo)
        throw new RuleError('bad-period', { reason: `${old.name}在 ${on} 不是现有单位` });
      for (const child of await tx.find(OrgUnit, { parent: old.id, validTo: null }))
        await moveUnit(tx, child, made, on);
      await rehomeLasting(tx, old.id, { unitId: made.id, place: made.place }, on);
      const open = await tx.findOneOrFail(OrgUnitPlace, { unit: old.id, to: null });
      open.to = on;
      old.validTo = on;
      tx.persist(tx.create(OrgUnitSuccession, { predecessor: old, successor: made, kind: 'merge', on }));
      await tx.flush();
    }
    return made;
  });
}
