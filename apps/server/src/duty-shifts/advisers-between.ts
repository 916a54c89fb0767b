import type { EntityManager } from '@mikro-orm/core';
import type { Period } from '@linfa/domain';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import type { Person } from '../people/person.entity.ts';
import { RoleHolding } from '../people/role-holding.entity.ts';
import { DutyShift } from './duty-shift.entity.ts';

/** Who holds the role of an adviser on any day of a period: at a unit, over a unit above it, or at one below it. */
export async function advisersBetween(
  em: EntityManager,
  unit: OrgUnit,
  { from, to }: Period,
): Promise<ReadonlyMap<number, Person>> {
  const holdings = await em.find(
    RoleHolding,
    { role: 'adviser', from: { $lte: to }, $or: [{ to: null }, { to: { $gt: from } }] },
    { populate: ['unit', 'person'] },
  );
  const here = holdings.filter((one) => unit.place.startsWith(one.unit.place) || one.unit.place.startsWith(unit.place));
  return new Map(here.map(({ person }) => [person.id, person]));
}

/**
 * Whose advice may be written down for a unit and a period: its advisers, and whoever was on duty there, whatever became of
 * their role or of the unit's place since.
 */
export async function advisersWhoServed(
  em: EntityManager,
  unit: OrgUnit,
  period: Period,
): Promise<ReadonlyMap<number, Person>> {
  const advisers = await advisersBetween(em, unit, period);
  const shifts = await em.find(
    DutyShift,
    {
      unit: unit.id,
      adviser: { $ne: null },
      heldOn: { $gte: period.from, $lte: period.to },
      state: { $nin: ['cancelled', 'missed'] },
    },
    { populate: ['adviser'] },
  );
  const onDuty = shifts.flatMap(({ adviser }) => (adviser ? [[adviser.id, adviser] as const] : []));
  return new Map([...advisers, ...onDuty]);
}
