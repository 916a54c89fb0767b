import { randomInt } from 'node:crypto';
import { UniqueConstraintViolationException, type EntityManager } from '@mikro-orm/core';
import type { Answer, Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { queueTextCheck } from '../content-flags/queue-text-check.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Person } from '../people/person.entity.ts';
import { ownService } from './own-service.ts';
import { RatingToken } from './rating-token.entity.ts';
import { ratingToken } from './rating-token.ts';
import { Rating } from './rating.entity.ts';

/**
 * Rates a service once and for good: nothing leads from an anonymous rating back to whoever gave it, so that it could not
 * be changed either, and one rule for all is easier to explain. That it was rated is a token apart; neither the row's id
 * nor its day nor the audit say who was there.
 * @throws RuleError `already-rated`, `not-served-yet`, `not-found` for a service of somebody else's
 */
export async function rateService(
  context: ActContext,
  input: Received<'feedback', 'rateService'>,
): Promise<Answer<'feedback', 'rateService'>> {
  const { em, keyring, today } = context;
  const { personId } = actorOf(context);
  const service = await ownService(context, input.service);
  if (!service.done) throw new RuleError('not-served-yet');
  try {
    await em.insert(RatingToken, { token: ratingToken(keyring, personId, service.identity) });
  } catch (error) {
    throw error instanceof UniqueConstraintViolationException ? new RuleError('already-rated') : error;
  }
  const id = await freshId(em);
  await em.insert(Rating, {
    id,
    unit: service.unit.id,
    place: service.place,
    originSet: null,
    originId: null,
    provenance: 'recorded',
    version: 1,
    ratedOn: input.anonymous ? `${today.slice(0, 7)}-01` : today,
    service: service.kind,
    grade: input.grade,
    remarkCipher: input.text === '' ? null : keyring.seal(input.text),
    person: input.anonymous ? null : personId,
    serviceId: input.anonymous ? null : service.id,
  });
  // Of an anonymous one nothing may say who wrote it.
  if (!input.anonymous && input.text !== '')
    queueTextCheck(context, { kind: 'rating', id, writer: em.getReference(Person, personId), unit: service.unit });
  recordAct(input.anonymous ? { ...context, actor: null } : context, {
    act: 'feedback.rateService',
    thing: `orgUnit:${service.unit.id}`,
  });
  return { rated: true };
}

/** At random: numbers in order would tell the order, and with it who. */
async function freshId(em: EntityManager): Promise<number> {
  for (;;) {
    const id = randomInt(1, 2 ** 31);
    if ((await em.count(Rating, { id })) === 0) return id;
  }
}
