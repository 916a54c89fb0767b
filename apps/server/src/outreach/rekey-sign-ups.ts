import { LockMode } from '@mikro-orm/core';
import { isEventToCome } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { activeSignUpKey } from './active-sign-up-key.ts';
import { EventSignUp } from './event-sign-up.entity.ts';
import { giveUpSeat } from './leave-event.ts';

/**
 * Keys what one entry signed up for to another that is the same person: nobody is signed up twice. Where both are, the one
 * that goes gives its seat back. Runs before the rows point at the other entry.
 */
export async function rekeySignUps(context: ActContext, goneId: number, keepId: number): Promise<void> {
  const { em } = context;
  const signUps = await em.find(
    EventSignUp,
    { person: goneId, activeKey: { $ne: null } },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  for (const signUp of signUps) {
    const activeKey = activeSignUpKey(context, signUp.event.id, keepId);
    await em.populate([signUp], ['event.unit', 'person']);
    const { heldOn: day, startsAt = null } = signUp.event;
    if ((await em.count(EventSignUp, { activeKey })) === 0) signUp.activeKey = activeKey;
    else if (isEventToCome({ day, startsAt }, context.now)) await giveUpSeat(context, signUp);
    // What is over already stays as it was, and no longer says that it is the one.
    else signUp.activeKey = null;
    await em.flush();
  }
}
