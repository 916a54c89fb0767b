import type { ShownBooking } from './shown-booking.ts';

/** Who is told about a booking: whoever made it, or the resident for whom staff did. */
export function recipientOf({ byStaff, served, bookedBy }: ShownBooking): ShownBooking['served'] {
  return byStaff ? served : bookedBy;
}
