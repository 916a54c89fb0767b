import { LockMode } from '@mikro-orm/core';
import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { findBooking } from '../bookings/booking-for-act.ts';
import { servedAtDesk } from '../bookings/served-person.ts';
import { Consultation } from '../consultations/consultation.entity.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import type { Person } from '../people/person.entity.ts';
import type { NamedParty } from './add-parties.ts';
import { makeRequest } from './make-request.ts';
import { MediationRequest } from './mediation-request.entity.ts';
import { mediationSenders } from './mediation.policy.ts';
import { presentRequest, type PresentedRequest } from './present-request.ts';

/**
 * An adviser sends somebody whom they advised on to the community's mediation, who asked for it. Who applies is whoever
 * had booked, or is named. The matter stays counted as the consultation; the request names where it came from.
 * @throws RuleError `not-found`, `service-of-another`, `already-sent-on`, `applicant-not-named`, `too-many-open-requests`
 */
export async function requestFromConsultation(
  context: ActContext,
  input: Received<'mediation', 'requestFromConsultation'>,
): Promise<PresentedRequest> {
  const { em, keyring } = context;
  const id = keyring.ids.open('consultation', input.consultation);
  // Locked: of two who send it on at once the second is told so.
  const row = await em.findOne(Consultation, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!row || !reaches(actorOf(context), mediationSenders, row.place)) throw new RuleError('not-found');
  await em.populate([row], ['unit']);
  if (row.adviser?.id !== actorOf(context).personId) throw new RuleError('service-of-another');
  const origin = { originSet: 'consultations', originId: row.id };
  if (await em.findOne(MediationRequest, { ...origin, state: { $in: ['submitted', 'accepted'] } }))
    throw new RuleError('already-sent-on');
  const { applicant, account } = await applicantOf(context, row, input.applicant);
  const request = await makeRequest(context, {
    act: 'requestFromConsultation',
    unit: row.unit,
    requestedBy: account,
    byStaff: true,
    account,
    applicant,
    respondents: input.respondents,
    disputeType: input.disputeType,
    facts: input.facts,
    claims: input.claims,
    pictures: [],
    origin,
  });
  return presentRequest(context, request);
}

async function applicantOf(
  context: ActContext,
  row: Consultation,
  named: NamedParty | undefined,
): Promise<{ readonly applicant: NamedParty; readonly account: Person }> {
  if (named) return { applicant: named, account: (await servedAtDesk(context, named)).person };
  if (!row.booking) throw new RuleError('applicant-not-named');
  const { keyring } = context;
  const { served, servedNameCipher } = await findBooking(context, row.booking.id);
  const phone = served.phoneCipher ? { phone: keyring.open(served.phoneCipher) } : {};
  return { applicant: { name: keyring.open(servedNameCipher), ...phone }, account: served };
}
