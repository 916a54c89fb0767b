import type { Received } from '@linfa/contract';
import { adultAge, type ConsentWay, type PartySide } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { Person } from '../people/person.entity.ts';
import type { PartyAgent, PartyDetails } from './encrypted-texts.ts';
import type { MediationCase } from './mediation-case.entity.ts';
import { MediationParty } from './mediation-party.entity.ts';
import type { MediationRequest } from './mediation-request.entity.ts';

export type NamedParty = Received<'mediation', 'requestForResident'>['applicant'];

interface NewParty {
  readonly of: { readonly request: MediationRequest } | { readonly case: MediationCase };
  readonly side: PartySide;
  readonly named: NamedParty;
  /** The account, where it is known without looking it up by number. */
  readonly person?: Person | null;
  /** How it agreed already; whoever asks for mediation has. */
  readonly agreed?: ConsentWay;
}

/** Writes a party as it was named; its account is found by the number that was given. */
export async function addParty(
  context: ActContext,
  { of, side, named, person, agreed }: NewParty,
): Promise<MediationParty> {
  const { em, keyring, now } = context;
  const { name, agent, ...details } = named;
  const phoneIndex = named.phone === undefined ? null : keyring.blindIndex(named.phone);
  const account = person ?? (phoneIndex === null ? null : await em.findOne(Person, { phoneIndex }));
  const party = em.create(MediationParty, {
    ...of,
    side,
    person: account,
    nameCipher: keyring.seal(name),
    phoneIndex,
    detailsCipher: keyring.seal(JSON.stringify(details satisfies PartyDetails)),
    agentCipher: agent === undefined ? null : keyring.seal(JSON.stringify(agent satisfies PartyAgent)),
    partyKey: keyring.blindIndex(`party ${name}`),
    consent: agreed === undefined ? 'pending' : 'agreed',
    consentWay: agreed ?? null,
    consentAt: agreed === undefined ? null : now,
  });
  em.persist(party);
  return party;
}

/** A party's details as they were given. */
export function openParty({ keyring }: ActContext, party: MediationParty): NamedParty {
  const details = JSON.parse(keyring.open(party.detailsCipher)) as PartyDetails;
  const agent = party.agentCipher ? (JSON.parse(keyring.open(party.agentCipher)) as PartyAgent) : undefined;
  const name = keyring.open(party.nameCipher);
  return { name, ...details, ...(agent && { agent }) } as NamedParty;
}

/** Whether somebody among the parties is a minor. */
export function namesMinor(context: ActContext, parties: readonly MediationParty[]): boolean {
  return parties.some((party) => (openParty(context, party).age ?? adultAge) < adultAge);
}
