import type { EntityManager } from '@mikro-orm/core';
import { RuleError } from '@linfa/domain';
import { OrgUnit } from './org-unit.entity.ts';

/**
 * Whoever chooses a unit reads its name: below one parent no two that stand today have the same. The tree is locked.
 * @param but units of this entity manager that may have the name, and give it up
 * @throws RuleError `unit-name-taken`
 */
export async function assertFreeName(
  em: EntityManager,
  name: string,
  parent: OrgUnit,
  but: readonly OrgUnit[] = [],
): Promise<void> {
  const same = await em.find(OrgUnit, { parent: parent.id, name, validTo: null });
  if (same.some((one) => !but.includes(one))) throw new RuleError('unit-name-taken', { name, parent: parent.name });
}
