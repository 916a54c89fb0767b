import { LockMode } from '@mikro-orm/core';
import { RuleError } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { FigureRequest } from './figure-request.entity.ts';
import { askedReaders, figureAnswerers, figureAskers } from './reported-figures.policy.ts';

/** The sheet, locked, for those who asked for it. @throws RuleError `not-found` */
export function requestForAsker(context: ActContext, sealed: string): Promise<FigureRequest> {
  return findRequest(context, sealed, (request) => reaches(actorOf(context), figureAskers, request.card.place));
}

/** The sheet, locked, for the office it is asked of. @throws RuleError `not-found` */
export function requestForOffice(context: ActContext, sealed: string): Promise<FigureRequest> {
  return findRequest(context, sealed, (request) => reaches(actorOf(context), figureAnswerers, request.officePlace));
}

/** The sheet, to be read by those who see what was asked for the unit, and by the office. @throws RuleError `not-found` */
export function requestForReader(context: ActContext, sealed: string): Promise<FigureRequest> {
  const actor = actorOf(context);
  return findRequest(
    context,
    sealed,
    ({ card, officePlace }) => reaches(actor, askedReaders, card.place) || reaches(actor, figureAnswerers, officePlace),
    false,
  );
}

async function findRequest(
  context: ActContext,
  sealed: string,
  mayTouch: (request: FigureRequest) => boolean,
  lock = true,
): Promise<FigureRequest> {
  const { em, keyring } = context;
  const request = await em.findOne(
    FigureRequest,
    { id: keyring.ids.open('figure-request', sealed) },
    lock ? { lockMode: LockMode.PESSIMISTIC_WRITE } : {},
  );
  if (!request) throw new RuleError('not-found');
  await em.populate([request], ['card.unit', 'office']);
  if (!mayTouch(request)) throw new RuleError('not-found');
  return request;
}
