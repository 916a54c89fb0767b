import { LockMode, type EntityManager } from '@mikro-orm/core';
import { RuleError, type Day } from '@linfa/domain';
import { OrgUnitPlace } from './org-unit-place.entity.ts';
import type { OrgUnit } from './org-unit.entity.ts';

/**
 * Where the unit stood in the tree on a day. Whoever asks while writing holds the answer until the end: a change of the
 * tree waits for the record, and then carries it along.
 * @throws RuleError `unit-not-valid`
 */
export async function placeOn(em: EntityManager, unit: OrgUnit, day: Day): Promise<string> {
  const held = await em.findOne(
    OrgUnitPlace,
    { unit: unit.id, from: { $lte: day }, $or: [{ to: null }, { to: { $gt: day } }] },
    em.isInTransaction() ? { lockMode: LockMode.PESSIMISTIC_READ, refresh: true } : {},
  );
  if (!held)
    throw new RuleError('unit-not-valid', {
      unit: unit.name,
      period: day,
      valid: `${unit.validFrom} 至 ${unit.validTo ?? '今'}`,
    });
  return held.place;
}
