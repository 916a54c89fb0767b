import { readXlsx } from '@linfa/report';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Consultation } from '../consultations/consultation.entity.ts';
import { MediationCase } from '../mediation/mediation-case.entity.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { ReportedItem } from '../reported-figures/reported-item.entity.ts';
import { RosterMember } from '../rosters/roster-member.entity.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { statementsOf } from '../testing/statements-of.ts';

const year = { from: '2025-01-01', to: '2025-12-31' };

describe('figures as a table', () => {
  let server: TestServer;
  let officer: SignedIn;
  let district: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    officer = await server.signInStaff('street-officer', server.units.street);
    district = await server.signInStaff('district-officer', server.units.district);
    const { community, sisterCommunity, otherCommunity, street } = server.units;
    await consult(community, ['2025-01-10', '2025-01-20', '2025-03-05', '2024-01-15']);
    await consult(sisterCommunity, ['2025-03-06'], 'labour');
    await consult(otherCommunity, ['2025-06-06']);
    await consult(street, ['2025-12-31'], 'labour');
  });
  afterAll(() => server.close());

  const consult = (unit: OrgUnit, days: readonly string[], matter = 'family') =>
    server.app.fork().insertMany(
      Consultation,
      days.map((heldOn) => ({
        unit: unit.id,
        place: unit.place,
        heldOn,
        serviceKind: 'consultation',
        mode: 'on-site',
        channel: 'walk-in',
        matter,
        result: 'answered',
        clientKey: 'k'.repeat(64),
        version: 1,
      })),
    );
  const mediate = (unit: OrgUnit, outcomes: readonly string[], acceptedOn = '2025-05-05') =>
    server.app.fork().insertMany(
      MediationCase,
      outcomes.map((outcome) => ({
        unit: unit.id,
        place: unit.place,
        state: outcome === 'agreed' ? 'agreed' : 'not-agreed',
        acceptedOn,
        concludedOn: acceptedOn,
        committeeKind: 'neighbourhood',
        disputeType: 'neighbour',
        source: 'application',
        outcome,
        version: 1,
      })),
    );
  const table = (input: object, who = officer) =>
    who.api.statistics.series({ unit: 'd-1', figures: ['consultation.count'], ...year, split: 'unit', ...input });
  type Table = Awaited<ReturnType<typeof table>>;
  const values = ({ rows }: Table, figure = 0) => rows.map((row) => [row.label, row.cells[figure]?.value]);

  it('has a line for each unit below, which add up to the whole, and leads on to them', async () => {
    const streets = await table({ unit: 'd' }, district);
    expect(values(streets)).toEqual([
      ['试验东街道', 5],
      ['试验西街道', 1],
    ]);
    expect(streets.rows.map((row) => row.unit)).toEqual(['d-1', 'd-2']);
    expect(streets.total.cells).toMatchObject([
      { value: 6, text: expect.stringMatching(/^6/) as string, before: null },
    ]);
    expect(streets.figures).toMatchObject([{ id: 'consultation.count', notAdded: null }]);
    const communities = await table({});
    expect(values(communities)).toEqual([
      ['试验东街道第一社区', 3],
      ['试验东街道第二社区', 1],
      ['本级', 1],
    ]);
    expect(communities.rows.at(-1)?.unit).toBeNull();
  });

  it('has a line for each month, the year before beside it', async () => {
    const months = await table({ split: 'month', compare: true });
    expect(months.rows).toHaveLength(12);
    expect(months.rows[0]).toMatchObject({
      key: '2025-01',
      label: '2025年1月',
      cells: [{ value: 2, before: { value: 1 }, change: 100 }],
    });
    expect(months.rows[2]?.cells).toMatchObject([{ value: 2, before: { value: 0 }, change: null }]);
    expect(months.total.cells).toMatchObject([{ value: 5, before: { value: 1 }, change: 400 }]);
    // Of a year that is not over nobody asks for the months to come.
    expect((await table({ split: 'month', from: '2026-01-01', to: '2026-12-31' })).rows).toHaveLength(3);
  });

  it('has a line for each word that the records carry, in the order of its list', async () => {
    const matters = await table({ split: 'field', field: 'matter', compare: true });
    expect(values(matters)).toEqual([
      ['婚姻家庭', 3],
      ['劳动工伤', 2],
    ]);
    expect(matters.rows[1]?.cells[0]?.before).toMatchObject({ value: 0 });
    expect(matters.fields).toContainEqual({ field: 'channel', label: '渠道' });
    expect(matters.fields.map((one) => one.field)).not.toContain('heldOn');
  });

  it('has lines that open down to the records that make them', async () => {
    const figures = ['consultation.count', 'consultation.persons'];
    const { rows } = await table({ split: 'field', field: 'matter', figures });
    const open = (figure: string, code: string, more: object = {}) =>
      officer.api.figures.trace({ figure, unit: 'd-1', ...year, part: { field: 'matter', code }, limit: 2, ...more });
    for (const { key, cells } of rows)
      for (const [index, figure] of figures.entries()) {
        const [strand] = (await open(figure, key)).strands;
        expect([key, strand?.kind === 'records' && strand.value]).toEqual([key, cells[index]?.value]);
      }
    const [first] = (await open('consultation.count', 'family')).strands;
    if (first?.kind !== 'records' || first.next === null) throw new Error('no second page');
    const { next: after } = first;
    expect((await open('consultation.count', 'family', { after })).strands).toMatchObject([
      { value: 3, total: 3, records: [{}], next: null },
    ]);
    expect(await refusalOf(open('consultation.count', 'labour', { after }))).toEqual({
      status: 404,
      code: 'not-found',
    });
    expect((await open('consultation.count', '')).strands).toMatchObject([{ value: 0, total: 0 }]);
    for (const field of ['clientKey', 'heldOn', 'constructor'])
      expect(await refusalOf(open('consultation.count', 'family', { part: { field, code: 'x' } }))).toEqual({
        status: 422,
        code: 'not-splittable',
      });
  });

  it('says of rates, persons and rosters why their lines are not added', async () => {
    const { community, sisterCommunity } = server.units;
    await mediate(community, ['agreed', 'agreed', 'agreed', 'not-agreed']);
    await mediate(sisterCommunity, ['agreed', 'not-agreed']);
    await server.app.fork().insertMany(
      RosterMember,
      [community, community].map((unit, index) => ({
        unit: unit.id,
        place: unit.place,
        roster: 'literate',
        personKey: String(index).repeat(64),
        joinedOn: '2025-02-01',
        version: 1,
      })),
    );
    const figures = ['mediation.success-rate', 'roster.literate-coverage', 'mediation.accepted'];
    const all = await table({ figures });
    expect(all.rows.map((row) => row.cells.map((cell) => cell.value))).toEqual([
      [75, 100, 4],
      [50, 0, 2],
    ]);
    expect(all.rows[0]?.cells[0]?.text).toBe('75%');
    expect(all.total.cells.map((cell) => [cell.value === null ? null : Math.round(cell.value * 100) / 100])).toEqual([
      [66.67],
      [50],
      [6],
    ]);
    expect(all.figures.map((one) => one.notAdded)).toEqual([
      '比率不能相加，须用分子、分母重新计算',
      '比率不能相加，须用分子、分母重新计算',
      null,
    ]);
    // Nobody went to mediation in a month: there is no rate, and no 0 % either.
    const months = await table({ figures, split: 'month' });
    expect(months.rows[0]?.cells[0]).toMatchObject({
      value: null,
      text: expect.stringContaining('无从计算') as string,
    });
    expect(months.rows.map((row) => row.cells[1]?.value)).toEqual([0, ...Array<number>(11).fill(50)]);
  });

  it('takes other offices’ cards by unit and by month, and refuses to take them apart otherwise', async () => {
    const item = { code: 'petitions', name: '信访件数', unitOfMeasure: 'case', unitWord: null, addsOverUnits: true };
    await server.app.fork().insert(ReportedItem, item);
    const cards = await table({ figures: ['reported.petitions'] });
    expect(cards.rows.map((row) => row.cells[0])).toMatchObject([
      { value: null, text: '尚未填报' },
      { value: null, text: '尚未填报' },
    ]);
    expect(cards.fields).toEqual([]);
    expect(await refusalOf(table({ figures: ['reported.petitions'], split: 'field', field: 'kind' }))).toEqual({
      status: 422,
      code: 'not-splittable',
    });
  });

  it('refuses what cannot be split, asked or seen', async () => {
    const code = async (input: object, who = officer) => (await refusalOf(table(input, who))).code;
    expect(await code({ split: 'field' })).toBe('not-splittable');
    expect(await code({ split: 'field', field: 'clientKey' })).toBe('not-splittable');
    expect(await code({ split: 'field', field: 'constructor' })).toBe('not-splittable');
    expect(await code({ figures: ['consultation.counts'] })).toBe('unknown-figure');
    expect(await code({ from: '2023-01-01' })).toBe('bad-period');
    expect(await code({ from: '2027-01-01', to: '2027-03-01' })).toBe('bad-period');
    expect(await code({ unit: 'd' })).toBe('not-allowed');
    expect(await code({ figures: [] })).toBe('bad-request');
    expect(await code({ split: 'person' })).toBe('bad-request');
  });

  it('is a sheet to take along, with what each figure means', async () => {
    const get = (query: Record<string, string>, who = officer) =>
      fetch(
        `${server.address}/api/files/statistics/d-1.xlsx?${new URLSearchParams({ figures: 'consultation.count,mediation.success-rate', ...year, split: 'unit', compare: '1', ...query }).toString()}`,
        { headers: { authorization: `Bearer ${who.token}` } },
      );
    const answer = await get({});
    expect(answer.status).toBe(200);
    const { rows } = readXlsx(new Uint8Array(await answer.arrayBuffer()));
    expect(rows[0]?.cells.map((cell) => (cell?.value?.is === 'text' ? cell.value.text : null))).toEqual([
      '单位',
      expect.stringMatching(/^法律咨询/),
      expect.stringMatching(/^上年同期法律咨询/),
      expect.stringMatching(/同比$/),
      '调解成功率（%）',
      '上年同期调解成功率（%）',
      '调解成功率同比',
    ]);
    expect(rows).toHaveLength(5);
    expect((await get({ split: 'nothing' })).status).toBe(400);
    expect((await get({}, await server.signInStaff('street-officer', server.units.otherStreet))).status).toBe(403);
    expect((await get({}, { ...officer, token: 'none' })).status).toBe(401);
  });

  it('costs the same statements however many units, months and records there are', async () => {
    const figures = ['consultation.count', 'mediation.success-rate', 'roster.literate-coverage'];
    for (const split of ['unit', 'month'] as const) {
      const cost = async (unit: string, who: SignedIn) =>
        (await statementsOf(server.app.database, () => table({ unit, figures, split, compare: true }, who))).length;
      const few = await cost('d-2', district);
      expect(few).toBeLessThanOrEqual(30);
      expect(await cost('d', district)).toBe(few);
      await consult(server.units.otherCommunity, Array<string>(30).fill('2025-07-07'));
      expect(await cost('d-2', district)).toBe(few);
    }
  });
});
