import { addDays, yearPeriod, type Day } from '@linfa/domain';
import { cellKey, type Cell, type RecordSetName } from '@linfa/figures';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addUnit } from '../org-units/add-unit.ts';
import { unitScopes } from '../org-units/unit-scope.ts';
import { OutreachEvent } from '../outreach/outreach-event.entity.ts';
import { Screening } from '../screenings/screening.entity.ts';
import { readsOf, statementsOf } from '../testing/statements-of.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { tally, type CellInScope, type Tally } from './tally.ts';

const sets = ['outreachEvents', 'screenings', 'mediationSessions'] as const satisfies RecordSetName[];
/** How many records were done on each day, at random but once and for all. */
const held = { outreachEvents: new Map<Day, number>(), screenings: new Map<Day, number>() };

let test: TestDatabase;
let cells: CellInScope[];

beforeAll(async () => {
  test = await createTestDatabase();
  const em = test.database.em.fork();
  const unit = await addUnit(em, {
    code: 's',
    name: '东街道',
    kind: 'street',
    validFrom: '2020-01-01',
    provenance: 'demo',
  });
  const row = { unit: unit.id, place: unit.place, version: 1 };
  for (let step = 0; step < 60; step += 1) {
    const [one, other] = [addDays('2024-01-01', (step * 37) % 366), addDays('2024-01-01', (step * step) % 366)];
    held.outreachEvents.set(one, (held.outreachEvents.get(one) ?? 0) + 1);
    held.screenings.set(other, (held.screenings.get(other) ?? 0) + 1);
    await em.insert(OutreachEvent, {
      ...row,
      heldOn: one,
      kind: 'stall',
      theme: 'civil-code',
      state: 'held',
      title: '演示活动',
    });
    await em.insert(Screening, { ...row, heldOn: other, found: 7 });
  }
  const scopes = await unitScopes(em, unit);
  const days = Array.from({ length: 366 }, (_, at) => addDays('2024-01-01', at));
  cells = sets.flatMap((set) =>
    days.map((day) => {
      const window = { field: 'heldOn', from: day, to: day };
      const cell: Cell = { set, period: yearPeriod(2024), window, where: { all: [] }, aggregate: { fn: 'count' } };
      return { cell, scope: scopes.of(cell.period) };
    }),
  );
});
afterAll(() => test.drop());

/** What was counted, and how many statements it took. */
async function count(asked: readonly CellInScope[]): Promise<{ numbers: Tally; statements: readonly string[] }> {
  let numbers: Tally = new Map();
  const statements = await statementsOf(test.database, async () => {
    numbers = await tally(test.database.em.fork(), asked);
  });
  return { numbers, statements };
}

const expected = ({ cell }: CellInScope): number => {
  const day = 'field' in cell.window ? cell.window.from : '';
  return (cell.set === 'mediationSessions' ? undefined : held[cell.set as keyof typeof held].get(day)) ?? 0;
};

it('counts everything that is asked of several record sets with one statement', async () => {
  const asked = cells.filter((_, at) => at % 5 === 0);
  const { numbers, statements } = await count(asked);
  expect(statements).toHaveLength(1);
  for (const one of asked) expect(numbers.get(cellKey(one.cell))).toBe(expected(one));
  expect([...numbers.values()].some((number) => number > 0)).toBe(true);
});

it('counts more than one result has room for with a second statement, no record set twice', async () => {
  const { numbers, statements } = await count(cells);
  expect(statements).toHaveLength(2);
  for (const table of ['outreach_event', 'screening', 'mediation_session']) expect(readsOf(statements, table)).toBe(1);
  expect(numbers.size).toBe(3 * 366);
  for (const one of cells) expect(numbers.get(cellKey(one.cell))).toBe(expected(one));
});

it('keeps what is asked of other record sets where the newest number of one is wanted, with and without records', async () => {
  const newest = (year: number): CellInScope => {
    const { cell, scope } = cells[0] as CellInScope;
    const window = { field: 'heldOn', from: `${year}-01-01`, to: `${year}-12-31` };
    return { cell: { ...cell, set: 'screenings', window, aggregate: { fn: 'latest', measure: 'found' } }, scope };
  };
  const asked = cells.filter(({ cell }) => cell.set === 'outreachEvents');
  for (const year of [2023, 2024]) {
    const { numbers, statements } = await count([newest(year), ...asked]);
    expect(statements).toHaveLength(1);
    expect(numbers.get(cellKey(newest(year).cell))).toBe(year === 2024 ? 7 : 0);
    for (const one of asked) expect(numbers.get(cellKey(one.cell))).toBe(expected(one));
  }
});

it('asks nothing when nothing is asked', async () => {
  expect(await count([])).toEqual({ numbers: new Map(), statements: [] });
});
