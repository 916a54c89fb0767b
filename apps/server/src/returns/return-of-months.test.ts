import { readXlsx } from '@linfa/report';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';

describe('the return of a run of months', () => {
  let server: TestServer;
  let officer: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    officer = await server.signInStaff('street-officer', server.units.street);
  });
  afterAll(() => server.close());

  it('is of exactly those months, and comes as sheets too', async () => {
    const get = (from: number, to: number) =>
      officer.api.returns.get({ unit: 'd-1', year: 2025, span: { of: 'months', from, to } });
    expect((await get(1, 5)).document.period).toMatchObject({ from: '2025-01-01', to: '2025-05-31' });
    expect((await refusalOf(get(5, 1))).code).toBe('bad-period');
    const file = (period: string) =>
      fetch(`${server.address}/api/files/returns/d-1/${period}.xlsx`, {
        headers: { authorization: `Bearer ${officer.token}` },
      });
    const answer = await file('2025-01~05');
    expect(answer.status).toBe(200);
    expect(readXlsx(new Uint8Array(await answer.arrayBuffer())).rows.length).toBeGreaterThan(2);
    expect((await file('2025-05~01')).status).toBe(422);
    expect((await file('2025-Q5')).status).toBe(422);
  });
});
