import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { statementsOf } from '../testing/statements-of.ts';

const asked = { unit: 'd-1', from: '2026-03-01', to: '2026-03-31' };

describe('what was corrected lately', () => {
  let server: TestServer;
  let clerk: SignedIn;
  let officer: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    clerk = await server.signInStaff('community-clerk', server.units.community);
    officer = await server.signInStaff('street-officer', server.units.street);
  });
  afterAll(() => server.close());

  const correct = async () => {
    const { id } = await clerk.api.consultations.logConsultation({
      community: 'd-1-1',
      line: { day: '2026-03-10', mode: 'phone', channel: 'hotline', matter: 'family', result: 'answered', minutes: 20 },
    });
    await clerk.api.consultations.amend({
      consultation: id,
      version: 1,
      reason: '张某说记错了',
      change: { minutes: 25 },
    });
    server.advance({ minutes: 1 });
    const round = await clerk.api.screenings.record({ unit: 'd-1-1', day: '2026-03-10', found: 0, prevented: 0 });
    await clerk.api.screenings.amend({ screening: round.id, version: 1, reason: '漏记', change: { found: 1 } });
    server.advance({ minutes: 1 });
    return { consultation: id, screening: round.id };
  };

  it('is told with who, when and why, the newest first, and that it was read is kept', async () => {
    const made = await correct();
    const { items, more } = await officer.api.amendments.recent(asked);
    expect(more).toBe(false);
    expect(items).toMatchObject([
      { kind: 'screening', record: made.screening, reason: '漏记', by: '工作人员乙', version: 1 },
      { kind: 'consultation', record: made.consultation, reason: '张某说记错了', unit: { code: 'd-1-1' } },
    ]);
    expect(items[1]?.at).toBe('2026-03-11T02:00:00.000Z');
    const [kept] = await server.app.fork().find(AuditEntry, { act: 'amendments.recent' });
    expect(kept).toMatchObject({ reason: '读取2次更正' });
    expect((await officer.api.amendments.recent({ ...asked, kind: 'screening' })).items).toHaveLength(1);
    expect((await officer.api.amendments.recent({ ...asked, to: '2026-03-10' })).items).toEqual([]);
    expect(await officer.api.amendments.recent({ ...asked, limit: 1 })).toMatchObject({ more: true, items: [{}] });
  });

  it('is refused elsewhere, and costs the same statements whatever there is', async () => {
    const stranger = await server.signInStaff('street-officer', server.units.otherStreet);
    expect((await refusalOf(stranger.api.amendments.recent(asked))).code).toBe('not-allowed');
    const district = await server.signInStaff('district-officer', server.units.district);
    expect((await refusalOf(district.api.amendments.recent(asked))).code).toBe('not-allowed');
    expect((await refusalOf(officer.api.amendments.recent({ ...asked, from: '2024-01-01' }))).code).toBe('bad-period');
    const cost = async () =>
      (await statementsOf(server.app.database, () => officer.api.amendments.recent(asked))).length;
    // The first after a while also notes that the session was used.
    await cost();
    const before = await cost();
    await correct();
    await correct();
    await cost();
    expect(await cost()).toBe(before);
  });
});
