import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { Screening } from './screening.entity.ts';

describe('dispute screenings', () => {
  let server: TestServer;
  let mediator: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    mediator = await server.signInStaff('mediator', server.units.community);
  });
  afterAll(() => server.close());

  const record = (more: object = {}, who = mediator) =>
    who.api.screenings.record({ unit: 'd-1-1', day: '2026-03-10', found: 2, prevented: 1, ...more });
  const period = { unit: 'd-1-1', from: '2026-03-01', to: '2026-03-31' };

  it('take a round that found nothing, and keep its note encrypted', async () => {
    const zero = await record({ found: 0, prevented: 0, note: '走访张某一家，未发现纠纷' });
    expect(zero).toMatchObject({
      unit: { code: 'd-1-1' },
      day: '2026-03-10',
      found: 0,
      prevented: 0,
      note: '走访张某一家，未发现纠纷',
    });
    const row = await server.app
      .fork()
      .findOneOrFail(Screening, { id: server.app.keyring.ids.open('screening', zero.id) });
    expect(JSON.stringify(row)).not.toContain('张某');
    expect(row).toMatchObject({ place: server.units.community.place, provenance: 'recorded' });
  });

  it('are read page by page; notes only by those who screen there, and that they read them is recorded', async () => {
    for (let found = 1; found <= 3; found++) await record({ found, note: '楼道' });
    const first = await mediator.api.screenings.list({ ...period, limit: 2 });
    const second = await mediator.api.screenings.list({ ...period, limit: 100, after: first.next! });
    expect([...first.items, ...second.items].slice(0, 3).map((one) => one.found)).toEqual([3, 2, 1]);
    expect(second.next).toBeNull();
    expect(await server.app.fork().findOne(AuditEntry, { act: 'screenings.list' })).toMatchObject({
      reason: '读取2条内容',
    });
    const head = await server.signInStaff('justice-head', server.units.street);
    expect((await head.api.screenings.list({ ...period, unit: 'd-1' })).items.map((one) => one.note)).toEqual([
      '',
      '',
      '',
      '',
    ]);
  });

  it('are refused elsewhere, for days to come, and from those who do not screen', async () => {
    const before = await server.app.fork().count(Screening, {});
    expect(await refusalOf(record({ unit: 'd-1-2' }))).toEqual({ status: 403, code: 'not-allowed' });
    expect(await refusalOf(record({ unit: 'nowhere' }))).toEqual({ status: 404, code: 'unknown-unit' });
    expect(await refusalOf(record({ day: '2026-03-12' }))).toEqual({ status: 422, code: 'day-in-future' });
    expect(await refusalOf(record({ day: '1999-01-01' }))).toEqual({ status: 422, code: 'unit-not-valid' });
    for (const wrong of [
      { found: -1 },
      { found: 5001 },
      { prevented: 0.5 },
      { day: '2026-02-30' },
      { note: '\u0007' },
      { extra: 1 },
    ])
      expect(await refusalOf(record(wrong))).toEqual({ status: 400, code: 'bad-request' });
    for (const who of [await server.signInResident(), await server.signInStaff('auditor', server.units.district)])
      expect(await refusalOf(record({}, who))).toEqual({ status: 403, code: 'not-allowed' });
    const sister = await server.signInStaff('mediator', server.units.sisterCommunity);
    expect(await refusalOf(sister.api.screenings.list(period))).toEqual({ status: 403, code: 'not-allowed' });
    expect(await refusalOf(mediator.api.screenings.list({ ...period, to: '2028-01-01' }))).toEqual({
      status: 422,
      code: 'bad-period',
    });
    expect(await server.app.fork().count(Screening, {})).toBe(before);
  });
});
