import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { Booking } from '../bookings/booking.entity.ts';
import { wechatNotices, type WechatNotices, type WechatResident } from '../notices/testing/wechat-notices.ts';
import { MediationCase } from '../mediation/mediation-case.entity.ts';
import { MediationParty } from '../mediation/mediation-party.entity.ts';
import { buildCase } from '../mediation/testing/build-case.ts';
import { matter } from '../mediation/testing/mediation-steps.ts';
import { Person } from '../people/person.entity.ts';
import { buildShift } from '../testing/build-shift.ts';
import { refusalOf, type SignedIn } from '../testing/start-test-server.ts';
import { checkPath } from '../testing/wechat-stand-in.ts';
import { checkDueTexts } from './check-due-texts.ts';
import { TextCheck } from './text-check.entity.ts';

const notFound = { status: 404, code: 'not-found' };

describe('texts that WeChat is asked about', () => {
  let world: WechatNotices;
  let officer: SignedIn;
  const told: unknown[] = [];
  beforeAll(async () => {
    world = await wechatNotices();
    officer = await world.server.signInStaff('street-officer', world.server.units.street);
  });
  afterAll(() => world.close());

  const fork = () => world.server.app.fork();
  const check = () => checkDueTexts(world.server.app, (error) => told.push(error));
  const flags = async (settled = false) => (await officer.api.contentFlags.list({ unit: 'd-1', settled })).items;
  const ask = async (name: string, text: string) => {
    const who = await world.resident(name);
    return who.api.consultations.askInWriting({ community: 'd-1-1', matter: 'labour', text });
  };
  const settleAll = async () => {
    for (const { id } of await flags()) await officer.api.contentFlags.settle({ flag: id, result: 'harmless' });
  };

  it('pass without a trace, and what is flagged waits for a person while it stays where it was written', async () => {
    const fine = await ask('fine', '李老板欠我工资');
    const bad = await ask('bad', '这是一段违规的话');
    await ask('doubtful', '这是一段存疑的话');
    await ask('old', '这是违规旧版的话');
    expect(await check()).toBe(4);
    expect(await check()).toBe(0);
    expect(world.standIn.checked).toContain('李老板欠我工资');
    expect((await flags()).map(({ kind, why, state, may }) => ({ kind, why, state, may }))).toEqual([
      { kind: 'question', why: '疑似违法犯罪', state: '待处理', may: ['settle'] },
      { kind: 'question', why: '疑似色情', state: '待处理', may: ['settle'] },
      { kind: 'question', why: '微信未说明原因', state: '待处理', may: ['settle'] },
    ]);
    // Both went to the adviser all the same.
    const adviser = await world.server.signInStaff('adviser', world.server.units.community);
    const listed = (await adviser.api.consultations.listQuestions({ unit: 'd-1-1' })).items.map(({ id }) => id);
    expect(listed).toEqual(expect.arrayContaining([fine.id, bad.id]));

    const [flag] = await flags();
    expect(JSON.stringify(flag)).not.toContain('违规的话');
    expect(await officer.api.contentFlags.get({ flag: flag!.id })).toEqual(flag);
    expect(await officer.api.contentFlags.open({ flag: flag!.id })).toEqual({ text: '这是一段违规的话' });
    expect(await fork().count(AuditEntry, { act: 'contentFlags.open' })).toBe(1);
    expect(await officer.api.contentFlags.settle({ flag: flag!.id, result: 'talked' })).toMatchObject({
      state: '已处理',
      result: 'talked',
      may: [],
    });
    expect(await refusalOf(officer.api.contentFlags.settle({ flag: flag!.id, result: 'harmless' }))).toEqual({
      status: 409,
      code: 'wrong-state',
    });
    expect((await flags(true)).map(({ result }) => result)).toEqual(['talked']);
    await settleAll();
  });

  it('of which WeChat says 87014 are kept, shown to whoever wrote them as ever, and wait for a person', async () => {
    world.standIn.next(checkPath, 87014);
    const who = await world.resident('risky');
    const { id } = await who.api.consultations.askInWriting({
      community: 'd-1-1',
      matter: 'labour',
      text: '老板说要打人',
    });
    await check();
    expect((await flags()).map(({ kind, why }) => ({ kind, why }))).toEqual([
      { kind: 'question', why: '微信未说明原因' },
    ]);
    expect((await who.api.consultations.listMyQuestions({})).items.map((one) => one.id)).toEqual([id]);
    await settleAll();
  });

  it('are asked again when WeChat does not answer, and let go when it never can', async () => {
    world.standIn.next(checkPath, 'garbage');
    await ask('again', '第一次没有问到，违规');
    expect(await check()).toBe(1);
    const [row] = await fork().find(TextCheck, { state: 'queued' });
    expect(row).toMatchObject({ attempts: 1, leaseOwner: null });
    expect(await check()).toBe(0);
    await fork().nativeUpdate(TextCheck, { id: row!.id }, { dueAt: world.server.app.now() });
    expect(await check()).toBe(1);
    expect(await flags()).toHaveLength(1);
    await settleAll();

    await ask('away', '两小时前就走了，违规');
    await ask('never', '一直问不到，违规');
    world.standIn.next(checkPath, 45009, 45009);
    await check();
    await fork().nativeUpdate(TextCheck, { state: 'queued' }, { dueAt: world.server.app.now(), attempts: 4 });
    world.standIn.next(checkPath, 45009, 45009);
    await check();
    expect(await fork().count(TextCheck, { state: 'queued' })).toBe(0);
    expect(told.length).toBeGreaterThan(0);
    expect(await flags()).toEqual([]);
  });

  it('are the notes of bookings and requests too, but not what staff wrote down, nor complaints', async () => {
    const wang = await world.resident('wang');
    const { slots } = await buildShift(world.server, { day: '2026-04-29', slots: 2 });
    await wang.api.bookings.bookSlot({ slot: slots[0]!, matter: 'family', note: '违规的备注' });
    await world.clerk.api.bookings.bookForResident({
      slot: slots[1]!,
      matter: 'family',
      note: '违规的代办备注',
      resident: { name: '周某' },
    });
    await wang.api.feedback.submitComplaint({ unit: 'd-1-1', kind: 'complaint', text: '违规的投诉', anonymous: false });
    await check();
    const [flag, ...more] = await flags();
    expect(more).toEqual([]);
    expect(flag).toMatchObject({ kind: 'booking-note' });
    // What is erased meanwhile is nothing to look at any more.
    await fork().nativeUpdate(Booking, { byStaff: false }, { noteCipher: world.server.app.keyring.seal('') });
    expect(await refusalOf(officer.api.contentFlags.open({ flag: flag!.id }))).toEqual(notFound);
    await settleAll();
  });

  it('are what a party says of how an agreement is kept, but nothing where it says nothing', async () => {
    const [zhou, wu] = [await world.resident('zhou'), await world.resident('wu')];
    const { app } = world.server;
    const answer = async (who: WechatResident, note: string, viewLimit?: string) => {
      const openidIndex = app.keyring.blindIndex(`openid ${who.openid}`);
      const { id: person } = await fork().findOneOrFail(Person, { openidIndex });
      const { case: of, parties } = await buildCase(world.server, viewLimit ? { viewLimit } : {});
      await fork().nativeUpdate(MediationParty, { id: app.keyring.ids.open('mediationParty', parties[0]) }, { person });
      await who.api.mediation.answerFollowUp({ case: of, performance: 'part', satisfaction: 'fair', note });
    };
    await answer(wu, '');
    await answer(zhou, '还差200元，违规');
    expect(await check()).toBe(1);
    const [flag] = await flags();
    expect(flag).toMatchObject({ kind: 'mediation-follow-up' });
    expect(await officer.api.contentFlags.open({ flag: flag!.id })).toEqual({ text: '还差200元，违规' });
    await settleAll();
    await answer(wu, '孩子还是怕，违规', 'minor');
    await check();
    const [limited] = await flags();
    expect(await refusalOf(officer.api.contentFlags.open({ flag: limited!.id }))).toEqual({
      status: 403,
      code: 'not-allowed',
    });
    await settleAll();
  });

  it('keep a case of named people to those people', async () => {
    const li = await world.resident('li');
    const made = await li.api.mediation.requestMediation({ ...matter, facts: '孩子被打，违规' });
    await check();
    const [found] = await flags();
    expect(found).toMatchObject({ kind: 'mediation-request', writer: expect.stringMatching(/\*/) as unknown });
    const { id: flag } = found!;
    const { units, app } = world.server;
    expect((await officer.api.contentFlags.open({ flag })).text).toContain('孩子被打');
    await world.clerk.api.mediation.acceptRequest({ request: made.id });
    const request = app.keyring.ids.open('mediationRequest', made.id);
    expect(await fork().nativeUpdate(MediationCase, { request }, { viewLimit: 'minor' })).toBe(1);
    expect(await refusalOf(officer.api.contentFlags.open({ flag }))).toEqual({ status: 403, code: 'not-allowed' });
    const head = await world.server.signInStaff('justice-head', units.street);
    expect((await head.api.contentFlags.open({ flag })).text).toContain('孩子被打');
    const sister = await world.server.signInStaff('street-officer', units.otherStreet);
    expect(await refusalOf(sister.api.contentFlags.open({ flag }))).toEqual(notFound);
  });
});
