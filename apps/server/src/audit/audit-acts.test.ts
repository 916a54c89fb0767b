import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { sealAudit } from './seal-audit.ts';

describe('the audit over the wire', () => {
  let server: TestServer;
  let auditor: SignedIn;
  let clerk: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    auditor = await server.signInStaff('auditor', server.units.district);
    clerk = await server.signInStaff('community-clerk', server.units.community);
    for (const target of ['notary', 'court'] as const)
      await clerk.api.referrals.record({ unit: 'd-1-1', day: '2026-03-10', target });
    const other = await server.signInStaff('community-clerk', server.units.community);
    await other.api.screenings.record({ unit: 'd-1-1', day: '2026-03-10', found: 0, prevented: 0 });
  });
  afterAll(() => server.close());

  it('is narrowed to an act, a thing or a person', async () => {
    const of = async (filter: object) => (await auditor.api.audit.list(filter)).items;
    expect((await of({})).map((one) => one.act)).toEqual(['screenings.record', 'referrals.record', 'referrals.record']);
    expect(await of({ act: 'screenings.record' })).toHaveLength(1);
    expect(await of({ actor: `person:${clerk.person.id}` })).toHaveLength(2);
    const [last] = await of({ act: 'referrals.record' });
    expect(await of({ thing: last?.thing })).toEqual([last]);
    expect(await of({ thing: last?.thing, act: 'screenings.record' })).toEqual([]);
  });

  it('says how far it is sealed', async () => {
    const before = await auditor.api.audit.chain({});
    expect(before).toMatchObject({ seals: 0, head: '0'.repeat(64), sealedAt: null, unsealedRows: 3 });
    await sealAudit(server.app.fork, server.app.now);
    const after = await auditor.api.audit.chain({});
    expect(after).toMatchObject({ seals: 1, sealedAt: server.app.now().toISOString(), unsealedRows: 0 });
    expect(after.head).not.toBe(before.head);
  });
});
