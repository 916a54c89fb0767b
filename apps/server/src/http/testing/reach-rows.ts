import type { ActName } from '@linfa/contract';
import type { SignedIn } from '../../testing/start-test-server.ts';
import { reachDay, serviceLine, type ReachWorld } from './reach-world.ts';

/**
 * How an act narrows what it touches, and an input that is right for a thing of the first community.
 * - `none`: it touches nobody's thing, for the reason given
 * - `own`: things of one's own; everybody else's are refused
 * - `unit`: things of units within reach; `ownToo` where the resident concerned may as well, `roles` where it is narrower than the policy row
 */
export type ReachRow =
  | { readonly reach: 'none'; readonly because: string }
  | { readonly reach: 'own'; readonly input: (world: ReachWorld, owner: SignedIn) => Promise<object> }
  | { readonly reach: 'unit'; readonly ownToo?: true; readonly roles?: readonly string[]; readonly input: (world: ReachWorld, owner: SignedIn) => Promise<object> };

const period = { from: '2026-03-01', to: '2026-03-31' };

/** Every act has its row: without one the matrix does not compile, and its test fails. */
export const reachRows: Readonly<Record<ActName, ReachRow>> = {
  'sessions.sendPhoneCode': { reach: 'none', because: 'before signing in' },
  'sessions.logInWithPhoneCode': { reach: 'none', because: 'before signing in' },
  'sessions.logInWithSlipCode': { reach: 'none', because: 'before signing in' },
  'sessions.logInStaff': { reach: 'none', because: 'before signing in' },
  'sessions.issueSlipCode': { reach: 'unit', input: async ({ unitCode }) => ({ name: '居民乙', community: unitCode }) },
  'sessions.me': { reach: 'none', because: 'says who is asking' },
  'sessions.listMine': { reach: 'none', because: 'takes no thing; lists one’s own' },
  'sessions.revoke': { reach: 'own', input: async (_world, owner) => ({ session: (await owner.api.sessions.listMine({})).items.find((one) => one.current)?.id }) },
  'sessions.logOut': { reach: 'none', because: 'ends the session that asks' },
  'audit.list': { reach: 'none', because: 'the whole installation’s, for auditors and administrators' },
  'dutyShifts.planRoster': {
    reach: 'unit',
    input: async ({ unitCode, server, adviser }) => ({
      community: unitCode, adviser: server.app.keyring.ids.seal('person', adviser.person.id), from: reachDay, to: reachDay, weekdays: [6], startsAt: '14:00', slotMinutes: 30, slotCount: 2, mode: 'on-site',
    }),
  },
  'dutyShifts.list': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode, ...period }) },
  'dutyShifts.cancelShift': { reach: 'unit', input: async (world) => ({ shift: (await world.shift()).shift, reason: '台风' }) },
  'dutyShifts.closeShift': { reach: 'unit', input: async (world) => ({ shift: (await world.shift()).shift, minutes: 60 }) },
  'slots.listOpen': { reach: 'none', because: 'open slots are public' },
  'bookings.bookSlot': { reach: 'none', because: 'anybody may book any open slot' },
  'bookings.joinWaitingList': { reach: 'none', because: 'anybody may wait for any slot' },
  'bookings.bookForResident': { reach: 'unit', input: async (world) => ({ slot: (await world.shift()).slots[0], matter: 'family', resident: { name: '居民丙' } }) },
  'bookings.cancelBooking': { reach: 'unit', ownToo: true, roles: ['adviser', 'community-clerk', 'street-officer'], input: async (world, owner) => ({ booking: (await world.booking(owner)).booking }) },
  'bookings.rescheduleBooking': {
    reach: 'unit', ownToo: true, roles: ['community-clerk', 'street-officer'],
    input: async (world, owner) => {
      const { booking, other } = await world.booking(owner);
      return { booking, slot: other };
    },
  },
  'bookings.markArrived': { reach: 'unit', input: async (world, owner) => ({ booking: (await world.booking(owner)).booking }) },
  'bookings.markMissed': { reach: 'unit', input: async (world, owner) => ({ booking: (await world.booking(owner)).booking }) },
  'bookings.listMine': { reach: 'none', because: 'takes no thing; lists one’s own' },
  'bookings.listForShift': { reach: 'unit', input: async (world, owner) => ({ shift: (await world.booking(owner)).shift }) },
  'consultations.logConsultation': { reach: 'unit', input: async ({ unitCode }) => ({ community: unitCode, line: serviceLine }) },
  'consultations.logMany': { reach: 'unit', input: async ({ unitCode }) => ({ community: unitCode, lines: [serviceLine, serviceLine] }) },
  'consultations.amend': { reach: 'unit', input: async (world) => ({ consultation: await world.consultation(), version: 1, reason: '笔误', change: { minutes: 25 } }) },
  'consultations.list': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode, ...period }) },
  'figures.get': { reach: 'unit', input: async ({ unitCode }) => ({ figure: 'consultation.count', unit: unitCode, ...period }) },
  'figures.trace': { reach: 'unit', input: async ({ unitCode }) => ({ figure: 'consultation.count', unit: unitCode, ...period }) },
};
