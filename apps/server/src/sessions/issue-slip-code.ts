import type { Answer, Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import type { EntityManager } from '@mikro-orm/core';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches, type Actor } from '../http/actor.ts';
import { findUnit } from '../org-units/find-unit.ts';
import { addPerson } from '../people/add-person.ts';
import { Person } from '../people/person.entity.ts';
import { randomCode } from './random-code.ts';
import { SlipCode } from './slip-code.entity.ts';

export const slipIssuers = ['community-clerk', 'street-officer'] as const;
const validDays = 7;

/**
 * Issues a code on paper to a resident without a phone. A further one for the same person, whom a slip within the
 * issuer's reach was issued to before, replaces the last.
 * @throws RuleError `unknown-unit`, `not-allowed` for a community out of reach, `not-found` for a person out of reach
 */
export async function issueSlipCode(
  context: ActContext,
  input: Received<'sessions', 'issueSlipCode'>,
): Promise<Answer<'sessions', 'issueSlipCode'>> {
  const { em, keyring, now } = context;
  const actor = actorOf(context);
  const unit = await findUnit(em, input.community);
  if (!reaches(actor, slipIssuers, unit.place)) throw new RuleError('not-allowed');
  const person =
    input.person === undefined
      ? await addPerson(em, keyring, { name: input.name })
      : await knownHere(em, actor, keyring.ids.open('person', input.person));
  await em.nativeUpdate(SlipCode, { person: person.id, usedAt: null }, { usedAt: now });
  const code = randomCode();
  const expiresAt = new Date(now.getTime() + validDays * 24 * 3_600_000);
  const slip = em.create(SlipCode, {
    codeDigest: keyring.blindIndex(`slip-code ${code}`),
    person,
    issuedBy: em.getReference(Person, actor.personId),
    unit,
    place: unit.place,
    createdAt: now,
    expiresAt,
    usedAt: null,
  });
  em.persist(slip);
  await em.flush();
  recordAct(context, { act: 'sessions.issueSlipCode', thing: `person:${person.id}`, to: 'issued' });
  return {
    code,
    expiresAt: expiresAt.toISOString(),
    person: keyring.ids.seal('person', person.id),
    residentsUrl: context.residentsUrl,
  };
}

async function knownHere(em: EntityManager, actor: Actor, personId: number): Promise<Person> {
  const slips = await em.find(SlipCode, { person: personId }, { populate: ['person'] });
  const slip = slips.find(({ place }) => reaches(actor, slipIssuers, place));
  if (!slip) throw new RuleError('not-found');
  return slip.person;
}
