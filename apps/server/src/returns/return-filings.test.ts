import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCase } from '../mediation/testing/build-case.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { verifyDatabase } from '../verify/verify-database.ts';
import { ReturnFiling } from './return-filing.entity.ts';

describe('a return that is sent up', { timeout: 120_000 }, () => {
  let server: TestServer;
  let clerk: SignedIn;
  let officer: SignedIn;
  let district: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    clerk = await server.signInStaff('community-clerk', server.units.community);
    officer = await server.signInStaff('street-officer', server.units.street);
    district = await server.signInStaff('district-officer', server.units.district);
  });
  afterAll(() => server.close());

  const february = { unit: 'd-1', year: 2026, span: { of: 'month', month: 2 } } as const;
  const file = (who: SignedIn, path: string) =>
    fetch(`${server.address}/api/files/${path}`, { headers: { authorization: `Bearer ${who.token}` } });

  it('goes from the street to the district, back with remarks, up again, and is locked', async () => {
    const before = await officer.api.returns.get(february);
    expect([before.filing, before.mayReport]).toEqual([null, true]);
    const { items } = await district.api.returns.list({ ...february, unit: 'd' });
    expect(items.map((one) => [one.unit.code, one.filing])).toEqual([
      ['d', null],
      ['d-1', null],
      ['d-2', null],
    ]);

    const sent = await officer.api.returns.report(february);
    expect(sent).toMatchObject({
      state: 'reported',
      periodWord: '2026年2月',
      reportedOn: '2026-03-11',
      may: ['take-back'],
    });
    expect((await officer.api.returns.get(february)).mayReport).toBe(false);
    expect(await refusalOf(officer.api.returns.report(february))).toEqual({ status: 409, code: 'wrong-state' });

    const waits = async (who: SignedIn) =>
      (await who.api.todo.list({})).items.flatMap((one) => (one.kind === 'return' ? [one.title] : []));
    expect([await waits(district), await waits(officer)]).toEqual([
      ['2026年2月人民调解统计报表：已报送，请核对后接收锁定或退回'],
      [],
    ]);

    const remarks = '请核对2月的受理数';
    const back = await district.api.returns.returnWithRemarks({ filing: sent.id, remarks });
    expect([back.state, back.may]).toEqual(['returned', []]);
    expect((await officer.api.returns.get(february)).mayReport).toBe(true);
    expect([await waits(district), await waits(officer)]).toEqual([
      [],
      ['2026年2月人民调解统计报表：已退回，请核对后重新报送'],
    ]);
    const again = await officer.api.returns.report({ ...february, note: '已核对' });
    expect([again.id, again.state]).toEqual([sent.id, 'reported']);
    const { filing } = (await district.api.returns.list({ ...february, unit: 'd' })).items[1] ?? {};
    expect(filing).toMatchObject({ id: sent.id, may: ['return', 'lock'] });

    expect((await district.api.returns.lock({ filing: sent.id })).may).toEqual(['unlock']);
    expect(await refusalOf(officer.api.returns.takeBack({ filing: sent.id, reason: '漏了一件' }))).toEqual({
      status: 409,
      code: 'wrong-state',
    });
    expect((await district.api.returns.unlock({ filing: sent.id, reason: '街道要更正' })).state).toBe('reported');
    expect((await officer.api.returns.takeBack({ filing: sent.id, reason: '漏了一件' })).state).toBe('taken-back');
    const { steps } = await officer.api.returns.open({ filing: sent.id });
    expect(steps.map((one) => [one.act, one.to, one.reason])).toEqual([
      ['returns.report', 'reported', null],
      ['returns.returnWithRemarks', 'returned', remarks],
      ['returns.report', 'reported', '已核对'],
      ['returns.lock', 'locked', null],
      ['returns.unlock', 'reported', '街道要更正'],
      ['returns.takeBack', 'taken-back', '漏了一件'],
    ]);
  });

  it('keeps its numbers while the records go on, names each that differs, and prints as it was sent', async () => {
    const january = { ...february, span: { of: 'month', month: 1 } } as const;
    const { id } = await officer.api.returns.report(january);
    const word = async () => Buffer.from(await (await file(officer, `return-filings/${id}.docx`)).arrayBuffer());
    const printed = await word();
    expect((await officer.api.returns.open({ filing: id })).differences).toEqual([]);

    await buildCase(server, { acceptedOn: '2026-01-14' });
    const opened = await district.api.returns.open({ filing: id });
    expect(opened.intact).toBe(true);
    expect(opened.differences).toContainEqual(
      expect.objectContaining({ key: 'mediation.accepted', filed: '0件', now: '1件' }),
    );
    expect(opened.document.figures.find(({ key }) => key === 'mediation.accepted')?.value).toBe(0);
    expect((await word()).equals(printed)).toBe(true);
    expect((await officer.api.returns.get(january)).document.figures).toContainEqual(
      expect.objectContaining({ key: 'mediation.accepted', value: 1 }),
    );
  });

  it('is sent by the street and not for it, once its time is over, and is read by nobody else', async () => {
    expect(await refusalOf(district.api.returns.report(february))).toEqual({ status: 403, code: 'not-allowed' });
    expect(await refusalOf(clerk.api.returns.report({ ...february, unit: 'd-1-1' }))).toEqual({
      status: 403,
      code: 'not-allowed',
    });
    const march = { ...february, span: { of: 'month', month: 3 } } as const;
    expect(await refusalOf(officer.api.returns.report(march))).toEqual({ status: 422, code: 'period-not-over' });
    expect((await officer.api.returns.get(march)).mayReport).toBe(false);
    const { id } = await officer.api.returns.report({ ...february, year: 2025 });
    const stranger = await server.signInStaff('street-officer', server.units.otherStreet);
    expect(await refusalOf(stranger.api.returns.open({ filing: id }))).toEqual({ status: 404, code: 'not-found' });
    expect(await refusalOf(officer.api.returns.lock({ filing: id }))).toEqual({ status: 403, code: 'not-allowed' });
    expect((await file(stranger, `return-filings/${id}.docx`)).status).toBe(404);
    expect((await file(officer, 'return-filings/nothing.docx')).status).toBe(404);
  });

  it('of two who send it at once one is told that it is there', async () => {
    const year = { unit: 'd-1', year: 2025, span: { of: 'year' } } as const;
    const answers = await Promise.allSettled([officer.api.returns.report(year), officer.api.returns.report(year)]);
    expect(answers.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await server.app.fork().count(ReturnFiling, { periodFrom: '2025-01-01', periodTo: '2025-12-31' })).toBe(1);
  });

  it('is found out by the check of the database when somebody changed what was sent', async () => {
    const em = server.app.fork();
    const found = async () =>
      (await verifyDatabase(server.app.fork, '2026-03-11')).flatMap(({ id, problems }) =>
        id === 'return-filings' ? problems : [],
      );
    expect(await found()).toEqual([]);
    const [filing] = await em.find(ReturnFiling, {}, { limit: 1 });
    if (filing) filing.digest = '0'.repeat(64);
    await em.flush();
    expect(await found()).toHaveLength(1);
  });
});
