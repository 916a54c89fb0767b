import type { Received } from '@linfa/contract';
import { applyMediationRequestAct, type MediationRequestState } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { queueNotice } from '../notices/queue-notice.ts';
import { Person } from '../people/person.entity.ts';
import { mediationDesk } from './mediation.policy.ts';
import { noteRequestStep } from './note-step.ts';
import { presentRequest, type PresentedRequest } from './present-request.ts';
import { requestForAct } from './request-for-act.ts';

/** Not a dispute for people’s mediation: says why, and where to go. Source: 人民调解工作若干规定 art. 22 and 24. @throws RuleError `wrong-state`, `not-found` */
export async function declineRequest(
  context: ActContext,
  input: Received<'mediation', 'declineRequest'>,
): Promise<PresentedRequest> {
  const { em, keyring, today } = context;
  const request = await requestForAct(context, input.request, mediationDesk);
  const from = request.state as MediationRequestState;
  request.state = applyMediationRequestAct(from, 'decline');
  request.decidedOn = today;
  request.decidedBy = em.getReference(Person, actorOf(context).personId);
  request.reasonCipher = keyring.seal(input.reason);
  request.elsewhere = input.elsewhere;
  queueNotice(
    context,
    request.requestedBy,
    'mediation-declined',
    { request: request.id, elsewhere: input.elsewhere },
    { unit: request.unit, thing: `mediationRequest:${request.id}` },
  );
  noteRequestStep(context, request, { act: 'declineRequest', from, to: request.state, reason: input.reason });
  await em.flush();
  return presentRequest(context, request);
}
