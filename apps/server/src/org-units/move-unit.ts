import type { EntityManager } from '@mikro-orm/core';
import { assertDay, RuleError, type Day } from '@linfa/domain';
import { nextPlace } from './add-unit.ts';
import { OrgUnitPlace } from './org-unit-place.entity.ts';
import { OrgUnit } from './org-unit.entity.ts';
import { rehomeLasting } from './rehome-lasting.ts';

/**
 * Puts a unit with its subtree below another parent from a day on. Records keep the place they were made at; people
 * and bodies on rosters leave the old place on that day and join the new one.
 * @throws RuleError `bad-day`; `bad-period` when the day is not after the unit's last change, or the parent lies in its own subtree
 */
export async function moveUnit(em: EntityManager, unit: OrgUnit, parent: OrgUnit, on: Day): Promise<void> {
  assertDay(on);
  if (parent.place.startsWith(unit.place))
    throw new RuleError('bad-period', { reason: `${parent.name}属于${unit.name}，不能成为它的上级` });
  await em.transactional(async (tx) => {
    const subtree = await tx.find(
      OrgUnit,
      { place: { $gte: unit.place, $lt: `${unit.place}~` } },
      { orderBy: { place: 'asc' } },
    );
    const root = subtree[0]!;
    const from = unit.place;
    const to = await nextPlace(tx, parent.place);
    for (const one of subtree) {
      const open = await tx.findOneOrFail(OrgUnitPlace, { unit: one.id, to: null });
      if (open.from >= on)
        throw new RuleError('bad-period', { reason: `${one.name}在 ${open.from} 之后才有现在的隶属关系` });
      open.to = on;
      const place = one === root ? to : to + one.place.slice(from.length);
      one.place = place;
      tx.persist(tx.create(OrgUnitPlace, { unit: one, place, from: on, to: null }));
      await rehomeLasting(tx, one.id, { unitId: one.id, place }, on);
    }
    root.parent = tx.getReference(OrgUnit, parent.id) as typeof root.parent;
    await tx.flush();
  });
}
