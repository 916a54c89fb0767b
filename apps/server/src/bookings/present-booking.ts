import type { Answer } from '@linfa/contract';
import {
  actsOpen,
  bookingTable,
  isBeforeCutOff,
  isTimeTo,
  maskName,
  type bookingStates,
  type BookingState,
  type matterKinds,
  type Role,
  type shiftModes,
} from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { clockOf } from '../slots/clock.ts';
import { isOwn } from './booking-for-act.ts';
import { bookingStaff } from './bookings.policy.ts';
import { rolesAt } from './roles-at.ts';
import type { ShownBooking } from './shown-booking.ts';
import { waitingPositions } from './waiting-positions.ts';

export type PresentedBooking = Answer<'bookings', 'bookSlot'>;
type Act = PresentedBooking['may'][number];

const wireActs: readonly Act[] = ['cancel', 'leave-waiting', 'reschedule', 'mark-arrived', 'mark-missed', 'serve'];

export async function presentBooking(context: ActContext, booking: ShownBooking): Promise<PresentedBooking> {
  return (await presentBookings(context, [booking]))[0] as PresentedBooking;
}

/** Bookings as the actor may see them: without name and note for whoever neither has them nor receives the resident. */
export async function presentBookings(
  context: ActContext,
  bookings: readonly ShownBooking[],
): Promise<PresentedBooking[]> {
  const positions = await waitingPositions(context.em, bookings);
  return bookings.map((booking) => present(context, booking, positions.get(booking.id) ?? null));
}

function present(context: ActContext, booking: ShownBooking, waitingPosition: number | null): PresentedBooking {
  const { keyring } = context;
  const actor = actorOf(context);
  const { slot } = booking;
  const [own, staff] = [isOwn(booking, actor), reaches(actor, bookingStaff, slot.place)];
  const seen = own || staff;
  return {
    id: keyring.ids.seal('booking', booking.id),
    code: doorCode(keyring.blindIndex(`door ${booking.id}`)),
    state: booking.state as keyof typeof bookingStates,
    day: slot.day,
    startsAt: clockOf(slot.startsAt),
    minutes: slot.minutes,
    community: { code: slot.unit.code, name: slot.unit.name },
    adviser: slot.shift.adviser ? keyring.open(slot.shift.adviser.nameCipher) : null,
    mode: slot.shift.mode as keyof typeof shiftModes,
    matter: booking.matter as keyof typeof matterKinds,
    note: seen ? keyring.open(booking.noteCipher) : '',
    servedName: seen ? keyring.open(booking.servedNameCipher) : maskName(keyring.open(booking.servedNameCipher)),
    waitingPosition,
    cancelReason: seen && booking.cancelReasonCipher ? keyring.open(booking.cancelReasonCipher) : '',
    may: mayDo(context, booking, own),
  };
}

/** Staff act at any time; what is one's own closes with the cut-off, leaving a waiting list never. */
function mayDo(context: ActContext, booking: ShownBooking, own: boolean): Act[] {
  const roles: Role[] = rolesAt(actorOf(context), booking.slot.place);
  const state = booking.state as BookingState;
  const inTime = state === 'waiting' || isBeforeCutOff(booking.slot, context.now);
  const open = actsOpen(bookingTable, state, own && inTime ? [...roles, 'resident'] : roles);
  const timely = (act: Act): boolean => {
    if (act === 'serve') return booking.slot.day <= context.today;
    return (act !== 'mark-arrived' && act !== 'mark-missed') || isTimeTo(act, booking.slot, context.now);
  };
  return wireActs.filter((act) => open.includes(act) && timely(act));
}

/** Six characters that are not mistaken for each other when read aloud; says nothing about the person. */
function doorCode(index: string): string {
  const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  return Array.from(
    { length: 6 },
    (_, at) => letters[Number.parseInt(index.slice(at * 2, at * 2 + 2), 16) % letters.length],
  ).join('');
}
