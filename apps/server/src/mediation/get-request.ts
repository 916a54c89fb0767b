import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { MediationRequest } from './mediation-request.entity.ts';
import { mediationReaders } from './mediation.policy.ts';
import { presentRequest, type PresentedRequest } from './present-request.ts';

/** One request as the list shows it. @throws RuleError `not-found` */
export async function getRequest(
  context: ActContext,
  input: Received<'mediation', 'getRequest'>,
): Promise<PresentedRequest> {
  const { em, keyring } = context;
  const row = await em.findOne(MediationRequest, { id: keyring.ids.open('mediationRequest', input.request) });
  if (!row || !reaches(actorOf(context), mediationReaders, row.place)) throw new RuleError('not-found');
  return presentRequest(context, row);
}
