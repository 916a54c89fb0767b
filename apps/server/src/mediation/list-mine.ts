import type { Answer } from '@linfa/contract';
import type { FilterQuery } from '@mikro-orm/core';
import { actorOf, type ActContext } from '../http/act-context.ts';
import type { MediationCase } from './mediation-case.entity.ts';
import { MediationParty } from './mediation-party.entity.ts';
import { MediationRequest } from './mediation-request.entity.ts';
import { ownPartyFilter } from './own-parties.ts';
import { presentOwnCases } from './present-own-case.ts';
import { presentRequests } from './present-request.ts';

const most = 50;

/** What one asked for and the cases that one is a party of, the newest fifty each. */
export async function listMine(context: ActContext): Promise<Answer<'mediation', 'listMine'>> {
  const requests = await ownRequests(context);
  return {
    requests: await presentRequests(context, requests),
    cases: await presentOwnCases(context, await ownCases(context)),
  };
}

/** What one asked for oneself or had entered, newest first. */
export function ownRequests(context: ActContext, so: FilterQuery<MediationRequest> = {}): Promise<MediationRequest[]> {
  const mine = { $and: [{ requestedBy: actorOf(context).personId }, so] };
  return context.em.find(MediationRequest, mine, { orderBy: { id: 'desc' }, limit: most });
}

/** The cases that one is a party of, newest first, each with the parties that are one's own. */
export async function ownCases(
  context: ActContext,
  so: FilterQuery<MediationCase> = { id: { $ne: null } },
): Promise<Map<MediationCase, MediationParty[]>> {
  const own = await context.em.find(
    MediationParty,
    { $and: [{ case: so }, await ownPartyFilter(context)] },
    { orderBy: { case: 'desc', id: 'asc' }, populate: ['case.unit'], limit: most },
  );
  return Map.groupBy(own, (one) => one.case as MediationCase);
}
