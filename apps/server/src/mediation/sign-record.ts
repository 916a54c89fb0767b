import type { Day } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Person } from '../people/person.entity.ts';
import { partyOf } from './case-for-act.ts';
import type { MediationAgreement } from './mediation-agreement.entity.ts';
import type { MediationCase } from './mediation-case.entity.ts';
import type { MediationParty } from './mediation-party.entity.ts';
import { MediationReply } from './mediation-reply.entity.ts';
import type { MediationSession } from './mediation-session.entity.ts';

/** What is signed, confirmed or questioned. */
export type Signable = { readonly session: MediationSession } | { readonly agreement: MediationAgreement };

/** Writes down that parties signed on paper; who is named twice, or signed before, signed once. @throws RuleError `not-found` for a party of another case */
export async function addSignatures(
  context: ActContext,
  row: MediationCase,
  on: Signable,
  sealed: readonly string[],
  day: Day,
  before: ReadonlySet<number> = new Set(),
): Promise<MediationParty[]> {
  const { em, now } = context;
  const signed = new Map<number, MediationParty>();
  for (const one of sealed) {
    const party = await partyOf(context, row, one);
    if (!before.has(party.id)) signed.set(party.id, party);
  }
  for (const party of signed.values())
    em.persist(
      em.create(MediationReply, {
        party,
        ...on,
        kind: 'signed',
        on: day,
        by: em.getReference(Person, actorOf(context).personId),
        at: now,
      }),
    );
  return [...signed.values()];
}
