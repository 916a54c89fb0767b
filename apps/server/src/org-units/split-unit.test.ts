import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { verifyDatabase } from '../verify/verify-database.ts';

const today = '2026-03-11';

describe('a unit out of which others are made', () => {
  let server: TestServer;
  let admin: SignedIn;
  beforeAll(async () => {
    server = await startTestServer(today);
    admin = await server.signInStaff('administrator', server.units.district);
  }, 180_000);
  afterAll(() => server.close());

  const split = (more: object = {}, who = admin) =>
    who.api.orgUnits.split({ unit: 'd-1-1', parts: [{ code: 'd-1-7', name: '新东社区' }], day: '2026-02-01', ...more });

  it('goes on with all that it has, says what came of it, and is compared with nothing from before', async () => {
    const clerk = await server.signInStaff('community-clerk', server.units.community);
    const event = { title: '展', kind: 'other' } as const;
    const counts = { attendance: 9, reached: 9, materials: 9, questions: 0, volunteers: 0 };
    for (const day of ['2025-03-10', '2026-03-10']) {
      const { id } = await clerk.api.outreach.planEvent({ unit: 'd-1-1', day, ...event });
      await clerk.api.outreach.closeEvent({ event: id, ...counts });
    }
    const officer = await server.signInStaff('district-officer', server.units.district);
    const eventsOnYear = async (code: string) =>
      (
        await officer.api.figures.get({
          figure: 'outreach.events-on-year',
          unit: code,
          from: '2026-01-01',
          to: '2026-12-31',
        })
      ).value;
    expect(await eventsOnYear('d-1-1')).not.toBeNull();
    const { unit, parts } = await split({
      parts: [
        { code: 'd-1-8', name: '新南社区' },
        { code: 'd-1-9', name: '新北社区' },
      ],
    });
    expect(unit).toMatchObject({
      code: 'd-1-1',
      validTo: null,
      became: [
        { unit: { code: 'd-1-8', name: '新南社区' }, kind: 'split', on: '2026-02-01' },
        { unit: { code: 'd-1-9', name: '新北社区' }, kind: 'split', on: '2026-02-01' },
      ],
    });
    expect(parts).toMatchObject([
      {
        code: 'd-1-8',
        kind: 'community',
        parent: { code: 'd-1' },
        cameFrom: [{ unit: { code: 'd-1-1' }, kind: 'split' }],
      },
      { code: 'd-1-9', validFrom: '2026-02-01' },
    ]);
    expect([await eventsOnYear('d-1-1'), await eventsOnYear('d-1-8')]).toEqual([null, null]);
    // Whoever works there goes on working there, and not in what split off.
    await clerk.api.outreach.planEvent({ unit: 'd-1-1', day: today, ...event });
    expect(await refusalOf(clerk.api.outreach.planEvent({ unit: 'd-1-8', day: today, ...event }))).toEqual({
      status: 403,
      code: 'not-allowed',
    });
    const problems = (await verifyDatabase(server.app.fork, today)).flatMap((one) => one.problems);
    expect(problems).toEqual([]);
  });

  it('is none that has ended, is the root, or is another’s to keep', async () => {
    expect(await refusalOf(split({ unit: 'd' }))).toMatchObject({ code: 'unit-wrong-parent' });
    expect(await refusalOf(split({ parts: [{ code: 'd-1-2', name: '重名' }] }))).toMatchObject({
      code: 'unit-code-taken',
    });
    expect(await refusalOf(split({ day: '2026-03-12' }))).toEqual({ status: 422, code: 'day-in-future' });
    expect(await refusalOf(split({ day: '1990-01-01' }))).toMatchObject({ code: 'unit-changed-since' });
    expect(await refusalOf(split({ parts: [] }))).toEqual({ status: 400, code: 'bad-request' });
    expect(
      await refusalOf(
        split({
          parts: [
            { code: 'd-1-7', name: '甲' },
            { code: 'd-1-7', name: '乙' },
          ],
        }),
      ),
    ).toEqual({ status: 400, code: 'bad-request' });
    const street = await server.signInStaff('administrator', server.units.otherStreet);
    expect(await refusalOf(split({}, street))).toEqual({ status: 403, code: 'not-allowed' });
    const officer = await server.signInStaff('street-officer', server.units.street);
    expect(await refusalOf(split({}, officer))).toEqual({ status: 403, code: 'not-allowed' });
  });
});
