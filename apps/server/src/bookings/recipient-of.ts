import type { Person } from '../people/person.entity.ts';
import type { Booking } from './booking.entity.ts';

/** Who is told about a booking: whoever made it, or the resident for whom staff did. */
export function recipientOf(booking: Booking): Person {
  return booking.byStaff ? booking.served : booking.bookedBy;
}
