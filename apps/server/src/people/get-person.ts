import type { Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { peopleReaders } from './people.policy.ts';
import { personInReach } from './person-for-act.ts';
import { presentStaff, type PresentedPerson } from './present-person.ts';

/** One of the staff, masked, with the roles held within reach. @throws RuleError `not-found` */
export async function getPerson(context: ActContext, input: Received<'people', 'get'>): Promise<PresentedPerson> {
  return presentStaff(context, await personInReach(context, input.person, peopleReaders));
}
