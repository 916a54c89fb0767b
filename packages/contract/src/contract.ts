import { audit } from './areas/audit.ts';
import { bookings } from './areas/bookings.ts';
import { consultations } from './areas/consultations.ts';
import { dutyShifts, slots } from './areas/duty-shifts.ts';
import { figures } from './areas/figures.ts';
import { sessions } from './areas/sessions.ts';

/** Everything that goes over the wire: areas of acts, each with what goes in and what comes out. */
export const contract = { sessions, audit, dutyShifts, slots, bookings, consultations, figures } as const;

export type Contract = typeof contract;
