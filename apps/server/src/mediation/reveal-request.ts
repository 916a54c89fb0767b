import type { Answer, Received } from '@linfa/contract';
import { revealReasons, RuleError, type PartySide } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { openParty } from './add-parties.ts';
import { assignmentsOf, seesCase } from './case-access.ts';
import { MediationCase } from './mediation-case.entity.ts';
import { MediationParty } from './mediation-party.entity.ts';
import { mediationRevealers } from './mediation.policy.ts';
import { requestForAct } from './request-for-act.ts';

/**
 * What somebody wrote in a request, for those who decide on it and for whoever wrote it; each time is recorded. Once it
 * is a case, the case says who sees more. @throws RuleError `not-found`
 */
export async function revealRequest(
  context: ActContext,
  input: Received<'mediation', 'revealRequest'>,
): Promise<Answer<'mediation', 'revealRequest'>> {
  const { em, keyring } = context;
  const actor = actorOf(context);
  const request = await requestForAct(context, input.request, mediationRevealers, true);
  const row = await em.findOne(MediationCase, { request: request.id });
  const mine = request.requestedBy.id === actor.personId;
  if (row && !mine) {
    const assignments = await assignmentsOf(context, [row.id]);
    if (!seesCase(actor, row, mediationRevealers, assignments.get(row.id) ?? [])) throw new RuleError('not-found');
  }
  const parties = await em.find(MediationParty, { request: request.id }, { orderBy: { id: 'asc' } });
  recordAct(context, {
    act: 'mediation.revealRequest',
    thing: `mediationRequest:${request.id}`,
    ...(input.reason !== undefined && { reason: revealReasons[input.reason] }),
  });
  return {
    facts: keyring.open(request.factsCipher),
    claims: JSON.parse(keyring.open(request.claimsCipher)) as string[],
    parties: parties.map((party) => ({ side: party.side as PartySide, ...openParty(context, party) })),
  };
}
