import type { Answer, Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { RoleHolding } from '../people/role-holding.entity.ts';
import { dutyReaders } from './duty-shifts.policy.ts';

/**
 * Who serves as adviser at a unit on a day, there or over a unit above, by name. Residents read the same names beside
 * the times that they can book. Two statements besides looking the unit up.
 */
export async function listAdvisers(
  context: ActContext,
  input: Received<'dutyShifts', 'listAdvisers'>,
): Promise<Answer<'dutyShifts', 'listAdvisers'>> {
  const { em, keyring, today } = context;
  const unit = await unitInReach(context, input.unit, dutyReaders);
  const on = input.on ?? today;
  const holdings = await em.find(
    RoleHolding,
    { role: 'adviser', from: { $lte: on }, $or: [{ to: null }, { to: { $gt: on } }] },
    { populate: ['unit', 'person'] },
  );
  const here = holdings.filter((one) => unit.place.startsWith(one.unit.place) || one.unit.place.startsWith(unit.place));
  const people = new Map(here.map(({ person }) => [person.id, person]));
  return {
    items: [...people.values()]
      .map((person) => ({ id: keyring.ids.seal('person', person.id), name: keyring.open(person.nameCipher) }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN')),
  };
}
