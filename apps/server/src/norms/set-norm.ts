import { LockMode } from '@mikro-orm/core';
import type { Received } from '@linfa/contract';
import { assertNormValue, RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { Norm } from './norm.entity.ts';
import { normKeepers } from './norms.policy.ts';
import { presentNorms, type PresentedNorm } from './present-norm.ts';

/**
 * Lays down a new value from a day on, today or later; the unit's earlier one ends that day and stays what it was before.
 * @throws RuleError `bad-norm`, `norm-in-past`, `norm-planned` when another value from that day or later is entered
 * already, `unit-ended`
 */
export async function setNorm(context: ActContext, input: Received<'norms', 'set'>): Promise<PresentedNorm> {
  const { em, today } = context;
  // Two who set the same at once take turns on the unit: nothing is read before.
  await em.findOne(OrgUnit, { code: input.unit }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const unit = await unitInReach(context, input.unit, normKeepers);
  if (unit.validTo) throw new RuleError('unit-ended', { unit: unit.name, day: unit.validTo });
  assertNormValue(input.code, input.value);
  if (input.from < today) throw new RuleError('norm-in-past', { day: input.from });
  const { code, value, source, from } = input;
  const lasting = await em.find(
    Norm,
    { code, place: unit.place, $or: [{ validTo: null }, { validTo: { $gt: from } }] },
    { orderBy: { validFrom: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const planned = lasting.find((row) => row.validFrom >= from);
  if (planned) throw new RuleError('norm-planned', { day: planned.validFrom });
  for (const row of lasting) row.validTo = from;
  const norm = em.create(Norm, { code, place: unit.place, value, source, validFrom: from, validTo: null });
  await em.persist(norm).flush();
  recordAct(context, { act: 'norms.set', thing: `orgUnit:${unit.id}`, reason: `${code}=${value}` });
  return (await presentNorms(context, [norm]))[0] as PresentedNorm;
}
