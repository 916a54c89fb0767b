import { ReferenceKind } from '@mikro-orm/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { Booking } from '../bookings/booking.entity.ts';
import { Consultation } from '../consultations/consultation.entity.ts';
import { query } from '../database/sql.ts';
import { ComplaintSubject } from '../feedback/complaint-subject.entity.ts';
import { EventSignUp } from '../outreach/event-sign-up.entity.ts';
import { reachComplaint } from '../http/testing/feedback-reach-rows.ts';
import { reachEvent } from '../http/testing/outreach-rows.ts';
import { reachWorld, serviceLine, type ReachWorld } from '../http/testing/reach-world.ts';
import { openSession } from '../sessions/open-session.ts';
import { askPhoneCode } from '../testing/ask-phone-code.ts';
import { refusalOf, type SignedIn } from '../testing/start-test-server.ts';
import { testDialect } from '../testing/own-database.ts';
import { personReferences } from './person-references.ts';
import { Person } from './person.entity.ts';
import { Notice } from '../notices/notice.entity.ts';

let world: ReachWorld;
let made = 0;
beforeAll(async () => {
  world = await reachWorld();
}, 240_000);
afterAll(() => world.server.close());

const em = () => world.server.app.fork();

/** Somebody who came by WeChat and has not given a number. */
async function byWechat(): Promise<SignedIn> {
  const { token } = await world.server.client().sessions.logInWithWechat({ code: `union-${(made += 1)}` });
  const api = world.server.client(token ?? '');
  const id = world.server.app.keyring.ids.open('person', (await api.sessions.me({})).person.id);
  return { person: await em().findOneOrFail(Person, id), token: token ?? '', api };
}
const freshPhone = (): string => `137000010${String((made += 1)).padStart(2, '0')}`;

async function bind(who: SignedIn, phone: string) {
  return who.api.sessions.bindPhone(await askPhoneCode(who.api, phone));
}

describe('what points at a person', () => {
  it('is known whole: the database’s own foreign keys say the same', async () => {
    const rows = await query(
      em(),
      testDialect === 'mysql'
        ? {
            text: `select table_name as t, column_name as c from information_schema.key_column_usage
              where table_schema = database() and referenced_table_name = 'person'`,
            values: [],
          }
        : {
            text: `select m.name as t, f."from" as c from sqlite_master m join pragma_foreign_key_list(m.name) f
              where m.type = 'table' and f."table" = 'person'`,
            values: [],
          },
    );
    const known = personReferences(em()).map(({ table, column }) => `${table}.${column}`);
    expect(known.length).toBeGreaterThan(15);
    expect([...new Set(known)].toSorted()).toEqual(
      rows.map((row) => `${String(row['t'])}.${String(row['c'])}`).toSorted(),
    );
  });

  it('is unique nowhere but where the union looks for it: otherwise moving it could collide', () => {
    const unique = [...em().getMetadata().getAll().values()].flatMap((meta) => {
      const persons = new Set(
        Object.values(meta.properties)
          .filter((one) => one.targetMeta?.className === 'Person')
          .map((one) => one.name),
      );
      const alone = [...persons].filter((name) => {
        const property = Object.values(meta.properties).find((one) => one.name === name);
        return property?.unique === true || (property?.kind === ReferenceKind.ONE_TO_ONE && property.owner);
      });
      const together = meta.uniques.flatMap((one) => {
        const names = [one.properties ?? []].flat().map(String);
        return names.some((name) => persons.has(name)) ? [names.join('+')] : [];
      });
      return [...new Set([...alone, ...together])].map((name) => `${meta.tableName}.${name}`);
    });
    expect(unique.toSorted()).toEqual([
      'complaint_subject.complaint+person',
      'role_holding.person+role+unit+from',
      'staff_account.person',
    ]);
  });
});

