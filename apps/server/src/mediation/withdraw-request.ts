import type { Received } from '@linfa/contract';
import { applyMediationRequestAct, type MediationRequestState } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Person } from '../people/person.entity.ts';
import { mediationDesk } from './mediation.policy.ts';
import { noteRequestStep } from './note-step.ts';
import { presentRequest, type PresentedRequest } from './present-request.ts';
import { requestForAct } from './request-for-act.ts';

/** Whoever asked takes it back before it is a case; staff for those who call. @throws RuleError `wrong-state`, `not-found` */
export async function withdrawRequest(
  context: ActContext,
  input: Received<'mediation', 'withdrawRequest'>,
): Promise<PresentedRequest> {
  const { em, keyring, today } = context;
  const request = await requestForAct(context, input.request, mediationDesk, true);
  const from = request.state as MediationRequestState;
  request.state = applyMediationRequestAct(from, 'withdraw');
  request.decidedOn = today;
  request.decidedBy = em.getReference(Person, actorOf(context).personId);
  request.reasonCipher = input.reason === '' ? null : keyring.seal(input.reason);
  noteRequestStep(context, request, { act: 'withdrawRequest', from, to: request.state, reason: input.reason });
  await em.flush();
  return presentRequest(context, request);
}
