import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';

describe('the audit, filtered', () => {
  let server: TestServer;
  let auditor: SignedIn;
  let clerk: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    auditor = await server.signInStaff('auditor', server.units.district);
    clerk = await server.signInStaff('community-clerk', server.units.community);
    await clerk.api.screenings.record({ unit: 'd-1-1', day: '2026-03-10', found: 0, prevented: 0 });
    await clerk.api.outreach.planEvent({ unit: 'd-1-1', day: '2026-03-13', title: '讲座', kind: 'lecture' });
  });
  afterAll(() => server.close());

  const acts = async (filter: object) => (await auditor.api.audit.list(filter)).items.map((one) => one.act);

  it('says in words what was done and by whom, masked', async () => {
    const [entry] = (await auditor.api.audit.list({ act: 'screenings.record' })).items;
    expect(entry).toMatchObject({
      words: '登记一次纠纷排查；没有发现也登记（零报告）',
      who: { person: server.app.keyring.ids.seal('person', clerk.person.id), name: '工****' },
    });
  });

  it('narrows by area, person and day in Beijing', async () => {
    expect(await acts({ area: 'outreach' })).toEqual(['outreach.planEvent']);
    expect(await acts({ area: 'out' })).toEqual([]);
    const person = server.app.keyring.ids.seal('person', clerk.person.id);
    expect((await acts({ person })).toSorted()).toEqual(['outreach.planEvent', 'screenings.record']);
    expect(await acts({ person: server.app.keyring.ids.seal('person', auditor.person.id) })).toEqual([]);
    expect(await acts({ person, from: '2026-03-11', to: '2026-03-11' })).toHaveLength(2);
    expect(await acts({ person, to: '2026-03-10' })).toEqual([]);
    expect(await acts({ person, from: '2026-03-12' })).toEqual([]);
    expect((await refusalOf(acts({ from: '2026-03-12', to: '2026-03-11' }))).code).toBe('bad-period');
    expect((await refusalOf(acts({ person: 'x' }))).code).toBe('bad-request');
    expect((await refusalOf(clerk.api.audit.list({}))).code).toBe('not-allowed');
  });
});
