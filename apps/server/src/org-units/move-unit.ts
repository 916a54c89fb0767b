import type { EntityManager } from '@mikro-orm/core';
import { assertDay, RuleError, type Day } from '@linfa/domain';
import { nextPlace } from './add-unit.ts';
import { assertStoodThere } from './assert-stood-there.ts';
import { carryAlong } from './carry-along.ts';
import { carryNorms } from './carry-norms.ts';
import { OrgUnitPlace } from './org-unit-place.entity.ts';
import { OrgUnit } from './org-unit.entity.ts';
import { rehomeLasting } from './rehome-lasting.ts';

/**
 * Puts a unit with its subtree below another parent from a day on. Records keep the place they were made at; people
 * and bodies on rosters leave the old place on that day and join the new one; what is planned for that day or later, or
 * was entered since, goes along.
 * @throws RuleError `bad-day`; `unit-changed-since` when the day is not after the last change of a unit of the subtree, or
 * before the parent stood where it stands; `unit-under-itself` when the parent lies in the subtree
 */
export async function moveUnit(em: EntityManager, unit: OrgUnit, parent: OrgUnit, on: Day): Promise<void> {
  assertDay(on);
  if (parent.place.startsWith(unit.place))
    throw new RuleError('unit-under-itself', { parent: parent.name, unit: unit.name });
  await em.transactional(async (tx) => {
    await assertStoodThere(tx, parent, on);
    const subtree = await tx.find(
      OrgUnit,
      { place: { $gte: unit.place, $lt: `${unit.place}~` }, validTo: null },
      { orderBy: { place: 'asc' } },
    );
    const root = subtree[0]!;
    const from = unit.place;
    const to = await nextPlace(tx, parent.place);
    for (const one of subtree) {
      const open = await tx.findOneOrFail(OrgUnitPlace, { unit: one.id, to: null });
      if (open.from >= on) throw new RuleError('unit-changed-since', { unit: one.name, since: open.from });
      open.to = on;
      const place = one === root ? to : to + one.place.slice(from.length);
      one.place = place;
      tx.persist(tx.create(OrgUnitPlace, { unit: one, place, from: on, to: null }));
      // Whoever is writing a record of the unit holds its open place, and is waited for here.
      await tx.flush();
      await rehomeLasting(tx, one.id, { unitId: one.id, place }, on);
      await carryAlong(tx, one.id, { unitId: one.id, place }, on);
    }
    await carryNorms(tx, from, to, on);
    root.parent = tx.getReference(OrgUnit, parent.id) as typeof root.parent;
    await tx.flush();
  });
}
