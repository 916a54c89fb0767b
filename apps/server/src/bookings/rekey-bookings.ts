import { LockMode } from '@mikro-orm/core';
import { slotStart } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { Booking } from './booking.entity.ts';
import { endBooking } from './end-booking.ts';
import { activeKeyOf } from './make-booking.ts';
import { promoteNext } from './promote-next.ts';

/**
 * Keys what one entry booked, or is served by, to another that is the same person: nobody has a slot twice. Where both
 * have, the one that goes gives its own back. Runs before the rows point at the other entry.
 */
export async function rekeyBookings(context: ActContext, goneId: number, keepId: number): Promise<void> {
  const { em, keyring } = context;
  const bookings = await em.find(
    Booking,
    { $or: [{ served: goneId }, { bookedBy: goneId }] },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  for (const booking of bookings) {
    const identity = keyring.open(booking.identityCipher);
    const renamed = identity
      .replace(/^person:(\d+)$/, (whole, id) => (Number(id) === goneId ? `person:${keepId}` : whole))
      .replace(/^named:(\d+):/, (whole, id) => (Number(id) === goneId ? `named:${keepId}:` : whole));
    if (renamed === identity) continue;
    booking.identityCipher = keyring.seal(renamed);
    if (!booking.activeKey) continue;
    const activeKey = activeKeyOf(context, booking.slot.id, renamed);
    if ((await em.count(Booking, { activeKey })) === 0) booking.activeKey = activeKey;
    else await letGo(context, booking);
    await em.flush();
  }
}

/** What is over already stays as it was, and no longer says that it is the one. */
async function letGo(context: ActContext, booking: Booking): Promise<void> {
  await context.em.populate([booking], ['slot.unit', 'slot.shift', 'served', 'bookedBy']);
  if (slotStart(booking.slot) <= context.now || !['waiting', 'booked'].includes(booking.state)) {
    booking.activeKey = null;
    return;
  }
  const freed = await endBooking(context, booking, { act: 'bookings.cancelBooking', reason: '同一人重复预约' });
  if (freed) await promoteNext(context, booking.slot);
}
