import { LockMode } from '@mikro-orm/core';
import { RuleError } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { FigureRequest } from './figure-request.entity.ts';
import { figureAnswerers, figureAskers } from './reported-figures.policy.ts';

/** The sheet, locked, for those who asked for it. @throws RuleError `not-found` */
export function requestForAsker(context: ActContext, sealed: string): Promise<FigureRequest> {
  return findRequest(context, sealed, (request) => reaches(actorOf(context), figureAskers, request.card.place));
}

/** The sheet, locked, for the office it is asked of. @throws RuleError `not-found` */
export function requestForOffice(context: ActContext, sealed: string): Promise<FigureRequest> {
  return findRequest(context, sealed, (request) => reaches(actorOf(context), figureAnswerers, request.officePlace));
}

async function findRequest(
  context: ActContext,
  sealed: string,
  mayTouch: (request: FigureRequest) => boolean,
): Promise<FigureRequest> {
  const { em, keyring } = context;
  const request = await em.findOne(
    FigureRequest,
    { id: keyring.ids.open('figure-request', sealed) },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!request) throw new RuleError('not-found');
  await em.populate([request], ['card.unit', 'office']);
  if (!mayTouch(request)) throw new RuleError('not-found');
  return request;
}
