import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DutyShift } from '../duty-shifts/duty-shift.entity.ts';
import { Norm } from '../norms/norm.entity.ts';
import { addUnit } from '../org-units/add-unit.ts';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import { DutyGap } from './duty-gap.entity.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { statementsOf } from '../testing/statements-of.ts';

describe('the duty matrix', () => {
  let server: TestServer;
  let officer: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    officer = await server.signInStaff('street-officer', server.units.street);
    const { district, community } = server.units;
    await server.app.fork().transactional(async (em) => {
      const norm = { source: '试验区设定', validTo: null };
      em.persist([
        em.create(Norm, {
          ...norm,
          code: 'duty.hours-a-month',
          place: district.place,
          value: '4',
          validFrom: '2020-01-01',
        }),
        em.create(Norm, {
          ...norm,
          code: 'duty.hours-a-month',
          place: district.place,
          value: '8',
          validFrom: '2026-02-15',
        }),
        em.create(Norm, {
          ...norm,
          code: 'duty.visits-a-month',
          place: community.place,
          value: '2',
          validFrom: '2020-01-01',
        }),
      ]);
      const shift = (unit: OrgUnit, heldOn: string, state: string, minutes: number, mode = 'on-site') =>
        em.create(DutyShift, {
          unit: unit.id,
          place: unit.place,
          originSet: null,
          originId: null,
          provenance: 'recorded',
          heldOn,
          adviser: null,
          mode,
          state,
          startsAt: 540,
          minutes,
          noteCipher: null,
        });
      em.persist([
        shift(community, '2026-01-07', 'held', 150),
        shift(community, '2026-01-21', 'held', 120),
        shift(community, '2026-01-28', 'held', 30, 'phone'),
        shift(community, '2026-02-04', 'held', 240),
        shift(community, '2026-02-11', 'cancelled', 240),
        shift(community, '2026-02-18', 'missed', 240),
        shift(community, '2026-02-25', 'planned', 240),
        shift(community, '2026-03-04', 'held', 60),
        shift(server.units.otherCommunity, '2026-01-07', 'held', 600),
      ]);
    });
  });
  afterAll(() => server.close());

  const ask = (change: object = {}, who = officer) => who.api.dutyMatrix.get({ unit: 'd-1', year: 2026, ...change });

  it('holds each community and month against the norm in force there at the month’s end, and says why it falls short', async () => {
    const { communities } = await ask();
    expect(communities.map((one) => [one.code, one.months.length])).toEqual([
      ['d-1-1', 12],
      ['d-1-2', 12],
    ]);
    const [january, february, march] = communities[0]!.months;
    const visits = { least: 2, source: '试验区设定' };
    expect(january).toEqual({
      month: 1,
      hours: 5,
      signedHours: 0,
      times: 2,
      hoursNorm: { least: 4, source: '试验区设定' },
      timesNorm: visits,
      gap: false,
      reason: '',
      explained: '',
    });
    expect(february).toEqual({
      month: 2,
      hours: 4,
      signedHours: 0,
      times: 1,
      hoursNorm: { least: 8, source: '试验区设定' },
      timesNorm: visits,
      gap: true,
      reason: '排班4次，其中取消1次、未到岗1次、未登记结束1次',
      explained: '',
    });
    expect(march).toMatchObject({ hours: 1, times: 1, gap: false, reason: '' });
    expect(communities[1]!.months[0]).toMatchObject({
      hours: 0,
      times: 0,
      timesNorm: null,
      gap: true,
      reason: '没有排班',
    });
  });

  it('finds no gap where no norm was in force', async () => {
    const { communities } = await ask({ year: 2018 });
    expect(communities.flatMap((one) => one.months).some((cell) => cell.gap || cell.hoursNorm !== null)).toBe(false);
  });

  it('shows why a month fell short as the community says, the latest word last, beside what the shifts say', async () => {
    const clerk = await server.signInStaff('community-clerk', server.units.community);
    const explain = (more: object = {}, who = clerk) =>
      who.api.dutyMatrix.explainGap({ community: 'd-1-1', year: 2026, month: 2, reason: '春节前后', ...more });
    expect(await explain()).toEqual({ community: 'd-1-1', year: 2026, month: 2, explained: '春节前后' });
    await explain({ reason: '陈顾问住院' }, officer);
    const february = (await ask()).communities[0]!.months[1]!;
    expect([february.explained, february.reason]).toEqual([
      '陈顾问住院',
      '排班4次，其中取消1次、未到岗1次、未登记结束1次',
    ]);
    expect((await ask()).communities[1]!.months[1]!.explained).toBe('');
    const kept = await server.app.fork().find(DutyGap, {});
    expect(kept).toHaveLength(2);
    expect(JSON.stringify(kept)).not.toContain('住院');
    expect(await refusalOf(explain({ month: 3 }))).toEqual({ status: 409, code: 'not-yet' });
    expect(await refusalOf(explain({ year: 2001 }))).toEqual({ status: 422, code: 'unit-not-valid' });
    expect(await refusalOf(explain({ community: 'd-1-2' }))).toEqual({ status: 403, code: 'not-allowed' });
    expect(await refusalOf(explain({ community: 'd-1' }, officer))).toEqual({ status: 422, code: 'not-a-community' });
    expect(await refusalOf(explain({ month: 13 }))).toEqual({ status: 400, code: 'bad-request' });
    expect(await refusalOf(explain({}, await server.signInStaff('adviser', server.units.community)))).toEqual({
      status: 403,
      code: 'not-allowed',
    });
  });

  it('costs the same statements however many communities there are', async () => {
    const before = await statementsOf(server.app.database, () => ask());
    await server.app.fork().transactional(async (em) => {
      const parent = await em.findOneOrFail(OrgUnit, { id: server.units.street.id });
      for (let number = 0; number < 30; number++)
        await addUnit(em, {
          code: `m-${number}`,
          name: `新设社区${number}`,
          kind: 'community',
          validFrom: '2026-02-01',
          provenance: 'demo',
          parent,
        });
    });
    const after = await statementsOf(server.app.database, () => ask());
    expect(after).toHaveLength(before.length);
    const { communities } = await ask();
    expect(communities).toHaveLength(32);
    expect(communities.at(-1)?.months.map((one) => one.month)[0]).toBe(2);
  });

  it('is refused out of reach and for a year to come', async () => {
    expect(await refusalOf(ask({ unit: 'd-2' }))).toEqual({ status: 403, code: 'not-allowed' });
    expect(await refusalOf(ask({ unit: 'nowhere' }))).toEqual({ status: 404, code: 'unknown-unit' });
    expect(await refusalOf(ask({ year: 2027 }))).toEqual({ status: 422, code: 'year-in-future' });
    expect(await refusalOf(ask({ year: 2010 }))).toEqual({ status: 422, code: 'unit-not-valid' });
    expect(await refusalOf(ask({}, await server.signInStaff('signatory', server.units.street)))).toEqual({
      status: 403,
      code: 'not-allowed',
    });
  });
});
