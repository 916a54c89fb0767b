import type { Received } from '@linfa/contract';
import { applySignUpAct, isEventToCome, RuleError, type SignUpState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import type { EventSignUp } from './event-sign-up.entity.ts';
import { presentSignUp, type PresentedSignUp } from './present-sign-up.ts';
import { promoteWaiting } from './promote-waiting.ts';
import { freeSeat } from './seats.ts';
import { signUpForAct } from './sign-up-for-act.ts';
import { remindSignUp, tellSignUp } from './tell-sign-up.ts';

/** A resident gives up a seat or the wait for one; whoever waits longest gets the seat. @throws RuleError `wrong-state`, `event-not-open` once it has begun, `not-found` */
export async function leaveEvent(
  context: ActContext,
  input: Received<'outreach', 'leaveEvent'>,
): Promise<PresentedSignUp> {
  const signUp = await signUpForAct(context, input.event);
  await giveUpSeat(context, signUp);
  await context.em.flush();
  return presentSignUp(context, signUp);
}

/** Gives the seat of a sign-up, with its event loaded, back. @throws RuleError `wrong-state`, `event-not-open` */
export async function giveUpSeat(context: ActContext, signUp: EventSignUp): Promise<void> {
  const { event } = signUp;
  const before = signUp.state as SignUpState;
  signUp.state = applySignUpAct(before, 'leave');
  if (!isEventToCome({ day: event.heldOn, startsAt: event.startsAt ?? null }, context.now))
    throw new RuleError('event-not-open', { reason: '已经开始' });
  signUp.activeKey = null;
  tellSignUp(context, signUp, event, 'event-left');
  await remindSignUp(context, signUp, event);
  recordAct(context, { act: 'outreach.leaveEvent', thing: `eventSignUp:${signUp.id}`, from: before, to: signUp.state });
  if (before === 'signed-up') {
    await freeSeat(context.em, event.id);
    await promoteWaiting(context, event);
  }
}
