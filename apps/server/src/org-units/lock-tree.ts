import { LockMode } from '@mikro-orm/core';
import { RuleError } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { OrgUnit } from './org-unit.entity.ts';
import { treeKeepers } from './org-units.policy.ts';
import { unitInReach } from './unit-in-reach.ts';

/**
 * Changes of the tree take turns on its first root: what one of them reads, none changes before it is done. Nothing may
 * be read before.
 */
export async function lockTree({ em }: Pick<ActContext, 'em'>): Promise<void> {
  await em.findOne(OrgUnit, { parent: null }, { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE });
}

/** A unit that exists, for somebody who keeps the tree there. @throws RuleError `unknown-unit`, `not-allowed`, `unit-ended` */
export async function unitToChange(context: ActContext, code: string): Promise<OrgUnit> {
  const unit = await unitInReach(context, code, treeKeepers);
  if (unit.validTo) throw new RuleError('unit-ended', { unit: unit.name, day: unit.validTo });
  return unit;
}
