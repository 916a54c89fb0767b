import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { DutyShift } from '../duty-shifts/duty-shift.entity.ts';
import { MediationCase } from '../mediation/mediation-case.entity.ts';
import { Norm } from '../norms/norm.entity.ts';
import { buildAgreedCase } from '../testing/build-agreed-case.ts';
import { buildShift } from '../testing/build-shift.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';

const march = { from: '2026-03-01', to: '2026-03-31' };

describe('subsidies', () => {
  let server: TestServer;
  let officer: SignedIn;
  let mediator: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-04-10');
    officer = await server.signInStaff('street-officer', server.units.street);
    mediator = await server.signInStaff('mediator', server.units.community);
    const rate = (kind: string, value: string, validFrom: string, validTo: string | null = null) => ({
      code: `subsidy.${kind}`,
      place: '',
      value,
      source: `${validFrom}起的补贴办法`,
      validFrom,
      validTo,
    });
    await server.app
      .fork()
      .insertMany(Norm, [
        rate('case.simple', '100', '2026-01-01', '2026-03-16'),
        rate('case.simple', '150', '2026-03-16'),
        rate('case.general', '300', '2026-01-01'),
        rate('case.hard', '800.50', '2026-01-01'),
        rate('visit', '200', '2026-01-01'),
      ]);
  });
  afterAll(() => server.close());

  const idOf = (record: string) => server.app.keyring.ids.open('case', record);
  const lineOf = async (record: string) =>
    (await officer.api.subsidies.list({ unit: 'd-1', ...march, limit: 100 })).items.find(
      (one) => one.record === record,
    );

  it('takes the rate of each line’s own day, and the class that the records give', async () => {
    const before = await buildAgreedCase(server, { concludedOn: '2026-03-15', mediator: mediator.person });
    const after = await buildAgreedCase(server, { concludedOn: '2026-03-16', mediator: mediator.person });
    const hard = await buildAgreedCase(server, { concludedOn: '2026-03-10', sessions: 3 });
    const oral = await buildAgreedCase(server, { concludedOn: '2026-03-10', oral: true });
    expect(await lineOf(before)).toMatchObject({
      kind: 'case.simple',
      amount: 10_000,
      rateSource: '2026-01-01起的补贴办法',
      payee: '工作人员乙',
      state: 'open',
      may: ['confirm', 'reject'],
    });
    expect(await lineOf(after)).toMatchObject({ kind: 'case.simple', amount: 15_000 });
    expect(await lineOf(hard)).toMatchObject({ kind: 'case.hard', amount: 80_050, payee: null });
    expect(await lineOf(oral)).toMatchObject({ kind: 'oral', amount: null, rateSource: null, may: ['reject'] });
    expect(await refusalOf(officer.api.subsidies.confirmLine({ of: 'case', record: oral }))).toEqual({
      status: 409,
      code: 'no-rate',
    });
  });

  it('pays one dispute once, also when the first time lies before the period', async () => {
    const first = await buildAgreedCase(server, { concludedOn: '2026-02-20' });
    const origin = { set: 'mediationCases', id: idOf(first) };
    const again = await buildAgreedCase(server, { concludedOn: '2026-03-20', origin });
    const third = await buildAgreedCase(server, {
      concludedOn: '2026-03-25',
      origin: { set: 'mediationCases', id: idOf(again) },
    });
    const { items, repeated } = await officer.api.subsidies.list({ unit: 'd-1', ...march, limit: 100 });
    const records = items.map((one) => one.record);
    expect(records).not.toContain(again);
    expect(records).not.toContain(third);
    expect(repeated).toEqual(
      expect.arrayContaining([
        { record: again, paidFor: first },
        { record: third, paidFor: first },
      ]),
    );
    expect(await refusalOf(officer.api.subsidies.confirmLine({ of: 'case', record: again }))).toEqual({
      status: 404,
      code: 'not-found',
    });
  });

  it('pays an adviser for visits that were held on site', async () => {
    const adviser = await server.signInStaff('adviser', server.units.community);
    const { shift } = await buildShift(server, { day: '2026-03-05', adviser: adviser.person });
    const planned = await buildShift(server, { day: '2026-03-06', adviser: adviser.person });
    const id = server.app.keyring.ids.open('shift', shift);
    await server.app.fork().nativeUpdate(DutyShift, { id }, { state: 'held' });
    expect(await lineOf(shift)).toMatchObject({ of: 'shift', kind: 'visit', amount: 20_000 });
    expect(await lineOf(planned.shift)).toBeUndefined();
    expect(await officer.api.subsidies.confirmLine({ of: 'shift', record: shift })).toMatchObject({
      state: 'confirmed',
    });
    expect(await refusalOf(officer.api.subsidies.confirmLine({ of: 'shift', record: planned.shift }))).toEqual({
      status: 404,
      code: 'not-found',
    });
  });

  it('is confirmed and refused with a reason by the street, and says when a record changed afterwards', async () => {
    const record = await buildAgreedCase(server, { concludedOn: '2026-03-11' });
    const elsewhere = await server.signInStaff('street-officer', server.units.otherStreet);
    expect(await refusalOf(elsewhere.api.subsidies.confirmLine({ of: 'case', record }))).toEqual({
      status: 404,
      code: 'not-found',
    });
    expect(await refusalOf(mediator.api.subsidies.confirmLine({ of: 'case', record }))).toEqual({
      status: 403,
      code: 'not-allowed',
    });
    expect(await officer.api.subsidies.confirmLine({ of: 'case', record })).toMatchObject({
      state: 'confirmed',
      amount: 10_000,
      changed: false,
      may: ['reject'],
    });
    expect(await refusalOf(officer.api.subsidies.confirmLine({ of: 'case', record }))).toEqual({
      status: 409,
      code: 'wrong-state',
    });
    await server.app.fork().nativeUpdate(MediationCase, { id: idOf(record) }, { amount: 100 });
    expect(await lineOf(record)).toMatchObject({ amount: 10_000, changed: true, kind: 'case.general' });
    expect(await officer.api.subsidies.rejectLine({ of: 'case', record, reason: '案卷不全' })).toMatchObject({
      state: 'rejected',
      reason: '案卷不全',
    });
    expect(await officer.api.subsidies.confirmLine({ of: 'case', record })).toMatchObject({ amount: 30_000 });
    const entries = await server.app.fork().find(AuditEntry, { thing: `mediationCase:${idOf(record)}` });
    expect(entries.map((one) => one.toState)).toEqual(['confirmed', 'rejected', 'confirmed']);
    expect(JSON.stringify(entries)).not.toContain('案卷不全');
  });

  it('is decided once by two who decide at the same moment', async () => {
    const record = await buildAgreedCase(server, { concludedOn: '2026-03-11' });
    const decided = await Promise.allSettled(
      [1, 2, 3].map(() => officer.api.subsidies.confirmLine({ of: 'case', record })),
    );
    expect(decided.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  });

  it('lists by unit and name, never by how much, page by page, with totals of all', async () => {
    const whole = await officer.api.subsidies.list({ unit: 'd-1', ...march, limit: 100 });
    const names = whole.items.map((one) => `${one.unit.code} ${one.payee ?? ''}`);
    expect(names).toEqual([...names].sort());
    const first = await officer.api.subsidies.list({ unit: 'd-1', ...march, limit: 2 });
    const second = await officer.api.subsidies.list({ unit: 'd-1', ...march, limit: 2, after: first.next! });
    expect([...first.items, ...second.items]).toEqual(whole.items.slice(0, 4));
    for (const { state, lines, amount } of whole.totals) {
      const of = whole.items.filter((one) => one.state === state);
      expect({ lines, amount }).toEqual({
        lines: of.length,
        amount: of.reduce((sum, one) => sum + (one.amount ?? 0), 0),
      });
    }
    expect(await refusalOf(officer.api.subsidies.list({ unit: 'd-2', ...march }))).toEqual({
      status: 403,
      code: 'not-allowed',
    });
  });

  it('is a workbook for those who may list it', async () => {
    const address = `${server.address}/api/files/subsidies/d-1/2026-03-01/2026-03-31.xlsx`;
    const as = (who: SignedIn) => fetch(address, { headers: { authorization: `Bearer ${who.token}` } });
    const response = await as(officer);
    expect(response.status).toBe(200);
    const parts = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const { items } = await officer.api.subsidies.list({ unit: 'd-1', ...march, limit: 100 });
    expect(sheet.match(/<row /g)).toHaveLength(items.length + 1);
    expect((await fetch(address)).status).toBe(401);
    expect((await as(mediator)).status).toBe(403);
    expect((await as(await server.signInStaff('street-officer', server.units.otherStreet))).status).toBe(403);
  });
});
