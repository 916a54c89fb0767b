import type { Answer } from '@linfa/contract';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { bookingDetails } from './booking-for-act.ts';
import { Booking } from './booking.entity.ts';
import { presentBookings } from './present-booking.ts';

/** What the resident has booked, for themselves and others, and what others booked for them; the newest hundred. */
export async function listMine(context: ActContext): Promise<Answer<'bookings', 'listMine'>> {
  const { personId } = actorOf(context);
  const rows = await context.em.find(
    Booking,
    { $or: [{ served: personId }, { bookedBy: personId, byStaff: false }] },
    { populate: [...bookingDetails], orderBy: { id: 'desc' }, limit: 100 },
  );
  return { items: await presentBookings(context, rows) };
}
