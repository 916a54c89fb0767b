import type { Answer } from '@linfa/contract';
import type { FilterQuery } from '@mikro-orm/core';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { bookingDetails } from './booking-for-act.ts';
import { Booking } from './booking.entity.ts';
import { presentBookings } from './present-booking.ts';

/** What the resident has booked, for themselves and others, and what others booked for them; the newest hundred. */
export async function listMine(context: ActContext): Promise<Answer<'bookings', 'listMine'>> {
  return { items: await presentBookings(context, await ownBookings(context)) };
}

/** The newest hundred of them that are so. */
export function ownBookings(context: ActContext, so: FilterQuery<Booking> = {}): Promise<Booking[]> {
  const { personId } = actorOf(context);
  return context.em.find(
    Booking,
    { $and: [{ $or: [{ served: personId }, { bookedBy: personId, byStaff: false }] }, so] },
    { populate: [...bookingDetails], orderBy: { id: 'desc' }, limit: 100 },
  );
}
