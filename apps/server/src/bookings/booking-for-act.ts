import { LockMode } from '@mikro-orm/core';
import { RuleError, type Role } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches, type Actor } from '../http/actor.ts';
import { Booking } from './booking.entity.ts';
import type { ShownBooking } from './shown-booking.ts';

/** What a booking's answer is made from. */
export const bookingDetails = ['slot.unit', 'slot.shift.adviser', 'served', 'bookedBy'] as const;

/** Whether it is the actor's own: they are served, or made it themselves for somebody else. */
export function isOwn(booking: Pick<ShownBooking, 'served' | 'bookedBy' | 'byStaff'>, actor: Actor): boolean {
  return booking.served.id === actor.personId || (booking.bookedBy.id === actor.personId && !booking.byStaff);
}

/** @throws RuleError `not-found` */
export async function findBooking({ em }: ActContext, bookingId: number): Promise<Booking> {
  // Locked before it is judged: of two who cancel it at once the second sees it cancelled.
  const booking = await em.findOne(Booking, { id: bookingId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!booking) throw new RuleError('not-found');
  await em.populate([booking], [...bookingDetails]);
  return booking;
}

/** The booking, locked, for its own people or for staff over its slot. @throws RuleError `not-found` for everybody else */
export async function bookingForAct(
  context: ActContext,
  sealed: string,
  roles: readonly Role[],
  ownToo: boolean,
): Promise<{ booking: Booking; as: 'staff' | 'resident' }> {
  const actor = actorOf(context);
  const booking = await findBooking(context, context.keyring.ids.open('booking', sealed));
  if (reaches(actor, roles, booking.slot.place)) return { booking, as: 'staff' };
  if (ownToo && isOwn(booking, actor)) return { booking, as: 'resident' };
  throw new RuleError('not-found');
}
