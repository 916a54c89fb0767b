import { slotStart } from '@linfa/domain';
import { ownBookings } from '../bookings/list-mine.ts';
import { presentBookings } from '../bookings/present-booking.ts';
import type { ActContext } from '../http/act-context.ts';
import type { ComingUp } from './coming-up.ts';

/** Bookings that are not over yet, and places that are still waited for. */
export async function bookingsToCome(context: ActContext): Promise<ComingUp[]> {
  const { now, today } = context;
  const rows = await ownBookings(context, {
    state: { $in: ['booked', 'arrived', 'waiting'] },
    slot: { day: { $gte: today } },
  });
  const open = rows.filter(({ slot, state }) => {
    const start = slotStart(slot).getTime();
    return (state === 'waiting' ? start : start + slot.minutes * 60_000) > now.getTime();
  });
  return (await presentBookings(context, open)).map(({ id, state, day, startsAt, adviser, waitingPosition }) => ({
    kind: 'booking',
    id,
    title: adviser === null ? '法律咨询' : `法律咨询（${adviser}）`,
    day,
    startsAt,
    state,
    words: wordBooking(state, waitingPosition),
  }));
}

function wordBooking(state: string, waitingPosition: number | null): string {
  if (state === 'arrived') return '已登记到场';
  return waitingPosition === null ? '已约好' : `候补中，排在第${waitingPosition}位`;
}
