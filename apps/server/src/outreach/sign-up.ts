import type { Received } from '@linfa/contract';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Person } from '../people/person.entity.ts';
import { presentSignUp, type PresentedSignUp } from './present-sign-up.ts';
import { takeSeatFor } from './take-seat-for.ts';

/** A resident takes a seat, or waits for one. @throws RuleError `event-full`, `event-not-open`, `already-signed-up`, `not-found` */
export async function signUpForEvent(
  context: ActContext,
  input: Received<'outreach', 'signUp'>,
): Promise<PresentedSignUp> {
  const signUp = await takeSeatFor(context, {
    ...input,
    act: 'outreach.signUp',
    whom: async () => context.em.getReference(Person, actorOf(context).personId),
  });
  return presentSignUp(context, signUp);
}
