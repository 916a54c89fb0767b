import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';

describe('a month of screenings', () => {
  let server: TestServer;
  let officer: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    officer = await server.signInStaff('street-officer', server.units.street);
  });
  afterAll(() => server.close());

  it('tells a report of nothing from no report', async () => {
    const month = { unit: 'd-1', year: 2026, month: 3 };
    const of = async () => (await officer.api.screenings.monthOf(month)).missing;
    expect(await of()).toBe(2);
    await officer.api.screenings.record({ unit: 'd-1-1', day: '2026-03-10', found: 0, prevented: 0 });
    await officer.api.screenings.record({ unit: 'd-1-1', day: '2026-03-04', found: 3, prevented: 1 });
    await officer.api.screenings.record({ unit: 'd-1-2', day: '2026-02-28', found: 0, prevented: 0 });
    expect(await officer.api.screenings.monthOf(month)).toEqual({
      communities: [
        { code: 'd-1-1', name: '试验东街道第一社区', rounds: 2, found: 3, prevented: 1, last: '2026-03-10' },
        { code: 'd-1-2', name: '试验东街道第二社区', rounds: 0, found: 0, prevented: 0, last: null },
      ],
      missing: 1,
    });
    expect((await refusalOf(officer.api.screenings.monthOf({ ...month, unit: 'd-2' }))).code).toBe('not-allowed');
    expect((await refusalOf(officer.api.screenings.monthOf({ ...month, month: 4 }))).code).toBe('bad-period');
    expect((await refusalOf(officer.api.screenings.monthOf({ ...month, month: 13 }))).code).toBe('bad-request');
  });
});
