import type { Received } from '@linfa/contract';
import { applyMediationRequestAct, type MediationRequestState } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Person } from '../people/person.entity.ts';
import { namesMinor } from './add-parties.ts';
import { MediationParty } from './mediation-party.entity.ts';
import { mediationDesk } from './mediation.policy.ts';
import { noteRequestStep } from './note-step.ts';
import { openCase } from './open-case.ts';
import { presentCase, type PresentedCase } from './present-case.ts';
import { requestForAct } from './request-for-act.ts';
import { tellParties } from './tell-parties.ts';

/** Makes a request a case, once: of two who accept it at once the second finds it accepted. @throws RuleError `wrong-state`, `day-out-of-order`, `not-a-committee`, `not-found` */
export async function acceptRequest(
  context: ActContext,
  input: Received<'mediation', 'acceptRequest'>,
): Promise<PresentedCase> {
  const { em, keyring } = context;
  const request = await requestForAct(context, input.request, mediationDesk);
  const from = request.state as MediationRequestState;
  request.state = applyMediationRequestAct(from, 'accept');
  const parties = await em.find(MediationParty, { request: request.id }, { orderBy: { id: 'asc' } });
  const row = await openCase(context, {
    act: 'acceptRequest',
    unit: request.unit,
    source: 'application',
    request,
    day: input.day,
    notBefore: request.requestedOn,
    committee: input.committee,
    limit: input.limit ?? (namesMinor(context, parties) ? 'minors' : undefined),
    disputeType: request.disputeType,
    factsCipher: keyring.seal(keyring.open(request.factsCipher)),
    claimsCipher: keyring.seal(keyring.open(request.claimsCipher)),
    origin: { originSet: request.originSet ?? null, originId: request.originId ?? null },
  });
  for (const party of parties) party.case = row;
  request.decidedOn = row.acceptedOn ?? context.today;
  request.decidedBy = em.getReference(Person, actorOf(context).personId);
  noteRequestStep(context, request, { act: 'acceptRequest', from, to: request.state });
  await tellParties(
    context,
    row,
    'mediation-accepted',
    {},
    parties.filter((one) => one.side === 'applicant'),
  );
  await em.flush();
  return presentCase(context, row);
}
