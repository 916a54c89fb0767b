import { addDays, beijingDay } from '@linfa/domain';
import type { EntityManager } from '@mikro-orm/core';
import type { Keyring } from '../../crypto/keyring.ts';
import type { Database } from '../../database/open-database.ts';
import { DutyShift } from '../../duty-shifts/duty-shift.entity.ts';
import { addUnit } from '../../org-units/add-unit.ts';
import { EventSeating } from '../../outreach/event-seating.entity.ts';
import { OutreachEvent } from '../../outreach/outreach-event.entity.ts';
import { addPerson } from '../../people/add-person.ts';
import { grantRole } from '../../people/grant-role.ts';
import { openSession } from '../../sessions/open-session.ts';
import { Slot } from '../../slots/slot.entity.ts';

/** A community of its own, with people signed in and things to be done. */
export interface CrashWorld {
  readonly unitId: number;
  readonly unitCode: string;
  readonly residents: readonly { readonly token: string; readonly personId: number }[];
  readonly adviserToken: string;
  readonly slots: readonly string[];
  readonly events: readonly string[];
}

const residentCount = 80;
const slotCount = 100;

/** Makes it beside the server that runs, in one transaction. */
export function makeCrashWorld(database: Database, keyring: Keyring): Promise<CrashWorld> {
  const now = new Date();
  const day = addDays(beijingDay(now), 5);
  return database.em.fork().transactional(async (em) => {
    const unit = await addUnit(em, {
      code: 'crash',
      name: '试验社区',
      kind: 'community',
      validFrom: '2015-01-01',
      provenance: 'demo',
    });
    const owned = { unit, place: unit.place, originSet: null, originId: null, provenance: 'recorded' };
    const residents = [];
    for (let number = 0; number < residentCount; number++) {
      const person = await addPerson(em, keyring, { name: `居民${number}` });
      residents.push({ token: (await openSession(em, person, 'resident', now)).token, personId: person.id });
    }
    const adviser = await addPerson(em, keyring, { name: '顾问甲' });
    await grantRole(em, adviser, { role: 'adviser', unit, from: '2020-01-01', to: null });
    const adviserToken = (await openSession(em, adviser, 'staff', now)).token;
    const shift = em.create(DutyShift, {
      ...owned,
      heldOn: day,
      adviser,
      mode: 'on-site',
      state: 'planned',
      startsAt: 540,
      minutes: slotCount,
      noteCipher: null,
    });
    const slots = Array.from({ length: slotCount }, (_, index) =>
      em.create(Slot, { shift, unit, place: unit.place, day, startsAt: 540 + index, minutes: 1, capacity: 2 }),
    );
    await em.persist([shift, ...slots]).flush();
    return {
      unitId: unit.id,
      unitCode: unit.code,
      residents,
      adviserToken,
      slots: slots.map((slot) => keyring.ids.seal('slot', slot.id)),
      events: await makeEvents(em, keyring, owned, day),
    };
  });
}

async function makeEvents(
  em: EntityManager,
  keyring: Keyring,
  owned: Pick<OutreachEvent, 'unit' | 'place' | 'provenance'>,
  heldOn: string,
): Promise<string[]> {
  const sealed: string[] = [];
  for (const title of ['反诈讲座', '宪法宣传', '民法典讲座']) {
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
    await em.insert(EventSeating, { event: event.id, capacity: 30, taken: 0, open: true });
    sealed.push(keyring.ids.seal('event', event.id));
  }
  return sealed;
}
