import { addDays, beijingDay, type Day } from '@linfa/domain';
import type { EntityManager } from '@mikro-orm/core';
import { activeConsentKey } from '../../consents/active-consent-key.ts';
import type { ConsentText } from '../../consents/consent-text.entity.ts';
import { Consent } from '../../consents/consent.entity.ts';
import { textInForce } from '../../consents/text-in-force.ts';
import type { Keyring } from '../../crypto/keyring.ts';
import type { Database } from '../../database/open-database.ts';
import { DutyShift } from '../../duty-shifts/duty-shift.entity.ts';
import { addUnit } from '../../org-units/add-unit.ts';
import { EventSeating } from '../../outreach/event-seating.entity.ts';
import { OutreachEvent } from '../../outreach/outreach-event.entity.ts';
import { addPerson } from '../../people/add-person.ts';
import type { Person } from '../../people/person.entity.ts';
import { grantRole } from '../../people/grant-role.ts';
import { openSession } from '../../sessions/open-session.ts';
import { Slot } from '../../slots/slot.entity.ts';
import { emptyHands, type ThingKind } from './next-write.ts';

/** Somebody signed in, on a device of their own. */
export interface Caller {
  readonly token: string;
  readonly address: string;
}

export interface LoadResident extends Caller {
  readonly personId: number;
  /** By kind, what they hold now: what was offered, and the number that it was given. */
  readonly holds: Readonly<Record<ThingKind, Map<string, string>>>;
}

/** A community of its own, with people signed in and things to be done. */
export interface LoadWorld {
  readonly unitId: number;
  readonly unitCode: string;
  readonly residents: readonly LoadResident[];
  readonly advisers: readonly Caller[];
  /** Of the slots and the events, days ahead. */
  readonly day: Day;
  readonly slots: readonly string[];
  readonly events: readonly string[];
  readonly disputes: readonly string[];
}

/** So many that none of them comes to what one session may write in a minute, however fast the machine. */
const counts = { residents: 120, advisers: 20 };
/** Residents hold half of what there is on average: most find a place, some find it taken. */
const places = { slots: 200, ofSlot: 2, ofEvent: 30 };

/** What a server must be started with for the load: today, and a proxy before it that says where each caller is. */
export function loadSettings(today: Day): Readonly<Record<string, string>> {
  return { LINFA_TODAY: today, LINFA_PROXY: '1' };
}

/** Makes it beside the server that runs, in one transaction. */
export function makeLoadWorld(database: Database, keyring: Keyring): Promise<LoadWorld> {
  const now = new Date();
  const today = beijingDay(now);
  const day = addDays(today, 5);
  return database.em.fork().transactional(async (em) => {
    const unit = await addUnit(em, {
      code: 'load',
      name: '试验社区',
      kind: 'community',
      validFrom: '2015-01-01',
      provenance: 'demo',
    });
    const owned = { unit, place: unit.place, originSet: null, originId: null, provenance: 'recorded' };
    const agreed = (await textInForce(em, 'sensitive', today))?.text;
    const residents: LoadResident[] = [];
    for (let number = 1; number <= counts.residents; number++) {
      const person = await addPerson(em, keyring, { name: `居民${number}` });
      if (agreed) em.persist(em.create(Consent, consentOf(keyring, person, agreed, now)));
      const { token } = await openSession(em, person, 'resident', now);
      residents.push({ token, address: `10.0.1.${number}`, personId: person.id, holds: emptyHands() });
    }
    const advisers: Caller[] = [];
    let onDuty: Person | undefined;
    for (let number = 1; number <= counts.advisers; number++) {
      const person = await addPerson(em, keyring, { name: `顾问${number}` });
      await grantRole(em, person, { role: 'adviser', unit, from: '2020-01-01', to: null });
      advisers.push({ token: (await openSession(em, person, 'staff', now)).token, address: `10.0.2.${number}` });
      onDuty ??= person;
    }
    const shift = em.create(DutyShift, {
      ...owned,
      heldOn: day,
      adviser: onDuty ?? null,
      mode: 'on-site',
      state: 'planned',
      startsAt: 540,
      minutes: places.slots,
      noteCipher: null,
    });
    const slots = Array.from({ length: places.slots }, (_, index) =>
      em.create(Slot, {
        shift,
        unit,
        place: unit.place,
        day,
        startsAt: 540 + index,
        minutes: 1,
        capacity: places.ofSlot,
      }),
    );
    await em.persist([shift, ...slots]).flush();
    return {
      unitId: unit.id,
      unitCode: unit.code,
      residents,
      advisers,
      day,
      slots: slots.map((slot) => keyring.ids.seal('slot', slot.id)),
      events: await makeEvents(em, keyring, owned, day),
      disputes: ['neighbour', 'property'],
    };
  });
}

function consentOf(keyring: Keyring, person: Person, text: ConsentText, givenAt: Date) {
  return {
    person,
    text,
    givenAt,
    withdrawnAt: null,
    medium: 'online',
    minorNameCipher: null,
    minorKey: null,
    guardianNameCipher: null,
    relation: null,
    recordedBy: null,
    unit: null,
    activeKey: activeConsentKey(keyring, person.id, text.id, null),
  };
}

async function makeEvents(
  em: EntityManager,
  keyring: Keyring,
  owned: Pick<OutreachEvent, 'unit' | 'place' | 'provenance'>,
  heldOn: string,
): Promise<string[]> {
  const sealed: string[] = [];
  for (const title of ['反诈讲座', '宪法宣传', '民法典讲座', '劳动法讲座', '养老诈骗防范', '物业纠纷讲座']) {
    const event = em.create(OutreachEvent, {
      ...owned,
      originSet: null,
      originId: null,
      heldOn,
      startsAt: 600,
      title,
      kind: 'lecture',
      theme: null,
      state: 'published',
      venue: null,
      organiser: null,
      speaker: null,
      audience: null,
      cancelReasonCipher: null,
    });
    await em.persist(event).flush();
    await em.insert(EventSeating, { event: event.id, capacity: places.ofEvent, taken: 0, open: true });
    sealed.push(keyring.ids.seal('event', event.id));
  }
  return sealed;
}
