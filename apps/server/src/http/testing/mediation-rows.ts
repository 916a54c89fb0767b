import type { Client } from '@linfa/contract/client';
import { MediationParty } from '../../mediation/mediation-party.entity.ts';
import type { SignedIn } from '../../testing/start-test-server.ts';
import type { ReachWorld } from './reach-world.ts';

const matter = { disputeType: 'neighbour', facts: '楼上漏水，天花板受损。' } as const;
export const bothSides = { ...matter, applicants: [{ name: '当事人甲' }], respondents: [{ name: '当事人乙' }] };
export const ownMatter = { ...matter, claims: ['修好漏水'], respondents: [{ name: '当事人乙' }] };
/** What an agreement needs besides its case. */
export const agreedOn = {
  reachedOn: '2026-03-11',
  facts: '双方确认漏水属实。',
  terms: ['乙方十日内修好'],
  performHow: '自行修理',
  performWhere: '当事人乙家中',
};
export const sitting = {
  day: '2026-03-11',
  venue: '社区调解室',
  present: ['当事人甲', '当事人乙'],
  matter: '漏水',
  rightsTold: true,
  statements: '双方各自陈述。',
  result: '继续协商。',
};

const desk = ({ staff }: ReachWorld): Client => staff('community-clerk', 'same unit').api;

/** A request of the first community that the resident made, who agreed to have sensitive information kept. */
export async function reachRequest(world: ReachWorld, owner: SignedIn): Promise<string> {
  await owner.api.consents.give({ kind: 'sensitive', version: 1 });
  return (await owner.api.mediation.requestMediation({ community: world.unitCode, ...ownMatter })).id;
}

export interface ReachedCase {
  readonly case: string;
  /** The side that is still to answer, unless mediation has begun. */
  readonly party: string;
  readonly session: string;
}

/** A case of the first community in which the resident applies; both sides have agreed to mediation where `begun`, and met once. */
export async function reachCase(world: ReachWorld, owner: SignedIn, begun = false): Promise<ReachedCase> {
  const { mediation } = desk(world);
  const accepted = await mediation.acceptRequest({ request: await reachRequest(world, owner) });
  const party = accepted.people.find((one) => one.side === 'respondent')?.id ?? '';
  if (!begun) return { case: accepted.id, party, session: '' };
  await mediation.recordConsent({ case: accepted.id, party, way: 'phone' });
  const met = await mediation.recordSession({ case: accepted.id, ...sitting });
  return { case: accepted.id, party, session: met.sessions[0]?.id ?? '' };
}

/** A case of the first community in which the resident is the side that is asked. */
export async function reachInvitation(world: ReachWorld, owner: SignedIn): Promise<string> {
  const opened = await desk(world).mediation.openOnInitiative({ community: world.unitCode, ...bothSides });
  const { app } = world.server;
  await app
    .fork()
    .nativeUpdate(
      MediationParty,
      { case: app.keyring.ids.open('mediationCase', opened.id), side: 'respondent' },
      { person: owner.person.id },
    );
  return opened.id;
}

/** Somebody who may mediate in the first community. */
export function reachMediator({ server, staff }: ReachWorld, relation: 'same unit' | 'none' = 'same unit'): string {
  return server.app.keyring.ids.seal('person', staff('mediator', relation).person.id);
}

/** What the fuzz knows of mediation. @param spare a session of somebody signed in, which has the same name on the wire */
export async function knownOfMediation(
  world: ReachWorld,
  [first, second]: readonly SignedIn[],
  spare: string,
): Promise<Readonly<Record<string, string[]>>> {
  const owner = first as SignedIn;
  const [waiting, begun] = [await reachCase(world, owner), await reachCase(world, owner, true)];
  return {
    request: [await reachRequest(world, owner), await reachRequest(world, second as SignedIn)],
    case: [waiting.case, begun.case, await reachInvitation(world, owner)],
    party: [waiting.party, begun.party],
    signed: [begun.party],
    session: [spare, begun.session],
    chief: [reachMediator(world)],
    mediator: [reachMediator(world)],
    mediators: [reachMediator(world), reachMediator(world, 'none')],
  };
}
