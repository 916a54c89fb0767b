import type { Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { treeReaders } from './org-units.policy.ts';
import { presentUnit, type PresentedUnit } from './present-unit.ts';
import { unitInReach } from './unit-in-reach.ts';

/** A unit with where it stood, what it was called and what became of it. @throws RuleError `unknown-unit`, `not-allowed` */
export async function getUnit(context: ActContext, input: Received<'orgUnits', 'get'>): Promise<PresentedUnit> {
  return presentUnit(context, await unitInReach(context, input.unit, treeReaders));
}
