import { Booking } from '../bookings/booking.entity.ts';
import { Consultation } from '../consultations/consultation.entity.ts';
import { RatingToken } from '../feedback/rating-token.entity.ts';
import { ratingToken } from '../feedback/rating-token.ts';
import type { ActContext } from '../http/act-context.ts';
import { EventSignUp } from '../outreach/event-sign-up.entity.ts';
import type { DataSubject } from './data-rule.ts';
import { caseIdsOf } from './mediation-rules.ts';

/** Takes away that the person rated anything. The ratings stay; nothing ever led from them to the person, or no more does. */
export async function forgetRatings({ em, keyring }: ActContext, subject: DataSubject): Promise<void> {
  const { personId, clientKey } = subject;
  const mine = { $or: [{ served: personId }, { bookedBy: personId }] };
  const identities = [
    ...(await em.find(Booking, mine, { fields: ['id'] })).map((one) => `booking:${one.id}`),
    ...(await em.find(Consultation, { clientKey }, { fields: ['id'] })).map((one) => `consultation:${one.id}`),
    ...(await em.find(EventSignUp, { person: personId })).map((one) => `event:${one.event.id}`),
    ...(await caseIdsOf(em, subject)).map((id) => `case:${id}`),
  ];
  await em.nativeDelete(RatingToken, { token: { $in: identities.map((one) => ratingToken(keyring, personId, one)) } });
}
