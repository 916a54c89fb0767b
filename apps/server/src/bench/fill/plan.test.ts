import { expect, it } from 'vitest';
import { chunksOf } from './chunks.ts';
import { makePlan } from './plan.ts';
import { unitTree } from './unit-tree.ts';

it('a whole plan has 2.5 million records over 40,000 streets, the country’s 35 million', () => {
  expect(makePlan('report')).toMatchObject({ rows: 2_500_000, streets: 40_000 });
  const nation = makePlan('nation');
  expect(nation).toMatchObject({ rows: 35_000_000, streets: 40_000 });
  expect(Object.fromEntries(nation.tables.map((one) => [one.table, one.rows]))).toEqual({
    mediation_case: 15_000_000,
    consultation: 17_000_000,
    outreach_event: 3_000_000,
  });
});

it('fewer rows mean fewer streets, each with as many rows', () => {
  const small = makePlan('report', 35_000);
  expect(small).toMatchObject({ rows: 35_000, streets: 560 });
});

it('the first street has the same records in a small plan as in a large one, but for the ids', () => {
  const [small, large] = [2_500, 12_500].map((rows) => recordsOfFirstStreet(rows)) as [string[], string[]];
  expect(small.length).toBeGreaterThan(40);
  expect(small).toEqual(large);
});

it('chunks hold as many records as planned, with names and ids of their own', () => {
  const plan = makePlan('report', 20_000);
  const chunks = chunksOf(plan);
  expect(new Set(chunks.map((chunk) => chunk.name)).size).toBe(chunks.length);
  const records = chunks.filter((chunk) => plan.tables.some((one) => one.table === chunk.table));
  const ids = records.flatMap((chunk) => [...chunk.rows()].map(([id]) => `${chunk.table} ${id}`));
  expect(ids).toHaveLength(plan.rows);
  expect(new Set(ids).size).toBe(plan.rows);
});

it('every unit stands below its parent', () => {
  const units = [...unitTree(makePlan('report', 20_000)).units()];
  const places = new Map(units.map((unit) => [unit.id, unit.place]));
  expect(new Set(places.values()).size).toBe(units.length);
  for (const { parentId, place } of units)
    expect(place.slice(0, -4)).toBe(parentId === null ? '' : places.get(parentId));
});

function recordsOfFirstStreet(rows: number): string[] {
  const plan = makePlan('report', rows);
  const tree = unitTree(plan);
  const places = new Set([0, 1].map((which) => tree.community(0, which).place));
  const skipped = ['id', 'unit_id', 'case_id'];
  return chunksOf(plan).flatMap((chunk) => {
    if (!plan.tables.some((one) => one.table === chunk.table)) return [];
    const place = chunk.columns.indexOf('place');
    const own = [...chunk.rows()].filter((row) => places.has(String(row[place])));
    return own.map((row) =>
      JSON.stringify([chunk.table, row.filter((_, index) => !skipped.includes(chunk.columns[index] ?? ''))]),
    );
  });
}
