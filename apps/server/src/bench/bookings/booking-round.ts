import { randomBytes, randomUUID } from 'node:crypto';
import { addDays } from '@linfa/domain';
import type { App } from '../../app.ts';
import { DutyShift } from '../../duty-shifts/duty-shift.entity.ts';
import { digestToken } from '../../http/resolve-actor.ts';
import type { OrgUnit } from '../../org-units/org-unit.entity.ts';
import { Person } from '../../people/person.entity.ts';
import { Session } from '../../sessions/session.entity.ts';
import { Slot } from '../../slots/slot.entity.ts';
import type { BookingCall } from './load.ts';
import type { Identities } from './statement.ts';

/** Residents who are signed in, and a free place for each. */
export interface BookingRound {
  readonly calls: readonly BookingCall[];
  /** The same for whoever speaks to the tables directly. */
  readonly rawCalls: readonly BookingCall[];
  readonly of: (index: number) => Pick<Identities, 'digest' | 'person' | 'session' | 'slot'>;
}

/** Ids begin so high that none is taken for anything else. */
const firstId = 100_000_000;
export const firstBooking = 400_000_000;
let made = 0;

/** @param count at most as many as a day has minutes: each slot is one minute of one shift */
export async function prepareRound(app: App, unit: OrgUnit, count: number): Promise<BookingRound> {
  const first = firstId + made;
  made += count;
  const [person, session, slot] = [first, first + firstId, first + 2 * firstId];
  const now = app.now();
  const day = addDays(app.today(), 1);
  const tokens = Array.from({ length: count }, () => randomBytes(32).toString('base64url'));
  const em = app.fork();
  const shift = await em.insert(DutyShift, {
    unit: unit.id,
    place: unit.place,
    originSet: null,
    originId: null,
    provenance: 'recorded',
    heldOn: day,
    adviser: null,
    mode: 'on-site',
    state: 'planned',
    startsAt: 0,
    minutes: count,
    noteCipher: null,
    version: 1,
  });
  await em.insertMany(
    Person,
    tokens.map((_, index) => ({
      id: person + index,
      nameCipher: app.keyring.seal(`居民${index}`),
      phoneCipher: null,
      phoneIndex: null,
      female: null,
      minority: null,
      provenance: 'recorded',
      version: 1,
    })),
  );
  await em.insertMany(
    Session,
    tokens.map((token, index) => ({
      id: session + index,
      tokenDigest: digestToken(token),
      person: person + index,
      kind: 'resident',
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + 86_400_000),
      revokedAt: null,
      mustChange: false,
    })),
  );
  await em.insertMany(
    Slot,
    tokens.map((_, index) => ({
      id: slot + index,
      shift,
      unit: unit.id,
      place: unit.place,
      day,
      startsAt: index,
      minutes: 1,
      capacity: 1,
      taken: 0,
      closed: false,
    })),
  );
  const call = (path: string, index: number, of: string | number): BookingCall => ({
    path,
    token: tokens[index] as string,
    key: randomUUID(),
    body: JSON.stringify({ slot: of, matter: 'labour', note: '拖欠工资三个月' }),
  });
  return {
    calls: tokens.map((_, index) => call('/api/bookings.bookSlot', index, app.keyring.ids.seal('slot', slot + index))),
    rawCalls: tokens.map((_, index) => call('/', index, slot + index)),
    of: (index) => ({
      digest: digestToken(tokens[index] as string),
      person: person + index,
      session: session + index,
      slot: slot + index,
    }),
  };
}
