import type { Received } from '@linfa/contract';
import { servedAtDesk } from '../bookings/served-person.ts';
import type { ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { findOrigin } from './find-origin.ts';
import { makeRequest } from './make-request.ts';
import { mediationDesk } from './mediation.policy.ts';
import { presentRequest, type PresentedRequest } from './present-request.ts';

/** Staff enter a request for a resident who came or called. @throws RuleError `unknown-unit`, `not-allowed`, `not-found`, `too-many-open-requests` */
export async function requestForResident(
  context: ActContext,
  input: Received<'mediation', 'requestForResident'>,
): Promise<PresentedRequest> {
  const unit = await unitInReach(context, input.community, mediationDesk);
  const origin = await findOrigin(context, input);
  const { person } = await servedAtDesk(context, input.applicant);
  const request = await makeRequest(context, {
    act: 'requestForResident',
    unit,
    requestedBy: person,
    byStaff: true,
    account: person,
    applicant: input.applicant,
    respondents: input.respondents,
    disputeType: input.disputeType,
    facts: input.facts,
    claims: input.claims,
    pictures: input.pictures,
    origin,
  });
  return presentRequest(context, request);
}
