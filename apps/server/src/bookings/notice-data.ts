import type { ShownBooking } from './shown-booking.ts';

/** What a notice about a booking needs: which, when and where; never who or why. */
export function noticeData(booking: ShownBooking): Readonly<Record<string, string | number>> {
  const { slot } = booking;
  return { booking: booking.id, day: slot.day, startsAt: slot.startsAt, community: slot.unit.code };
}
