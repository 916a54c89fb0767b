import type { Answer } from '@linfa/contract';
import { maskName, maskPhone, mayGrant, type Day, type Role } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { holds, reaches } from '../http/actor.ts';
import { StaffAccount } from '../sessions/staff-account.entity.ts';
import { accountKeepers, peopleKeepers, peopleReaders } from './people.policy.ts';
import { isWhollyBelow, staffHoldings, type Staff } from './person-for-act.ts';
import type { Person } from './person.entity.ts';
import type { RoleHolding } from './role-holding.entity.ts';

type Presented = Answer<'people', 'list'>['items'][number];
export type PresentedPerson = Answer<'people', 'get'>;

/** People with the roles that they hold within reach on a day, masked. */
export function presentPeople(
  context: ActContext,
  people: readonly Person[],
  holdings: readonly RoleHolding[],
  on: Day,
): Presented[] {
  const held = Map.groupBy(
    holdings.filter(({ from, to }) => from <= on && (!to || to > on)),
    (one) => one.person.id,
  );
  return people.map((person) => presentPerson(context, person, held.get(person.id) ?? []));
}

/** One of the staff with everything held within reach, past and to come. */
export async function presentStaff(context: ActContext, { person, holdings }: Staff): Promise<PresentedPerson> {
  const { em, actor } = context;
  const self = person.id === actorOf(context).personId;
  const keeps = holdings.some(({ unit }) => reaches(actor, peopleKeepers, unit.place));
  const administers = holds(actor, accountKeepers) && isWhollyBelow(context, holdings, accountKeepers);
  const account = await em.findOne(StaffAccount, { person: person.id });
  return {
    ...presentPerson(context, person, holdings),
    version: person.version,
    may: [
      ...(keeps && !self && isWhollyBelow(context, holdings, peopleKeepers) ? (['correct'] as const) : []),
      ...(administers && !self ? (['correct-phone'] as const) : []),
      ...(keeps ? (['reveal'] as const) : []),
      ...(administers && !self && !account ? (['create-account'] as const) : []),
      ...(administers ? (['see-sessions'] as const) : []),
      ...(administers && !self ? (['unite'] as const) : []),
    ],
  };
}

/** The same after an act that changed the roles. */
export async function presentStaffAnew(context: ActContext, person: Person): Promise<PresentedPerson> {
  await context.em.flush();
  return presentStaff(context, { person, holdings: await staffHoldings(context.em, [person.id]) });
}

function presentPerson(context: ActContext, person: Person, holdings: readonly RoleHolding[]): Presented {
  const { keyring, actor, today } = context;
  const self = person.id === actorOf(context).personId;
  return {
    id: keyring.ids.seal('person', person.id),
    name: maskName(keyring.open(person.nameCipher)),
    phone: person.phoneCipher ? maskPhone(keyring.open(person.phoneCipher)) : null,
    roles: holdings
      .filter(({ unit }) => self || reaches(actor, peopleReaders, unit.place))
      .map((holding) => ({
        id: keyring.ids.seal('holding', holding.id),
        role: holding.role as Role,
        unit: { code: holding.unit.code, name: holding.unit.name },
        from: holding.from,
        until: holding.to ?? null,
        may:
          (!holding.to || holding.to > today) &&
          mayGrant(actorOf(context).holdings, holding.role as Role, holding.unit.place)
            ? ['end']
            : [],
      })),
  };
}
