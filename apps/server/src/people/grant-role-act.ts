import type { Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { unitByCode } from '../org-units/unit-in-reach.ts';
import { appoint } from './appoint.ts';
import { peopleKeepers } from './people.policy.ts';
import { personToAppoint } from './person-for-act.ts';
import { presentStaffAnew, type PresentedPerson } from './present-person.ts';

/** Gives one of the staff a further role. @throws RuleError `not-found`, and those of `appoint` */
export async function grantRoleAct(
  context: ActContext,
  input: Received<'people', 'grantRole'>,
): Promise<PresentedPerson> {
  const { person } = await personToAppoint(context, input.person, peopleKeepers);
  const unit = await unitByCode(context, input.unit);
  await appoint(context, 'people.grantRole', person, {
    role: input.role,
    unit,
    from: input.from,
    to: input.to ?? null,
  });
  return presentStaffAnew(context, person);
}
