import type { AreaActs } from '../http/area.ts';
import { bookForResident } from './book-for-resident.ts';
import { bookSlot } from './book-slot.ts';
import { bookingDesk, bookingReaders, bookingStaff } from './bookings.policy.ts';
import { cancelBooking } from './cancel-booking.ts';
import { joinWaitingList } from './join-waiting-list.ts';
import { leaveWaitingList } from './leave-waiting-list.ts';
import { listForShift } from './list-for-shift.ts';
import { listMine } from './list-mine.ts';
import { markArrived, markMissed } from './mark-arrival.ts';
import { rescheduleBooking } from './reschedule-booking.ts';
import { waitForResident } from './wait-for-resident.ts';

export const bookingActs: AreaActs<'bookings'> = {
  bookSlot: { access: 'signed-in', handle: bookSlot },
  bookForResident: { access: bookingDesk, handle: bookForResident },
  cancelBooking: { access: 'signed-in', handle: cancelBooking },
  rescheduleBooking: { access: 'signed-in', handle: rescheduleBooking },
  joinWaitingList: { access: 'signed-in', handle: joinWaitingList },
  waitForResident: { access: bookingDesk, handle: waitForResident },
  leaveWaitingList: { access: 'signed-in', handle: leaveWaitingList },
  markArrived: { access: bookingStaff, handle: markArrived },
  markMissed: { access: bookingStaff, handle: markMissed },
  listMine: { access: 'signed-in', handle: listMine },
  listForShift: { access: bookingReaders, handle: listForShift },
};
