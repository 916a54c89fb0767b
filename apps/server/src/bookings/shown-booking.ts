import type { SlotInFull } from '../slots/find-slot.ts';
import type { Booking } from './booking.entity.ts';

/** What is told or shown of a booking, whether it was read or has just been written. */
export type ShownBooking = Pick<
  Booking,
  'id' | 'byStaff' | 'state' | 'matter' | 'noteCipher' | 'servedNameCipher' | 'cancelReasonCipher'
> & {
  readonly slot: Omit<SlotInFull, 'closed'>;
  readonly served: { readonly id: number };
  readonly bookedBy: { readonly id: number };
};
