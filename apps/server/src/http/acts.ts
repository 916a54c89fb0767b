import type { Contract } from '@linfa/contract';
import { auditActs } from '../audit/audit.handlers.ts';
import { sessionsActs } from '../sessions/sessions.handlers.ts';
import { bookingActs } from '../bookings/bookings.handlers.ts';
import { consultationActs } from '../consultations/consultations.handlers.ts';
import { dutyShiftActs } from '../duty-shifts/duty-shifts.handlers.ts';
import { figureActs } from '../figures/figures.handlers.ts';
import { slotActs } from '../slots/slots.handlers.ts';
import type { AreaActs } from './area.ts';

/** Every act that is served, with who may call it. The type demands each of the contract's. */
export const acts: { readonly [A in keyof Contract]: AreaActs<A> } = {
  sessions: sessionsActs,
  audit: auditActs,
  dutyShifts: dutyShiftActs,
  slots: slotActs,
  bookings: bookingActs,
  consultations: consultationActs,
  figures: figureActs,
};
