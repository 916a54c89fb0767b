import type { Answer } from '@linfa/contract';
import {
  actsOpen,
  mediationRequestTable,
  type DisputeType,
  type mediationElsewhere,
  type MediationRequestState,
} from '@linfa/domain';
import { rolesAt } from '../bookings/roles-at.ts';
import { filesOf } from '../files/present-files.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { assignmentsOf, seesCase } from './case-access.ts';
import { duplicateHints } from './duplicate-hints.ts';
import { MediationCase } from './mediation-case.entity.ts';
import { MediationParty } from './mediation-party.entity.ts';
import type { MediationRequest } from './mediation-request.entity.ts';
import { mediationDesk, mediationReaders, mediationRevealers } from './mediation.policy.ts';
import { maskedParties } from './present-case-row.ts';

export type PresentedRequest = Answer<'mediation', 'requestMediation'>;

export async function presentRequest(context: ActContext, request: MediationRequest): Promise<PresentedRequest> {
  return (await presentRequests(context, [request]))[0] as PresentedRequest;
}

/** Requests as the actor may see them: names masked; the reason for whoever asked and whoever decides. */
export async function presentRequests(
  context: ActContext,
  requests: readonly MediationRequest[],
): Promise<PresentedRequest[]> {
  const { em, keyring } = context;
  const actor = actorOf(context);
  const ids = requests.map((one) => one.id);
  await em.populate([...requests], ['unit']);
  const parties = await em.find(MediationParty, { request: { $in: ids } }, { orderBy: { id: 'asc' } });
  const byRequest = Map.groupBy(parties, (one) => one.request?.id ?? 0);
  const cases = await em.find(MediationCase, { request: { $in: ids } });
  const caseOf = new Map(cases.map((one) => [one.request?.id, one]));
  const limited = cases.filter((one) => one.viewLimit);
  const assignments = await assignmentsOf(
    context,
    limited.map((one) => one.id),
  );
  const hidden = new Set(
    limited
      .filter((one) => !seesCase(actor, one, mediationReaders, assignments.get(one.id) ?? []))
      .map((one) => one.id),
  );
  const waiting = requests.filter((one) => one.state === 'submitted' && reaches(actor, mediationDesk, one.place));
  const pictures = await filesOf(context, 'mediation-request', ids);
  const hints = await duplicateHints(
    context,
    waiting.map((one) => ({
      thing: `request ${one.id}`,
      disputeType: one.disputeType,
      parties: byRequest.get(one.id) ?? [],
    })),
  );
  return requests.map((request) => {
    const mine = request.requestedBy.id === actor.personId;
    const row = caseOf.get(request.id);
    const seen = mine || !row || !hidden.has(row.id);
    const told = mine || (seen && reaches(actor, mediationRevealers, request.place));
    return {
      id: keyring.ids.seal('mediationRequest', request.id),
      unit: { code: request.unit.code, name: request.unit.name },
      day: request.requestedOn,
      state: request.state as MediationRequestState,
      disputeType: seen ? (request.disputeType as DisputeType) : null,
      byStaff: request.byStaff,
      mine,
      parties: seen ? maskedParties(context, byRequest.get(request.id) ?? []) : [],
      decidedOn: request.decidedOn ?? null,
      reason: told && request.reasonCipher ? keyring.open(request.reasonCipher) : '',
      elsewhere: (request.elsewhere ?? null) as keyof typeof mediationElsewhere | null,
      case: row ? keyring.ids.seal('mediationCase', row.id) : null,
      pictures: told ? [...(pictures.get(request.id) ?? [])] : [],
      hints: hints.get(`request ${request.id}`) ?? [],
      may: mayDo(context, request, mine),
    };
  });
}

function mayDo(context: ActContext, { state, place }: MediationRequest, mine: boolean): PresentedRequest['may'] {
  const roles = rolesAt(actorOf(context), place);
  return actsOpen(mediationRequestTable, state as MediationRequestState, mine ? [...roles, 'resident'] : roles);
}
