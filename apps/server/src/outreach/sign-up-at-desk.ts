import { LockMode } from '@mikro-orm/core';
import type { Received } from '@linfa/contract';
import { applySignUpAct, RuleError, type Role, type SignUpState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { EventSeating } from './event-seating.entity.ts';
import { EventSignUp } from './event-sign-up.entity.ts';
import { giveUpSeat } from './leave-event.ts';
import { eventKeepers, eventReporters } from './outreach.policy.ts';
import { presentStaffSignUp, type StaffSignUp } from './present-staff-sign-up.ts';

/** Somebody signed up is at the venue and has no phone to say so. @throws RuleError `not-yet`, `event-not-open`, `wrong-state`, `not-found` */
export async function checkInResident(
  context: ActContext,
  input: Received<'outreach', 'checkInResident'>,
): Promise<StaffSignUp> {
  const signUp = await signUpAtDesk(context, input.signUp, eventReporters);
  const before = signUp.state as SignUpState;
  signUp.state = applySignUpAct(before, 'attend');
  if (signUp.event.heldOn > context.today) throw new RuleError('not-yet', { when: '活动的日子', act: '签到' });
  if (signUp.event.state !== 'published') throw new RuleError('event-not-open', { reason: '已经结束' });
  recordAct(context, {
    act: 'outreach.checkInResident',
    thing: `eventSignUp:${signUp.id}`,
    from: before,
    to: signUp.state,
  });
  await context.em.flush();
  return presentStaffSignUp(context, signUp);
}

/** Somebody called to say that they will not come. @throws RuleError `wrong-state`, `event-not-open` once it has begun, `not-found` */
export async function leaveForResident(
  context: ActContext,
  input: Received<'outreach', 'leaveForResident'>,
): Promise<StaffSignUp> {
  const signUp = await signUpAtDesk(context, input.signUp, eventKeepers);
  await giveUpSeat(context, signUp);
  await context.em.flush();
  return presentStaffSignUp(context, signUp);
}

/** Seats before the sign-up, as everybody locks them. @throws RuleError `not-found` */
async function signUpAtDesk(context: ActContext, sealed: string, roles: readonly Role[]): Promise<EventSignUp> {
  const { em, keyring } = context;
  const id = keyring.ids.open('eventSignUp', sealed);
  const found = await em.findOne(EventSignUp, { id }, { populate: ['event.unit', 'person'] });
  if (!found || !reaches(actorOf(context), roles, found.event.place)) throw new RuleError('not-found');
  await em.findOne(EventSeating, { event: found.event.id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  await em.refresh(found, { lockMode: LockMode.PESSIMISTIC_WRITE, populate: ['event.unit', 'person'] });
  return found;
}
