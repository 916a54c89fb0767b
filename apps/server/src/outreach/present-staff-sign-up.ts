import type { Answer } from '@linfa/contract';
import { actsOpen, isEventToCome, maskName, maskPhone, signUpTable, type SignUpState } from '@linfa/domain';
import { rolesAt } from '../bookings/roles-at.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { EventSignUp } from './event-sign-up.entity.ts';
import { eventReporters } from './outreach.policy.ts';

export type StaffSignUp = Answer<'outreach', 'signUpForResident'>;

export async function presentStaffSignUp(context: ActContext, signUp: EventSignUp): Promise<StaffSignUp> {
  return (await presentStaffSignUps(context, [signUp]))[0] as StaffSignUp;
}

/** Sign-ups of one event, with event and person loaded, in order of their coming. */
export async function presentStaffSignUps(
  context: ActContext,
  signUps: readonly EventSignUp[],
): Promise<StaffSignUp[]> {
  const { em, keyring } = context;
  const [first] = signUps;
  if (!first) return [];
  // Two of one surname look alike; who checks them in asks for the last digits.
  const checksIn = reaches(actorOf(context), eventReporters, first.event.place);
  const before = await em.count(EventSignUp, { event: first.event.id, id: { $lt: first.id } });
  return signUps.map((signUp, at) => ({
    id: keyring.ids.seal('eventSignUp', signUp.id),
    number: before + at + 1,
    name: maskName(keyring.open(signUp.person.nameCipher)),
    phone: checksIn && signUp.person.phoneCipher ? maskPhone(keyring.open(signUp.person.phoneCipher)) : null,
    state: signUp.state as SignUpState,
    at: signUp.createdAt.toISOString(),
    may: mayDo(context, signUp),
  }));
}

function mayDo(context: ActContext, { event, state }: EventSignUp): StaffSignUp['may'] {
  const open = actsOpen(signUpTable, state as SignUpState, rolesAt(actorOf(context), event.place));
  const toCome = isEventToCome({ day: event.heldOn, startsAt: event.startsAt ?? null }, context.now);
  return [
    ...(open.includes('attend') && event.heldOn <= context.today && event.state === 'published'
      ? (['check-in'] as const)
      : []),
    ...(open.includes('leave') && toCome ? (['leave'] as const) : []),
  ];
}
