import type { EntityManager } from '@mikro-orm/core';
import { OrgUnit } from './org-unit.entity.ts';

/** The unit above one, read; null for a root. */
export async function parentOf(em: EntityManager, unit: OrgUnit): Promise<OrgUnit | null> {
  return unit.parent ? em.findOne(OrgUnit, unit.parent.id) : null;
}
