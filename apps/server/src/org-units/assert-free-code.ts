import type { EntityManager } from '@mikro-orm/core';
import { RuleError } from '@linfa/domain';
import { OrgUnit } from './org-unit.entity.ts';

/** Codes are never used twice, also not after a unit has ended. The tree is locked. @throws RuleError `unit-code-taken` */
export async function assertFreeCode(em: EntityManager, code: string): Promise<void> {
  if (await em.findOne(OrgUnit, { code })) throw new RuleError('unit-code-taken', { code });
}
