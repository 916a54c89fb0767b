import type { EntityManager } from '@mikro-orm/core';
import { assertDay, RuleError, type Day } from '@linfa/domain';
import { addUnit, type NewUnit } from './add-unit.ts';
import { carryAlong } from './carry-along.ts';
import { carryRoles } from './carry-roles.ts';
import { endNorms } from './carry-norms.ts';
import { moveUnit } from './move-unit.ts';
import { OrgUnitPlace } from './org-unit-place.entity.ts';
import { OrgUnit } from './org-unit.entity.ts';
import { rehomeLasting } from './rehome-lasting.ts';
import { OrgUnitSuccession } from './succession.entity.ts';

/**
 * Merges whole units into a new one from a day on: the old ones end; what lasts, the roles held there, and what is planned
 * for that day or later go over; their children move below the new one, and records stay where they were made. The
 * succession is kept so that comparisons can show it.
 * @throws RuleError `bad-day`, `unit-ended`, `unit-changed-since` (a unit or a child that last changed on or after the day)
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
    const home = { unitId: made.id, place: made.place };
    for (const { id } of units) {
      const old = await tx.findOneOrFail(OrgUnit, id);
      if (old.validTo) throw new RuleError('unit-ended', { unit: old.name, day: old.validTo });
      for (const child of await tx.find(OrgUnit, { parent: old.id, validTo: null }))
        await moveUnit(tx, child, made, on);
      const open = await tx.findOneOrFail(OrgUnitPlace, { unit: old.id, to: null });
      if (open.from >= on) throw new RuleError('unit-changed-since', { unit: old.name, since: open.from });
      open.to = on;
      old.validTo = on;
      tx.persist(tx.create(OrgUnitSuccession, { predecessor: old, successor: made, kind: 'merge', on }));
      await tx.flush();
      await rehomeLasting(tx, old.id, home, on, made.name);
      await carryAlong(tx, old.id, home, on);
      await carryRoles(tx, old.id, made, on);
      await endNorms(tx, old.place, on);
    }
    return made;
  });
}
