import { slotStart } from '@linfa/domain';
import { ownBookings } from '../bookings/list-mine.ts';
import { presentBookings, type PresentedBooking } from '../bookings/present-booking.ts';
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
  return (await presentBookings(context, open)).map((one) => ({
    kind: 'booking',
    id: one.id,
    title: one.adviser === null ? '法律咨询' : `法律咨询（${one.adviser}）`,
    day: one.day,
    startsAt: one.startsAt,
    state: one.state,
    words: wordBooking(one),
    awaited: false,
  }));
}

function wordBooking({ state, waitingPosition, mode, community }: PresentedBooking): string {
  if (state === 'arrived') return '已登记到场';
  if (waitingPosition !== null) return `候补中，排在第${waitingPosition}位，有空位会通知您`;
  return mode === 'on-site' ? `已约好，请准时到${community.name}` : '已约好，到时请留意电话';
}