describe('one person who was two entries', () => {
  it('becomes one, with all that either had, and stays signed in', async () => {
    const phone = freshPhone();
    const known = await world.server.signInResident({ name: '赵大娘', phone });
    const wechat = await byWechat();
    const { slots } = await world.shift();
    const onBehalfOf = { name: '赵爷爷' };
    const own = await wechat.api.bookings.bookSlot({ slot: slots[0], matter: 'family' });
    const behalf = await wechat.api.bookings.bookSlot({ slot: slots[1], matter: 'family', onBehalfOf });
    const { event } = await reachEvent(world, true);
    await wechat.api.outreach.signUp({ event });
    const complaint = world.server.app.keyring.ids.open(
      'complaint',
      await reachComplaint(world, await world.resident()),
    );
    for (const person of [known.person.id, wechat.person.id])
      await em().insert(ComplaintSubject, { complaint, person });
    const second = await em().transactional((inside) =>
      openSession(inside, inside.getReference(Person, wechat.person.id), 'resident', world.server.app.now()),
    );
    const answer = await bind(wechat, phone);
    expect(answer).toMatchObject({ united: true, me: { person: { name: '赵大娘' } } });
    expect(await em().count(Person, { id: wechat.person.id })).toBe(0);
    for (const token of [wechat.token, second.token]) {
      const api = world.server.client(token);
      expect((await api.sessions.me({})).person.id).toBe(world.server.app.keyring.ids.seal('person', known.person.id));
      const { items } = await api.bookings.listMine({});
      expect(items.map((one) => one.id)).toEqual(expect.arrayContaining([own.id, behalf.id]));
      expect(items).toHaveLength(2);
      expect((await api.outreach.listMine({})).items).toHaveLength(1);
    }
    // What is held once is held by the one person now.
    expect(await refusalOf(wechat.api.outreach.signUp({ event }))).toMatchObject({ code: 'already-signed-up' });
    for (const again of [{ slot: slots[0] }, { slot: slots[1], onBehalfOf }])
      expect(await refusalOf(known.api.bookings.joinWaitingList({ ...again, matter: 'family' }))).toEqual({
        status: 409,
        code: 'already-booked',
      });
    expect(await em().count(ComplaintSubject, { complaint, person: known.person.id })).toBe(1);
    // And the way in by WeChat leads there.
    const person = await em().findOneOrFail(Person, known.person.id);
    expect(person.openidIndex).toBe(wechat.person.openidIndex);
    expect(await em().find(AuditEntry, { thing: `person:${wechat.person.id}`, toState: 'united' })).toMatchObject([
      { act: 'sessions.bindPhone', reason: `person:${known.person.id}` },
    ]);
  });

  it('is counted once in what was recorded before, with and without another entry', async () => {
    for (const isKnown of [true, false]) {
      const phone = freshPhone();
      if (isKnown) await world.server.signInResident({ phone });
      const wechat = await byWechat();
      const { booking } = await world.booking(wechat);
      await world.adviser.api.bookings.markArrived({ booking }).catch(() => undefined);
      const before = world.server.app.keyring.blindIndex(`person:${wechat.person.id}`);
      const logged = await world.adviser.api.consultations.logConsultation({
        community: world.unitCode,
        line: serviceLine,
      });
      const id = world.server.app.keyring.ids.open('consultation', logged.id);
      await em().nativeUpdate(Consultation, { id }, { clientKey: before });
      expect((await bind(wechat, phone)).united).toBe(isKnown);
      expect((await em().findOneOrFail(Consultation, id)).clientKey).toBe(world.server.app.keyring.blindIndex(phone));
    }
  });

  it('gives one of two places in the same slot back, to whoever waits for it', async () => {
    const phone = freshPhone();
    const known = await world.server.signInResident({ phone });
    const { slots } = await world.shift();
    const wechat = await byWechat();
    await known.api.bookings.bookSlot({ slot: slots[0], matter: 'family' });
    await wechat.api.bookings.joinWaitingList({ slot: slots[0], matter: 'family' });
    await wechat.api.bookings.bookSlot({ slot: slots[1], matter: 'family' });
    await known.api.bookings.joinWaitingList({ slot: slots[1], matter: 'family' });
    const other = await world.resident();
    await other.api.bookings.joinWaitingList({ slot: slots[1], matter: 'family' });
    await bind(wechat, phone);
    const states = (await known.api.bookings.listMine({})).items.map((one) => one.state);
    expect(states.toSorted()).toEqual(['booked', 'booked', 'cancelled', 'cancelled']);
    expect((await other.api.bookings.listMine({})).items.map((one) => one.state)).toEqual(['waiting']);
    const held = await em().find(Booking, { served: known.person.id, activeKey: { $ne: null } });
    expect(held).toHaveLength(2);
    expect(await em().count(Notice, { person: known.person.id, kind: 'booking-cancelled' })).toBe(2);
  });

  it('gives one of two seats at the same event back', async () => {
    const phone = freshPhone();
    const known = await world.server.signInResident({ phone });
    const wechat = await byWechat();
    const { event } = await reachEvent(world, true);
    await known.api.outreach.signUp({ event });
    await wechat.api.outreach.signUp({ event });
    await bind(wechat, phone);
    const signUps = await em().find(EventSignUp, { person: known.person.id });
    expect(signUps.map((one) => `${one.state} ${one.activeKey !== null}`).toSorted()).toEqual([
      'left false',
      'signed-up true',
    ]);
  });
});

