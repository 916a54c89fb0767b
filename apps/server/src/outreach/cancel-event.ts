import { LockMode } from '@mikro-orm/core';
import type { Answer, Received } from '@linfa/contract';
import { applyOutreachEventAct, applySignUpAct, type OutreachEventState, type SignUpState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { eventForAct } from './event-for-act.ts';
import { EventSignUp } from './event-sign-up.entity.ts';
import { eventKeepers } from './outreach.policy.ts';
import { freeSeat } from './seats.ts';
import { remindSignUp, tellSignUp } from './tell-sign-up.ts';

/** Calls an event off: its seats close first, then everybody signed up or waiting is told. @throws RuleError `wrong-state`, `not-found` */
export async function cancelEvent(
  context: ActContext,
  input: Received<'outreach', 'cancelEvent'>,
): Promise<Answer<'outreach', 'cancelEvent'>> {
  const { em } = context;
  const { event, seating } = await eventForAct(context, input.event, eventKeepers);
  const before = event.state as OutreachEventState;
  event.state = applyOutreachEventAct(before, 'cancel');
  event.cancelReasonCipher = context.keyring.seal(input.reason);
  if (seating) seating.open = false;
  recordAct(context, { act: 'outreach.cancelEvent', thing: `event:${event.id}`, from: before, to: event.state });
  await em.flush();
  const signUps = await em.find(
    EventSignUp,
    { event: event.id, state: { $in: ['waiting', 'signed-up', 'attended'] } },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  await em.populate(signUps, ['person']);
  for (const signUp of signUps) {
    const state = signUp.state as SignUpState;
    signUp.state = applySignUpAct(state, 'call-off');
    signUp.activeKey = null;
    if (state !== 'waiting') await freeSeat(em, event.id);
    tellSignUp(context, signUp, event, 'event-cancelled');
    await remindSignUp(context, signUp, event);
    recordAct(context, {
      act: 'outreach.cancelEvent',
      thing: `eventSignUp:${signUp.id}`,
      from: state,
      to: signUp.state,
    });
  }
  return { told: signUps.length };
}
