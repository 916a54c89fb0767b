import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { race } from '../testing/race.ts';
import { startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { MediationCase } from './mediation-case.entity.ts';
import { accepted, matter, sideOf } from './testing/mediation-steps.ts';

describe('at the same moment', { timeout: 240_000 }, () => {
  let server: TestServer;
  let clerks: readonly [SignedIn, SignedIn];
  let resident: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    const { community } = server.units;
    clerks = [await server.signInStaff('community-clerk', community), await server.signInStaff('mediator', community)];
    resident = await server.signInResident();
  }, 240_000);
  afterAll(() => server.close());

  it('a request accepted by many is one case, with one number', async () => {
    const { id: request } = await resident.api.mediation.requestMediation(matter);
    const before = await server.app.fork().count(MediationCase, {});
    const calls = Array.from({ length: 12 }, (_, n) => () => clerks[n % 2]!.api.mediation.acceptRequest({ request }));
    expect(await race(calls)).toEqual({ won: 1, 'wrong-state': 11 });
    expect(await server.app.fork().count(MediationCase, {})).toBe(before + 1);
  });

  it('many cases are numbered without a gap and without a double, also where some are refused', async () => {
    const { claims: _claims, ...dispute } = matter;
    const open = (community: string, day?: string) => () =>
      clerks[0].api.mediation.openOnInitiative({
        ...dispute,
        community,
        applicants: [{ name: '当事人甲' }],
        ...(day !== undefined && { day }),
      });
    const calls = Array.from({ length: 20 }, (_, n) => open('d-1-1', n % 4 === 3 ? '2026-03-12' : undefined));
    expect(await race(calls)).toEqual({ won: 15, 'day-out-of-order': 5 });
    const numbers = (await server.app.fork().find(MediationCase, {}))
      .map((one) => Number(/第(\d+)号$/.exec(one.fileNumber ?? '')?.[1]))
      .sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 16 }, (_, n) => n + 1));
  });

  it('a consent and a refusal of the same side leave one answer', async () => {
    const row = await accepted(clerks[0], resident);
    const answer = { case: row.id, party: sideOf(row, 'respondent'), way: 'phone' } as const;
    const ends = await race([
      () => clerks[0].api.mediation.recordConsent(answer),
      () => clerks[1].api.mediation.recordRefusal(answer),
    ]);
    expect(ends).toEqual({ won: 1, 'wrong-state': 1 });
    const { state, people } = await clerks[0].api.mediation.get({ case: row.id });
    expect([state, people[1]?.consent]).toEqual(
      state === 'mediating' ? ['mediating', 'agreed'] : ['refused', 'refused'],
    );
  });
});
