import type { EntityManager } from '@mikro-orm/core';
import { RuleError, type Day } from '@linfa/domain';
import { OrgUnitPlace } from './org-unit-place.entity.ts';
import type { OrgUnit } from './org-unit.entity.ts';

/** What is put below a unit from a day on needs that unit to have stood at its present place by then. @throws RuleError `unit-changed-since` */
export async function assertStoodThere(em: EntityManager, unit: OrgUnit, day: Day): Promise<void> {
  const { from } = await em.findOneOrFail(OrgUnitPlace, { unit: unit.id, to: null });
  if (day < from) throw new RuleError('unit-changed-since', { unit: unit.name, since: from });
}
