import type { Answer } from '@linfa/contract';
import type { FilterQuery } from '@mikro-orm/core';
import {
  beijingDay,
  maskName,
  type ConsentState,
  type DisputeType,
  type MediationCaseState,
  type PartySide,
} from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { MediationAgreement } from './mediation-agreement.entity.ts';
import type { MediationCase } from './mediation-case.entity.ts';
import { MediationParty } from './mediation-party.entity.ts';
import { MediationReply } from './mediation-reply.entity.ts';
import { MediationRequest } from './mediation-request.entity.ts';
import { MediationSession } from './mediation-session.entity.ts';
import { MediationStep } from './mediation-step.entity.ts';
import { ownPartyFilter } from './own-parties.ts';
import { nextOf } from './present-case-row.ts';
import { presentRequests } from './present-request.ts';
import { partyMay } from './present-told.ts';
import { wordStep } from './word-step.ts';

type OwnCase = Answer<'mediation', 'listMine'>['cases'][number];
/** Acts that a party reads nothing from. */
const inward = ['assignMediators', 'inviteJoint', 'endJoint', 'limitView', 'amendCase', 'escalate', 'bindVolume'];
const most = 50;

/** What one asked for and the cases that one is a party of, the newest fifty each. */
export async function listMine(context: ActContext): Promise<Answer<'mediation', 'listMine'>> {
  const requests = await ownRequests(context);
  return {
    requests: await presentRequests(context, requests),
    cases: await presentOwn(context, await ownCases(context)),
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

async function presentOwn(
  context: ActContext,
  byCase: ReadonlyMap<MediationCase, MediationParty[]>,
): Promise<OwnCase[]> {
  const { em, keyring } = context;
  const of = { case: { $in: [...byCase.keys()].map((row) => row.id) } };
  const oldestFirst = { orderBy: { id: 'asc' } } as const;
  const parties = await em.find(MediationParty, of, oldestFirst);
  const sessions = await em.find(MediationSession, of, oldestFirst);
  const agreements = await em.find(MediationAgreement, of);
  const steps = await em.find(MediationStep, of, oldestFirst);
  const mine = [...byCase.values()].flat().map((one) => one.id);
  const replies = await em.find(MediationReply, { party: { $in: mine } });
  return [...byCase].map(([row, [party, ...more]]) => {
    const self = party as MediationParty;
    const ownIds = new Set([self, ...more].map((one) => one.id));
    const agreement = agreements.find((one) => one.case.id === row.id);
    const replied = (reply: MediationReply): boolean => ownIds.has(reply.party.id);
    const toConfirm = sessions
      .filter((one) => one.case.id === row.id && one.recordCipher)
      .map((one) => ({
        session: keyring.ids.seal('mediationSession', one.id) as string | null,
        day: one.heldOn,
        replied: replies.some((reply) => reply.session?.id === one.id && replied(reply)),
      }));
    if (agreement)
      toConfirm.push({
        session: null,
        day: agreement.reachedOn,
        replied: replies.some((reply) => reply.agreement?.id === agreement.id && replied(reply)),
      });
    return {
      id: keyring.ids.seal('mediationCase', row.id),
      fileNumber: row.fileNumber ?? null,
      unit: { code: row.unit.code, name: row.unit.name },
      state: row.state as MediationCaseState,
      disputeType: row.disputeType as DisputeType,
      party: keyring.ids.seal('mediationParty', self.id),
      side: self.side as PartySide,
      otherSide: parties
        .filter((one) => one.case?.id === row.id && one.side !== self.side)
        .map((one) => maskName(keyring.open(one.nameCipher))),
      consent: self.consent as ConsentState,
      next: nextWithVenue(context, row),
      timeline: steps
        .filter((one) => one.case?.id === row.id && !inward.includes(one.act))
        .map((one) => ({ day: beijingDay(one.at), words: wordStep(one.act) })),
      toConfirm,
      may: partyMay(row, [self, ...more]),
    };
  });
}

function nextWithVenue({ keyring }: ActContext, row: MediationCase): OwnCase['next'] {
  const next = nextOf(row);
  return next && { ...next, venue: row.nextVenueCipher ? keyring.open(row.nextVenueCipher) : '' };
}
