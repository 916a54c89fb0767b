import type { Answer, Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { advisersBetween, advisersWhoServed } from './advisers-between.ts';
import { dutyReaders } from './duty-shifts.policy.ts';

/**
 * Who serves as adviser at a unit on a day, there or over a unit above, by name; with `since`, whoever served or was on
 * duty from that day on. Residents read the same names beside the times that they can book. Few statements, however many
 * there are.
 */
export async function listAdvisers(
  context: ActContext,
  input: Received<'dutyShifts', 'listAdvisers'>,
): Promise<Answer<'dutyShifts', 'listAdvisers'>> {
  const { em, keyring, today } = context;
  const unit = await unitInReach(context, input.unit, dutyReaders);
  const to = input.on ?? today;
  const people = await (input.since === undefined
    ? advisersBetween(em, unit, { from: to, to })
    : advisersWhoServed(em, unit, { from: input.since, to }));
  return {
    items: [...people.values()]
      .map((person) => ({ id: keyring.ids.seal('person', person.id), name: keyring.open(person.nameCipher) }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN')),
  };
}
