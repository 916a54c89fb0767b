import { LockMode } from '@mikro-orm/core';
import {
  applyComplaintAct,
  applyQuestionAct,
  beijingDay,
  isEventToCome,
  type ComplaintState,
  type QuestionState,
} from '@linfa/domain';
import { bookingDetails } from '../bookings/booking-for-act.ts';
import { Booking } from '../bookings/booking.entity.ts';
import { endBooking } from '../bookings/end-booking.ts';
import { promoteNext } from '../bookings/promote-next.ts';
import { WrittenQuestion } from '../consultations/written-question.entity.ts';
import { Complaint } from '../feedback/complaint.entity.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { EventSignUp } from '../outreach/event-sign-up.entity.ts';
import { leaveEvent } from '../outreach/leave-event.ts';

/** Gives back the places and seats that the person holds or waits for, so that others get them, and takes open complaints and questions back. */
export async function endWhatIsOpen(context: ActContext): Promise<void> {
  await cancelBookings(context);
  await leaveEvents(context);
  const { em } = context;
  const complaints = await em.find(
    Complaint,
    { submittedBy: actorOf(context).personId, state: { $in: ['submitted', 'assigned'] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  for (const complaint of complaints)
    complaint.state = applyComplaintAct(complaint.state as ComplaintState, 'withdraw');
  const questions = await em.find(
    WrittenQuestion,
    { askedBy: actorOf(context).personId, state: 'open' },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  for (const question of questions) question.state = applyQuestionAct(question.state as QuestionState, 'withdraw');
  await em.flush();
}

/** Also those that the person made for others: nobody could be told any more. */
async function cancelBookings(context: ActContext): Promise<void> {
  const { em, now } = context;
  const { personId } = actorOf(context);
  const open = await em.find(
    Booking,
    {
      $or: [{ served: personId }, { bookedBy: personId, byStaff: false }],
      state: { $in: ['waiting', 'booked'] },
      slot: { day: { $gte: beijingDay(now) } },
    },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  await em.populate(open, [...bookingDetails]);
  for (const booking of open)
    if (await endBooking(context, booking, { act: 'myData.erase', reason: '' }))
      await promoteNext(context, booking.slot);
  await em.flush();
}

async function leaveEvents(context: ActContext): Promise<void> {
  const { em, keyring, now } = context;
  const held = await em.find(
    EventSignUp,
    { person: actorOf(context).personId, state: { $in: ['waiting', 'signed-up'] } },
    { populate: ['event'] },
  );
  for (const { event } of held)
    if (isEventToCome({ day: event.heldOn, startsAt: event.startsAt ?? null }, now))
      await leaveEvent(context, { event: keyring.ids.seal('event', event.id) });
}
