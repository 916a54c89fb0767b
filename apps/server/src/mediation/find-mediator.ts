import { RuleError } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import type { Person } from '../people/person.entity.ts';
import { RoleHolding } from '../people/role-holding.entity.ts';

export interface FoundMediator {
  readonly person: Person;
  /** The unit where they hold the role: of several, the nearest to the case. */
  readonly unit: OrgUnit;
}

/** Somebody who holds a mediator's role today. @throws RuleError `not-found` for everybody else */
export async function findMediator(
  { em, keyring, today }: ActContext,
  sealed: string,
  place: string,
): Promise<FoundMediator & { readonly own: boolean }> {
  const rows = await em.find(
    RoleHolding,
    {
      person: keyring.ids.open('person', sealed),
      role: 'mediator',
      from: { $lte: today },
      $or: [{ to: null }, { to: { $gt: today } }],
    },
    { populate: ['person', 'unit'] },
  );
  const own = rows
    .filter((row) => place.startsWith(row.unit.place))
    .sort((a, b) => b.unit.place.length - a.unit.place.length);
  const holding = own[0] ?? rows[0];
  if (!holding) throw new RuleError('not-found');
  return { person: holding.person, unit: holding.unit, own: own.length > 0 };
}
