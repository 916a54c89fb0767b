import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Notice } from '../notices/notice.entity.ts';
import { buildShift } from '../testing/build-shift.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { ShiftCode } from './shift-code.entity.ts';
import { ShiftSignature } from './shift-signature.entity.ts';

const wrongState = { status: 409, code: 'wrong-state' };
const notFound = { status: 404, code: 'not-found' };

describe('a shift that the community signs for', () => {
  let server: TestServer;
  let adviser: SignedIn;
  let clerk: SignedIn;
  let officer: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    clerk = await server.signInStaff('community-clerk', server.units.community);
    officer = await server.signInStaff('street-officer', server.units.street);
  });
  afterAll(() => server.close());

  const line = {
    day: '2026-03-11',
    mode: 'on-site',
    channel: 'walk-in',
    matter: 'labour',
    result: 'answered',
    minutes: 30,
  } as const;
  const log = (more: object = {}, who = adviser) =>
    who.api.consultations.logConsultation({ community: 'd-1-1', line: { ...line, ...more } });
  /** A shift of a new adviser, held and closed with one line. */
  async function held(minutes = 120) {
    adviser = await server.signInStaff('adviser', server.units.community);
    const { shift } = await buildShift(server, { day: '2026-03-11', startsAt: 480, adviser: adviser.person });
    const logged = await log({ summary: '陈某的工资', client: { name: '陈某' } });
    await adviser.api.dutyShifts.closeShift({ shift, minutes });
    const { seen } = await adviser.api.dutyShifts.getSheet({ shift });
    return { shift, seen, logged };
  }
  const stateOf = async (shift: string) => (await clerk.api.dutyShifts.getSheet({ shift })).countersign;
  const signedHours = async () =>
    (await officer.api.dutyMatrix.get({ unit: 'd-1', year: 2026 })).communities[0]!.months[2]!.signedHours;

  it('shows the official hours and lines, never who was served, and counts the hours that were signed', async () => {
    const before = await signedHours();
    const { shift, seen } = await held(90);
    const todo = await clerk.api.dutyShifts.listToCountersign({ unit: 'd-1-1' });
    expect(todo.items.at(-1)).toMatchObject({ shift, day: '2026-03-11', minutes: 90, countersign: 'closed' });
    const sheet = await clerk.api.dutyShifts.countersignShift({ shift, seen });
    expect(sheet).toMatchObject({
      countersign: 'countersigned',
      minutes: 90,
      lines: [{ serviceKind: 'consultation', mode: 'on-site', result: 'answered', persons: 1, minutes: 30 }],
      signatures: [{ became: 'countersigned', way: 'online', signer: null, day: '2026-03-11', minutes: 90, lines: 1 }],
    });
    expect(JSON.stringify(sheet)).not.toContain('陈某');
    expect(await signedHours()).toBe(before + 1.5);
    expect(
      (await clerk.api.dutyShifts.listToCountersign({ unit: 'd-1-1' })).items.map((one) => one.shift),
    ).not.toContain(shift);
    expect(await refusalOf(officer.api.dutyShifts.countersignShift({ shift, seen }))).toEqual(wrongState);
  });

  it('is signed by nobody who was on duty, in no other community, and not by an adviser', async () => {
    const both = await server.signInStaff('community-clerk', server.units.community);
    const { shift } = await buildShift(server, { day: '2026-03-11', startsAt: 480, adviser: both.person });
    await both.api.dutyShifts.closeShift({ shift, minutes: 60 });
    const { seen } = await both.api.dutyShifts.getSheet({ shift });
    const ownShift = { status: 409, code: 'own-shift' };
    expect(await refusalOf(both.api.dutyShifts.countersignShift({ shift, seen }))).toEqual(ownShift);
    expect(await refusalOf(both.api.dutyShifts.objectToShift({ shift, seen, reason: '无' }))).toEqual(ownShift);
    expect(
      await refusalOf(both.api.dutyShifts.enterPaperSignature({ shift, seen, day: '2026-03-11', signer: '主任' })),
    ).toEqual(ownShift);
    expect(
      (await both.api.dutyShifts.listToCountersign({ unit: 'd-1-1' })).items.map((one) => one.shift),
    ).not.toContain(shift);
    const elsewhere = await server.signInStaff('community-clerk', server.units.sisterCommunity);
    expect(await refusalOf(elsewhere.api.dutyShifts.countersignShift({ shift, seen }))).toEqual(notFound);
    expect(await refusalOf(elsewhere.api.dutyShifts.getSheet({ shift }))).toEqual(notFound);
    const colleague = await server.signInStaff('adviser', server.units.community);
    expect(await refusalOf(colleague.api.dutyShifts.countersignShift({ shift, seen }))).toEqual({
      status: 403,
      code: 'not-allowed',
    });
  });

  it('goes back with an objection, is answered, and signed then; nothing is forgotten', async () => {
    const { shift, seen } = await held(240);
    await officer.api.dutyShifts.objectToShift({ shift, seen, reason: '王某说只来了两小时' });
    expect((await server.app.fork().find(Notice, { person: adviser.person.id })).at(-1)?.kind).toBe('shift-objected');
    expect(await refusalOf(clerk.api.dutyShifts.countersignShift({ shift, seen }))).toEqual(wrongState);
    const [mine] = (
      await adviser.api.dutyShifts.list({ unit: 'd-1-1', from: '2026-03-11', to: '2026-03-11' })
    ).items.filter((one) => one.id === shift);
    expect(mine).toMatchObject({ state: 'held', countersign: 'objected', may: ['close', 'amend'] });
    expect(await adviser.api.dutyShifts.closeShift({ shift, minutes: 120, note: '更正为两小时' })).toEqual({
      state: 'held',
    });
    expect(await refusalOf(clerk.api.dutyShifts.countersignShift({ shift, seen }))).toEqual({
      status: 409,
      code: 'changed-meanwhile',
    });
    const again = await clerk.api.dutyShifts.getSheet({ shift });
    const { signatures } = await clerk.api.dutyShifts.countersignShift({ shift, seen: again.seen });
    expect(signatures.map((one) => [one.became, one.minutes, one.reason])).toEqual([
      ['objected', 240, '王某说只来了两小时'],
      ['countersigned', 120, ''],
    ]);
    expect(JSON.stringify(await server.app.fork().find(ShiftSignature, {}))).not.toContain('王某');
  });

  it('has to be signed again after its hours or a line were corrected, or a line was added', async () => {
    const signAgain = async (shift: string) => {
      const { seen } = await clerk.api.dutyShifts.getSheet({ shift });
      await clerk.api.dutyShifts.countersignShift({ shift, seen });
    };
    const { shift, logged } = await held();
    await signAgain(shift);
    await adviser.api.consultations.amend({
      consultation: logged.id,
      version: 1,
      reason: '笔误',
      change: { minutes: 35 },
    });
    expect(await stateOf(shift)).toBe('changed');
    expect((await clerk.api.dutyShifts.listToCountersign({ unit: 'd-1-1' })).items.at(-1)).toMatchObject({
      shift,
      countersign: 'changed',
    });
    await signAgain(shift);
    await log();
    expect(await stateOf(shift)).toBe('changed');
    await signAgain(shift);
    const version = async () =>
      (await adviser.api.dutyShifts.list({ unit: 'd-1-1', from: '2026-03-11', to: '2026-03-11' })).items.find(
        (one) => one.id === shift,
      )!.version;
    const seen = await version();
    const amend = (minutes: number, more: object = {}) =>
      adviser.api.dutyShifts.amendShift({ shift, version: seen, minutes, reason: '算错', ...more });
    expect(await amend(100)).toMatchObject({ minutes: 100, countersign: 'changed' });
    expect(await refusalOf(amend(90))).toEqual({ status: 409, code: 'changed-meanwhile' });
    expect(await refusalOf(amend(100, { version: await version() }))).toEqual({ status: 422, code: 'nothing-changed' });
    expect((await clerk.api.amendments.list({ kind: 'shift', record: shift })).items).toMatchObject([
      { reason: '算错', before: [{ field: '时长（分钟）', value: '120' }] },
    ]);
    // Another adviser's line, or one of another day, is not on this sheet.
    await signAgain(shift);
    await log({}, await server.signInStaff('adviser', server.units.community));
    await log({ day: '2026-03-10' });
    expect(await stateOf(shift)).toBe('countersigned');
  });

  it('is signed on paper, entered with who signed and when', async () => {
    const { shift, seen } = await held();
    const enter = (day: string) => clerk.api.dutyShifts.enterPaperSignature({ shift, seen, day, signer: '刘主任' });
    expect(await refusalOf(enter('2026-03-12'))).toEqual({ status: 422, code: 'day-in-future' });
    expect(await refusalOf(enter('2026-03-10'))).toEqual({ status: 409, code: 'not-yet' });
    expect(await stateOf(shift)).toBe('closed');
    expect((await enter('2026-03-11')).signatures).toMatchObject([
      { way: 'paper', signer: '刘主任', day: '2026-03-11' },
    ]);
    expect(JSON.stringify(await server.app.fork().find(ShiftSignature, {}))).not.toContain('刘主任');
    const planned = await buildShift(server, { day: '2026-03-20' });
    const open = await clerk.api.dutyShifts.getSheet({ shift: planned.shift });
    expect(await refusalOf(clerk.api.dutyShifts.countersignShift({ shift: planned.shift, seen: open.seen }))).toEqual(
      wrongState,
    );
  });

  it('is found by the code that the adviser shows, for ten minutes, the latest only', async () => {
    const { shift, seen } = await held();
    const first = await adviser.api.dutyShifts.showCode({ shift });
    const { code, expiresAt } = await adviser.api.dutyShifts.showCode({ shift });
    expect([code.length, expiresAt]).toEqual([22, new Date(server.app.now().getTime() + 600_000).toISOString()]);
    expect(JSON.stringify(await server.app.fork().find(ShiftCode, {}))).not.toContain(code);
    const wrong = { status: 404, code: 'wrong-shift-code' };
    expect(await refusalOf(clerk.api.dutyShifts.openByCode({ code: first.code }))).toEqual(wrong);
    expect(await clerk.api.dutyShifts.openByCode({ code })).toMatchObject({ shift, seen });
    const elsewhere = await server.signInStaff('community-clerk', server.units.sisterCommunity);
    expect(await refusalOf(elsewhere.api.dutyShifts.openByCode({ code }))).toEqual(notFound);
    expect(await refusalOf(adviser.api.dutyShifts.openByCode({ code }))).toEqual({ status: 403, code: 'not-allowed' });
    const other = await held();
    expect(
      await refusalOf(clerk.api.dutyShifts.countersignShift({ shift: other.shift, seen: other.seen, code })),
    ).toEqual(wrong);
    expect(await stateOf(other.shift)).toBe('closed');
    expect((await clerk.api.dutyShifts.countersignShift({ shift, seen, code })).signatures).toMatchObject([
      { way: 'code' },
    ]);
    const last = await adviser.api.dutyShifts.showCode({ shift: other.shift });
    server.advance({ minutes: 10 });
    expect(await refusalOf(clerk.api.dutyShifts.openByCode({ code: last.code }))).toEqual(wrong);
    expect(
      await refusalOf(
        (await server.signInStaff('adviser', server.units.community)).api.dutyShifts.showCode({ shift: other.shift }),
      ),
    ).toEqual(notFound);
  });

  it('is signed once when two officials sign at the same moment', async () => {
    for (let round = 0; round < 3; round++) {
      const { shift, seen } = await held();
      const ended = await Promise.allSettled([
        clerk.api.dutyShifts.countersignShift({ shift, seen }),
        officer.api.dutyShifts.countersignShift({ shift, seen }),
        officer.api.dutyShifts.objectToShift({ shift, seen, reason: '同时' }),
      ]);
      expect(ended.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
      expect((await clerk.api.dutyShifts.getSheet({ shift })).signatures).toHaveLength(1);
    }
  });

  it('never stands signed with other lines than were seen when a line is corrected at the same moment', async () => {
    for (let round = 0; round < 3; round++) {
      const { shift, seen, logged } = await held();
      await Promise.allSettled([
        clerk.api.dutyShifts.countersignShift({ shift, seen }),
        adviser.api.consultations.amend({
          consultation: logged.id,
          version: 1,
          reason: '同时',
          change: { minutes: 31 },
        }),
      ]);
      const sheet = await clerk.api.dutyShifts.getSheet({ shift });
      expect(['closed', 'changed']).toContain(sheet.countersign);
    }
  });
});
