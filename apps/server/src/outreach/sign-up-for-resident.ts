import type { Received } from '@linfa/contract';
import { servedAtDesk } from '../bookings/served-person.ts';
import type { ActContext } from '../http/act-context.ts';
import { presentStaffSignUp, type StaffSignUp } from './present-staff-sign-up.ts';
import { takeSeatFor } from './take-seat-for.ts';

/** Staff enter a resident who came or called; anybody may come to any published event. @throws RuleError `event-full`, `event-not-open`, `already-signed-up`, `not-found` */
export async function signUpForResident(
  context: ActContext,
  input: Received<'outreach', 'signUpForResident'>,
): Promise<StaffSignUp> {
  const signUp = await takeSeatFor(context, {
    ...input,
    act: 'outreach.signUpForResident',
    whom: async () => (await servedAtDesk(context, input.resident)).person,
  });
  return presentStaffSignUp(context, signUp);
}
