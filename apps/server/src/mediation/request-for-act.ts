import { LockMode } from '@mikro-orm/core';
import { RuleError, type Role } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { MediationRequest } from './mediation-request.entity.ts';

/** The request, locked, for staff over its unit or, where `ownToo`, for whoever asked. @throws RuleError `not-found` for everybody else */
export async function requestForAct(
  context: ActContext,
  sealed: string,
  roles: readonly Role[],
  ownToo = false,
): Promise<MediationRequest> {
  const { em, keyring } = context;
  const actor = actorOf(context);
  const id = keyring.ids.open('mediationRequest', sealed);
  const request = await em.findOne(MediationRequest, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (!request) throw new RuleError('not-found');
  const own = ownToo && request.requestedBy.id === actor.personId;
  if (!own && !reaches(actor, roles, request.place)) throw new RuleError('not-found');
  await em.populate([request], ['unit', 'requestedBy']);
  return request;
}
