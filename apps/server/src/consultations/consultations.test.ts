import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { buildShift } from '../testing/build-shift.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { ConsultationAmendment } from './consultation-amendment.entity.ts';
import { Consultation } from './consultation.entity.ts';

describe('the service log', () => {
  let server: TestServer;
  let adviser: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    adviser = await server.signInStaff('adviser', server.units.street);
  });
  afterAll(() => server.close());

  const line = {
    day: '2026-03-10',
    mode: 'on-site',
    channel: 'walk-in',
    matter: 'labour',
    result: 'answered',
    minutes: 30,
    summary: '加班费怎么算',
  } as const;
  const log = (more: object = {}, who = adviser, community = 'd-1-1') =>
    who.api.consultations.logConsultation({ community, line: { ...line, ...more } });
  const lines = () => server.app.fork().count(Consultation, {});

  it('takes a line with what was said encrypted, for the adviser who logs it', async () => {
    const logged = await log({ client: { name: '陈某', phone: '13700000001' } });
    expect(logged).toMatchObject({
      community: { code: 'd-1-1' },
      adviser: '工作人员乙',
      serviceKind: 'consultation',
      persons: 1,
      summary: '加班费怎么算',
      version: 1,
      hints: [],
      may: ['amend'],
    });
    const row = await server.app
      .fork()
      .findOneOrFail(Consultation, { id: server.app.keyring.ids.open('consultation', logged.id) });
    expect(JSON.stringify(row)).not.toMatch(/陈某|13700000001|加班费/);
    expect(row.clientKey).toBe(server.app.keyring.blindIndex('13700000001'));
  });

  it('keeps what a reviewed contract is about and counts it in the year’s figure, never for a plain question', async () => {
    const clerk = await server.signInStaff('community-clerk', server.units.otherCommunity);
    const community = server.units.otherCommunity.code;
    const money = async () => {
      const { value } = await clerk.api.figures.get({
        figure: 'service.contract-amount',
        unit: community,
        from: '2026-01-01',
        to: '2026-12-31',
      });
      return value;
    };
    expect(await money()).toBe(0);
    const review = await log({ serviceKind: 'contract-review', amount: 12_345_600 }, clerk, community);
    expect([review.amount, await money()]).toEqual([12_345_600, 12.3456]);
    expect(await refusalOf(log({ amount: 1 }, clerk, community))).toMatchObject({ code: 'amount-not-for-kind' });
    const amend = (change: object) =>
      clerk.api.consultations.amend({ consultation: review.id, version: review.version, reason: '金额记错', change });
    expect(await refusalOf(amend({ serviceKind: 'consultation' }))).toMatchObject({ code: 'amount-not-for-kind' });
    expect((await amend({ amount: 20_000_000 })).amount).toBe(20_000_000);
    expect(await money()).toBe(20);
  });

  it('takes a walk-in who gave neither name nor number', async () => {
    const logged = await log({ summary: '' });
    const row = await server.app
      .fork()
      .findOneOrFail(Consultation, { id: server.app.keyring.ids.open('consultation', logged.id) });
    expect([row.clientKey, row.clientNameCipher, row.summaryCipher]).toEqual([null, null, null]);
  });

  it('says that somebody has come before, within ninety days and the actor’s reach', async () => {
    const client = { name: '常客', phone: '13700000002' };
    const other = await server.signInStaff('adviser', server.units.otherStreet);
    await log({ client, day: '2025-12-01' });
    await log({ client }, other, 'd-2-1');
    expect((await log({ client, day: '2026-03-09' })).hints).toEqual([]);
    expect((await log({ client })).hints).toEqual(['同一居民此前90天内来过1次']);
  });

  it('takes the lines of a visit all together or not at all', async () => {
    const visit = Array.from({ length: 60 }, (_, index) => ({ ...line, channel: 'visit' as const, minutes: index }));
    expect((await adviser.api.consultations.logMany({ community: 'd-1-1', lines: visit })).items).toHaveLength(60);
    const before = await lines();
    expect(
      await refusalOf(
        adviser.api.consultations.logMany({
          community: 'd-1-1',
          lines: [...visit.slice(1), { ...line, day: '2026-03-12' }],
        }),
      ),
    ).toEqual({ status: 422, code: 'day-in-future' });
    expect(await refusalOf(adviser.api.consultations.logMany({ community: 'd-1-1', lines: [...visit, line] }))).toEqual(
      { status: 400, code: 'bad-request' },
    );
    expect(await refusalOf(adviser.api.consultations.logMany({ community: 'd-1-1', lines: [] }))).toEqual({
      status: 400,
      code: 'bad-request',
    });
    expect(await lines()).toBe(before);
  });

  it('refuses lines elsewhere, of a future or far past day, and from residents', async () => {
    const before = await lines();
    expect(await refusalOf(log({}, adviser, 'd-2-1'))).toEqual({ status: 403, code: 'not-allowed' });
    expect(await refusalOf(log({}, adviser, 'nowhere'))).toEqual({ status: 404, code: 'unknown-unit' });
    expect(await refusalOf(log({ day: '2026-03-12' }))).toEqual({ status: 422, code: 'day-in-future' });
    expect(await refusalOf(log({ day: '1999-01-01' }))).toEqual({ status: 422, code: 'unit-not-valid' });
    expect(await refusalOf(log({}, await server.signInResident()))).toEqual({ status: 403, code: 'not-allowed' });
    expect(await refusalOf(log({}, await server.signInStaff('auditor', server.units.district)))).toEqual({
      status: 403,
      code: 'not-allowed',
    });
    for (const wrong of [
      { persons: 0 },
      { minutes: 1441 },
      { matter: 'weather' },
      { day: '2026-02-30' },
      { summary: '\u0007' },
      { client: { name: '甲', phone: '12' } },
      { extra: true },
    ])
      expect(await refusalOf(log(wrong))).toEqual({ status: 400, code: 'bad-request' });
    expect(await lines()).toBe(before);
  });

  it('serves a booking once, in its own community and not before its day', async () => {
    const today = await buildShift(server, { day: '2026-03-11', startsAt: 840, adviser: adviser.person });
    const later = await buildShift(server, { day: '2026-03-12' });
    const one = await server.signInResident({ name: '被服务者', phone: '13700000003' });
    const booking = await one.api.bookings.bookSlot({ slot: today.slots[0]!, matter: 'labour' });
    const next = await one.api.bookings.bookSlot({ slot: later.slots[0]!, matter: 'labour' });
    const day = '2026-03-11';
    expect(await refusalOf(log({ day, booking: booking.id }, adviser, 'd-1-2'))).toEqual({
      status: 404,
      code: 'not-found',
    });
    expect(await refusalOf(log({ day, booking: next.id }))).toEqual({ status: 409, code: 'not-yet' });
    expect(await log({ day, booking: booking.id, channel: 'walk-in' })).toMatchObject({ channel: 'booking' });
    expect((await one.api.bookings.listMine({})).items.find((each) => each.id === booking.id)?.state).toBe('served');
    expect(await refusalOf(log({ day, booking: booking.id }))).toEqual({ status: 409, code: 'wrong-state' });
    expect(
      (await server.app.fork().find(Consultation, { clientKey: server.app.keyring.blindIndex('13700000003') })).map(
        (row) => row.heldOn,
      ),
    ).toEqual([day]);
  });

  it('is narrowed to a kind, a way, a matter, and to one’s own', async () => {
    const own = await server.signInStaff('adviser', server.units.community);
    const notary = { day: '2026-03-05', mode: 'video', channel: 'hotline', result: 'pending', minutes: 5 } as const;
    const mine = await own.api.consultations.logConsultation({
      community: 'd-1-1',
      line: { ...notary, matter: 'notary', serviceKind: 'opinion' },
    });
    await adviser.api.consultations.logConsultation({
      community: 'd-1-1',
      line: { ...notary, matter: 'notary', serviceKind: 'opinion' },
    });
    const ids = async (narrowed: object) =>
      (
        await own.api.consultations.list({ unit: 'd-1-1', from: '2026-03-05', to: '2026-03-05', ...narrowed })
      ).items.map(({ id }) => id);
    const narrow = { serviceKind: 'opinion', mode: 'video', channel: 'hotline', matter: 'notary', result: 'pending' };
    expect(await ids(narrow)).toHaveLength(2);
    expect(await ids({ ...narrow, mine: true })).toEqual([mine.id]);
    for (const other of [
      { serviceKind: 'lecture' },
      { mode: 'phone' },
      { channel: 'visit' },
      { matter: 'other' },
      { result: 'drafted' },
    ])
      expect(await ids({ ...narrow, ...other })).toEqual([]);
    expect(await refusalOf(ids({ matter: '乱写' }))).toEqual({ status: 400, code: 'bad-request' });
  });

  it('keeps what a correction replaced, and why', async () => {
    const logged = await log({ minutes: 30, persons: 3, serviceKind: 'drafting' });
    const amend = (change: object, version = logged.version, who = adviser) =>
      who.api.consultations.amend({ consultation: logged.id, version, reason: '陈某说是四十分钟', change });
    expect(await amend({ minutes: 40, summary: '改写', matter: 'labour' })).toMatchObject({
      minutes: 40,
      summary: '改写',
      persons: 3,
      serviceKind: 'drafting',
      version: 2,
    });
    const [kept] = await server.app
      .fork()
      .find(ConsultationAmendment, { consultation: server.app.keyring.ids.open('consultation', logged.id) });
    const before = JSON.parse(server.app.keyring.open(kept!.beforeCipher)) as Record<string, unknown>;
    expect(Object.keys(before).sort()).toEqual(['minutes', 'summaryCipher']);
    expect([before['minutes'], server.app.keyring.open(String(before['summaryCipher'])), kept!.version]).toEqual([
      30,
      '加班费怎么算',
      1,
    ]);
    expect(server.app.keyring.open(kept!.reasonCipher)).toBe('陈某说是四十分钟');
    expect(JSON.stringify(await server.app.fork().find(AuditEntry, { act: 'consultations.amend' }))).not.toContain(
      '陈某',
    );
    expect((await adviser.api.amendments.list({ kind: 'consultation', record: logged.id })).items).toMatchObject([
      {
        version: 1,
        reason: '陈某说是四十分钟',
        before: expect.arrayContaining([
          { field: '时长（分钟）', value: '30' },
          { field: '内容', value: '加班费怎么算' },
        ]),
      },
    ]);
    expect(await refusalOf(amend({ minutes: 50 }))).toEqual({ status: 409, code: 'changed-meanwhile' });
    expect(await refusalOf(amend({ minutes: 40 }, 2))).toEqual({ status: 422, code: 'nothing-changed' });
    expect(await refusalOf(amend({ day: '2026-03-12' }, 2))).toEqual({ status: 422, code: 'day-in-future' });
    expect(
      await refusalOf(amend({ minutes: 50 }, 2, await server.signInStaff('adviser', server.units.otherStreet))),
    ).toEqual({ status: 404, code: 'not-found' });
    expect(await refusalOf(amend({ booking: logged.id }, 2))).toEqual({ status: 400, code: 'bad-request' });
  });

  it('lets one of two corrections of the same version through', async () => {
    const logged = await log();
    const ended = await Promise.allSettled(
      [41, 42, 43, 44].map((minutes) =>
        adviser.api.consultations.amend({
          consultation: logged.id,
          version: 1,
          reason: '同时更正',
          change: { minutes },
        }),
      ),
    );
    expect(ended.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  });

  it('is read page by page; what was said only by those who serve there, and that they read it is recorded', async () => {
    const year = { unit: 'd-1', from: '2026-01-01', to: '2026-12-31' };
    const seen: string[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page = await adviser.api.consultations.list({ ...year, limit: 25, ...(after !== undefined && { after }) });
      seen.push(...page.items.map((one) => one.id));
      after = page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(
      await server.app
        .fork()
        .count(Consultation, { place: { $like: `${server.units.street.place}%` }, heldOn: { $gte: '2026-01-01' } }),
    );
    const readings = () => server.app.fork().count(AuditEntry, { act: 'consultations.list' });
    const before = await readings();
    const auditor = await server.signInStaff('auditor', server.units.district);
    const read = await auditor.api.consultations.list(year);
    expect(read.items.every((one) => one.summary === '' && one.may.length === 0 && one.hints.length === 0)).toBe(true);
    expect(await readings()).toBe(before);
    await adviser.api.consultations.list(year);
    expect(await readings()).toBe(before + 1);
    expect(await refusalOf(adviser.api.consultations.list({ ...year, unit: 'd' }))).toEqual({
      status: 403,
      code: 'not-allowed',
    });
    expect(await refusalOf(adviser.api.consultations.list({ ...year, after: '乱写' }))).toEqual({
      status: 404,
      code: 'not-found',
    });
  });
});
