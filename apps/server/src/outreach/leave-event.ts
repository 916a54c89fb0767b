import { LockMode } from '@mikro-orm/core';
import type { Received } from '@linfa/contract';
import { applySignUpAct, isEventToCome, RuleError, type SignUpState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { EventSignUp } from './event-sign-up.entity.ts';
import type { OutreachEvent } from './outreach-event.entity.ts';
import { presentSignUp, type PresentedSignUp } from './present-sign-up.ts';
import { freeSeat, takeSeat } from './seats.ts';
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

/** Runs in the transaction that freed the seat and so holds the seats' lock: nobody comes in between. */
async function promoteWaiting(context: ActContext, event: OutreachEvent): Promise<void> {
  const { em } = context;
  const next = await em.findOne(
    EventSignUp,
    { event: event.id, state: 'waiting' },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  // Closed seats give nothing away.
  if (!next || !(await takeSeat(em, event.id))) return;
  await em.populate([next], ['person']);
  const before = next.state as SignUpState;
  next.state = applySignUpAct(before, 'promote');
  tellSignUp(context, next, event, 'event-promoted');
  await remindSignUp(context, next, event);
  recordAct(context, { act: 'outreach.promote', thing: `eventSignUp:${next.id}`, from: before, to: next.state });
}
