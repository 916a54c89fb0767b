import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';

describe('the mediation return over the wire', { timeout: 120_000 }, () => {
  let server: TestServer;
  let officer: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    officer = await server.signInStaff('street-officer', server.units.street);
  });
  afterAll(() => server.close());

  const ask = (change: object = {}, who = officer) => who.api.returns.get({ unit: 'd-1', year: 2026, ...change });

  it('is given for a month, a quarter and a year, every number with its figure', async () => {
    const spans = [{ of: 'month', month: 2 }, { of: 'quarter', quarter: 1 }, { of: 'year' }] as const;
    const documents = await Promise.all(spans.map(async (span) => (await ask({ span })).document));
    expect(documents.map((one) => one.period)).toEqual([
      { from: '2026-02-01', to: '2026-02-28' },
      { from: '2026-01-01', to: '2026-03-31' },
      { from: '2026-01-01', to: '2026-12-31' },
    ]);
    for (const { blocks, figures } of documents) {
      const keys = new Set(figures.map((one) => one.key));
      const named = blocks
        .flatMap((block) => (block.type === 'table' ? block.rows.flat(2) : block.runs))
        .flatMap((run) => run.figure ?? []);
      expect(named.length).toBeGreaterThan(10);
      expect(named.filter((key) => !keys.has(key))).toEqual([]);
    }
    expect((await ask()).document.period).toEqual(documents[2]?.period);
  });

  it('is downloaded as a Word file or a page by those in reach', async () => {
    const file = (address: string, who = officer) =>
      fetch(`${server.address}/api/files/returns/${address}`, { headers: { authorization: `Bearer ${who.token}` } });
    for (const period of ['2026', '2026-Q1', '2026-02']) {
      const docx = await file(`d-1/${period}.docx`);
      expect([docx.status, docx.headers.get('content-disposition')?.startsWith('attachment')]).toEqual([200, true]);
      expect(Buffer.from(await docx.arrayBuffer()).toString('latin1', 0, 2)).toBe('PK');
    }
    const page = await file('d-1/2026-02.html');
    expect([page.headers.get('content-type'), await page.text()]).toEqual([
      'text/html; charset=utf-8',
      expect.stringContaining('人民调解'),
    ]);
    expect((await file('d-1/2026-13.docx')).status).toBe(422);
    expect((await file('d-2/2026.docx')).status).toBe(403);
    expect((await file('nowhere/2026.docx')).status).toBe(404);
    expect((await file('d-1/2026.docx', await server.signInResident())).status).toBe(403);
    expect((await fetch(`${server.address}/api/files/returns/d-1/2026.docx`)).status).toBe(401);
  });

  it('is refused out of reach, for a time to come, and for a month that does not exist', async () => {
    expect(await refusalOf(ask({ unit: 'd-2' }))).toEqual({ status: 403, code: 'not-allowed' });
    expect(await refusalOf(ask({ unit: 'nowhere' }))).toEqual({ status: 404, code: 'unknown-unit' });
    expect(await refusalOf(ask({ span: { of: 'month', month: 4 } }))).toEqual({ status: 422, code: 'year-in-future' });
    expect(await refusalOf(ask({ span: { of: 'month', month: 13 } }))).toEqual({ status: 400, code: 'bad-request' });
    expect(await refusalOf(ask({ year: 2010 }))).toEqual({ status: 422, code: 'unit-not-valid' });
    expect(await refusalOf(ask({}, await server.signInResident()))).toEqual({ status: 403, code: 'not-allowed' });
  });
});
