import { LockMode } from '@mikro-orm/core';
import { applySignUpAct, type SignUpState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { EventSignUp } from './event-sign-up.entity.ts';
import type { OutreachEvent } from './outreach-event.entity.ts';
import { takeSeat } from './seats.ts';
import { remindSignUp, tellSignUp } from './tell-sign-up.ts';

/**
 * Gives a seat that became free to whoever has waited longest. Runs in the transaction that freed it and so holds the
 * seats' lock: nobody comes in between.
 * @returns whether somebody got one
 */
export async function promoteWaiting(context: ActContext, event: OutreachEvent): Promise<boolean> {
  const { em } = context;
  const next = await em.findOne(
    EventSignUp,
    { event: event.id, state: 'waiting' },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  // Closed seats give nothing away.
  if (!next || !(await takeSeat(em, event.id))) return false;
  await em.populate([next], ['person']);
  const before = next.state as SignUpState;
  next.state = applySignUpAct(before, 'promote');
  tellSignUp(context, next, event, 'event-promoted');
  await remindSignUp(context, next, event);
  recordAct(context, { act: 'outreach.promote', thing: `eventSignUp:${next.id}`, from: before, to: next.state });
  return true;
}
