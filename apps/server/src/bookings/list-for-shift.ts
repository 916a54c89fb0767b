import type { Answer, Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { DutyShift } from '../duty-shifts/duty-shift.entity.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { bookingDetails } from './booking-for-act.ts';
import { Booking } from './booking.entity.ts';
import { bookingReaders, bookingStaff } from './bookings.policy.ts';
import { presentBookings } from './present-booking.ts';

/** Who comes to a shift. Names and notes are for those who receive the residents, and that they read them is recorded. */
export async function listForShift(
  context: ActContext,
  input: Received<'bookings', 'listForShift'>,
): Promise<Answer<'bookings', 'listForShift'>> {
  const { em, keyring } = context;
  const actor = actorOf(context);
  const shift = await em.findOne(DutyShift, { id: keyring.ids.open('shift', input.shift) });
  if (!shift || !reaches(actor, bookingReaders, shift.place)) throw new RuleError('not-found');
  const rows = await em.find(
    Booking,
    { slot: { shift: shift.id } },
    { populate: [...bookingDetails], orderBy: { slot: { startsAt: 'asc' }, id: 'asc' } },
  );
  if (rows.length > 0 && reaches(actor, bookingStaff, shift.place)) {
    recordAct(context, {
      act: 'bookings.listForShift',
      thing: `shift:${shift.id}`,
      reason: `读取${rows.length}人的姓名`,
    });
    await em.flush();
  }
  return { items: await presentBookings(context, rows) };
}
