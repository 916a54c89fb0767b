import { roles, type Day, type EditionState, type ReturnFilingState, type Role } from '@linfa/domain';
import { loadConsentTexts } from '../../consents/load-consent-texts.ts';
import { DutyShift } from '../../duty-shifts/duty-shift.entity.ts';
import type { OrgUnit } from '../../org-units/org-unit.entity.ts';
import { Person } from '../../people/person.entity.ts';
import { buildEdition } from '../../reports/testing/build-edition.ts';
import { buildFiling } from '../../returns/testing/build-filing.ts';
import { readConsentTexts } from '../../seeds/seed-files.ts';
import { Slot } from '../../slots/slot.entity.ts';
import { openLog } from '../../web/log.ts';
import { startTestServer, type SignedIn, type TestServer } from '../../testing/start-test-server.ts';

/** How somebody stands to a thing of the first community. */
export const relations = ['same unit', 'above', 'far above', 'sister unit', 'none', 'expired role'] as const;
export type Relation = (typeof relations)[number];
export const inReach: ReadonlySet<Relation> = new Set(['same unit', 'above', 'far above']);

/** A server with somebody signed in for each role and relation, and things of the first community made on demand. */
export interface ReachWorld {
  readonly server: TestServer;
  readonly staff: (role: Role, relation: Relation) => SignedIn;
  /** The adviser of the community, who is on its shifts. */
  readonly adviser: SignedIn;
  readonly unitCode: string;
  /** A resident who has nothing yet. */
  readonly resident: () => Promise<SignedIn>;
  /** A shift of the community with two free slots, in three days. */
  readonly shift: () => Promise<{ readonly shift: string; readonly slots: readonly [string, string] }>;
  /** A booking of the resident in a shift of its own. */
  readonly booking: (
    resident: SignedIn,
  ) => Promise<{ readonly booking: string; readonly shift: string; readonly other: string }>;
  readonly consultation: () => Promise<string>;
  /** The community's own report, in that state. */
  readonly edition: (state: EditionState) => Promise<string>;
  /** The community's own return of January. */
  readonly filing: (state: ReturnFilingState) => Promise<string>;
}

export const reachDay: Day = '2026-03-14';
/** So many that the gate, which has its own test, is never in the way. */
const noLimits = { perSession: 1e9, perAddress: 1e9, perAddressUnsigned: 1e9 };

export async function reachWorld(): Promise<ReachWorld> {
  const server = await startTestServer('2026-03-11', { limits: noLimits, log: openLog('error') });
  const { app, units } = server;
  await loadConsentTexts(app.fork(), readConsentTexts().texts);
  const places: Readonly<Record<Relation, { unit: OrgUnit; to?: Day }>> = {
    'same unit': { unit: units.community },
    above: { unit: units.street },
    'far above': { unit: units.district },
    'sister unit': { unit: units.sisterCommunity },
    none: { unit: units.otherStreet },
    'expired role': { unit: units.community, to: '2026-03-11' },
  };
  const staff = new Map<string, SignedIn>();
  for (const role of Object.keys(roles) as Role[])
    for (const relation of relations) {
      const { unit, to } = places[relation];
      staff.set(`${role} ${relation}`, await server.signInStaff(role, unit, to === undefined ? {} : { to }));
    }
  const signedIn = (role: Role, relation: Relation): SignedIn => staff.get(`${role} ${relation}`) as SignedIn;
  const adviser = signedIn('adviser', 'same unit');
  const owned = {
    unit: units.community,
    place: units.community.place,
    originSet: null,
    originId: null,
    provenance: 'recorded',
  };
  const shift: ReachWorld['shift'] = () =>
    app.fork().transactional(async (em) => {
      const shiftRow = em.create(DutyShift, {
        ...owned,
        heldOn: reachDay,
        adviser: em.getReference(Person, adviser.person.id),
        mode: 'on-site',
        state: 'planned',
        startsAt: 540,
        minutes: 60,
        noteCipher: null,
      });
      const slots = [540, 570].map((startsAt) =>
        em.create(Slot, {
          shift: shiftRow,
          unit: units.community,
          place: owned.place,
          day: reachDay,
          startsAt,
          minutes: 30,
          capacity: 1,
          taken: 0,
          closed: false,
        }),
      );
      em.persist([shiftRow, ...slots]);
      await em.flush();
      const [first, second] = slots.map((slot) => app.keyring.ids.seal('slot', slot.id)) as [string, string];
      return { shift: app.keyring.ids.seal('shift', shiftRow.id), slots: [first, second] as const };
    });
  return {
    server,
    adviser,
    shift,
    staff: signedIn,
    unitCode: units.community.code,
    resident: () => server.signInResident(),
    async booking(resident) {
      const made = await shift();
      const { id } = await resident.api.bookings.bookSlot({ slot: made.slots[0], matter: 'family' });
      return { booking: id, shift: made.shift, other: made.slots[1] };
    },
    edition: (state) => buildEdition(server, { unit: units.community, state }),
    filing: (state) => buildFiling(server, { unit: units.community, state }),
    async consultation() {
      return (await adviser.api.consultations.logConsultation({ community: units.community.code, line: serviceLine }))
        .id;
    },
  };
}

/** A line of the service log that fits every rule. */
export const serviceLine = {
  day: '2026-03-10',
  mode: 'on-site',
  channel: 'walk-in',
  matter: 'family',
  result: 'answered',
  minutes: 20,
} as const;
