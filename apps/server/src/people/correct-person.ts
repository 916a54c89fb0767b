import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { accountKeepers, peopleKeepers } from './people.policy.ts';
import { personToKeep } from './person-for-act.ts';
import type { Person } from './person.entity.ts';
import { presentStaffAnew, type PresentedPerson } from './present-person.ts';

/**
 * Corrects a name or a phone number. A number is what its holder signs in with, so that only an administrator changes it,
 * and whoever was signed in by the old one is out.
 * @throws RuleError `not-found`, `above-you`, `not-yourself`, `changed-meanwhile`, `nothing-changed`, `phone-taken`
 */
export async function correctPerson(
  context: ActContext,
  input: Received<'people', 'correct'>,
): Promise<PresentedPerson> {
  const { em, keyring, now } = context;
  const keepers = input.phone === undefined ? peopleKeepers : accountKeepers;
  const { person } = await personToKeep(context, keyring.ids.open('person', input.person), keepers);
  if (person.id === actorOf(context).personId) throw new RuleError('not-yourself');
  if (person.version !== input.version) throw new RuleError('changed-meanwhile');
  const [name, phone] = [input.name !== undefined, input.phone !== undefined];
  if (!name && !phone) throw new RuleError('nothing-changed');
  if (input.name !== undefined) person.nameCipher = keyring.seal(input.name);
  if (input.phone !== undefined) setPhone(context, person, input.phone);
  await flushPhone(context);
  if (phone) await endSessions(em, { personId: person.id, kind: 'resident' }, now);
  recordAct(context, {
    act: 'people.correct',
    thing: `person:${person.id}`,
    reason: [...(name ? ['name'] : []), ...(phone ? ['phone'] : [])].join(' '),
  });
  return presentStaffAnew(context, person);
}

function setPhone({ keyring }: ActContext, person: Person, phone: string | null): void {
  person.phoneCipher = phone === null ? null : keyring.seal(phone);
  person.phoneIndex = phone === null ? null : keyring.blindIndex(phone);
}

async function flushPhone({ em }: ActContext): Promise<void> {
  try {
    await em.flush();
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) throw new RuleError('phone-taken');
    throw error;
  }
}
