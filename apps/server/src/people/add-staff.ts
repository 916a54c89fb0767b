import type { Received } from '@linfa/contract';
import { servedAtDesk } from '../bookings/served-person.ts';
import type { ActContext } from '../http/act-context.ts';
import { unitByCode } from '../org-units/unit-in-reach.ts';
import { appoint } from './appoint.ts';
import { presentStaffAnew, type PresentedPerson } from './present-person.ts';

/**
 * Enters somebody with a first role. Whoever has the number already is that person, under the name they have.
 * @throws RuleError `unknown-unit`, and those of `appoint`
 */
export async function addStaff(context: ActContext, input: Received<'people', 'add'>): Promise<PresentedPerson> {
  const { person } = await servedAtDesk(context, input);
  const unit = await unitByCode(context, input.unit);
  const grant = { role: input.role, unit, from: input.from, to: input.to ?? null };
  await appoint(context, 'people.add', person, grant);
  return presentStaffAnew(context, person);
}