describe('a number', () => {
  it('is given to who had none, and changed by who has shown that another is theirs too', async () => {
    const wechat = await byWechat();
    const [first, second] = [freshPhone(), freshPhone()];
    expect((await bind(wechat, first)).united).toBe(false);
    expect((await bind(wechat, second)).united).toBe(false);
    world.server.advance({ minutes: 2 });
    const person = await em().findOneOrFail(Person, wechat.person.id);
    expect(world.server.app.keyring.open(person.phoneCipher ?? '')).toBe(second);
    // Once more changes nothing.
    expect((await bind(wechat, second)).united).toBe(false);
    world.server.advance({ minutes: 10 });
    expect(await refusalOf(bind(wechat, freshPhone()))).toEqual({ status: 401, code: 'sign-in-again' });
    expect((await em().findOneOrFail(Person, wechat.person.id)).phoneIndex).toBe(person.phoneIndex);
  });

  it('of somebody else is refused to who has one, to another WeChat, and to staff', async () => {
    const phone = freshPhone();
    await world.server.signInResident({ phone });
    const withNumber = await world.server.signInResident({ phone: freshPhone() });
    expect(await refusalOf(bind(withNumber, phone))).toEqual({ status: 409, code: 'phone-of-another' });
    world.server.advance({ minutes: 2 });
    await bind(await byWechat(), phone);
    world.server.advance({ minutes: 2 });
    const stranger = await byWechat();
    expect(await refusalOf(bind(stranger, phone))).toEqual({ status: 409, code: 'phone-has-wechat' });
    world.server.advance({ minutes: 2 });
    expect(await refusalOf(bind(world.adviser, phone))).toEqual({ status: 403, code: 'not-allowed' });
    expect(await refusalOf(stranger.api.sessions.bindPhone({ phone, code: '000000', request: '' }))).toMatchObject({
      code: 'wrong-code',
    });
    // What was refused has changed nothing.
    expect((await stranger.api.sessions.me({})).person.id).toBe(
      world.server.app.keyring.ids.seal('person', stranger.person.id),
    );
  });

  it('may be bound from both sides at once: one entry is left, or one is told to wait', async () => {
    for (let round = 0; round < 4; round++) {
      const phone = freshPhone();
      const known = await world.server.signInResident({ phone });
      const wechat = await byWechat();
      const code = `sandbox-${phone}`;
      const answers = await Promise.allSettled([
        wechat.api.sessions.bindWechatPhone({ code }),
        wechat.api.sessions.bindWechatPhone({ code }),
        world.booking(wechat),
        world.booking(known),
      ]);
      expect(answers[0]?.status === 'fulfilled' || answers[1]?.status === 'fulfilled').toBe(true);
      expect(await em().count(Person, { id: wechat.person.id })).toBe(0);
      const { items } = await wechat.api.bookings.listMine({});
      const booked = answers.slice(2).filter((one) => one.status === 'fulfilled').length;
      expect(items.filter((one) => one.state === 'booked')).toHaveLength(booked);
      for (const one of answers)
        if (one.status === 'rejected') expect((one.reason as { status?: number }).status).toBeLessThan(500);
    }
  });
});
