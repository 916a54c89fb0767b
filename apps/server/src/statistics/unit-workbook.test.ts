import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cell, Workbook } from '@linfa/report';
import type { App } from '../app.ts';
import { findUnit } from '../org-units/find-unit.ts';
import { seededApp } from '../seeds/testing/seeded-app.ts';
import { unitWorkbook } from './unit-workbook.ts';

const today = '2026-03-11';

describe('the statistics of a unit', { timeout: 240_000 }, () => {
  let app: App;
  beforeAll(async () => {
    ({ app } = await seededApp(today));
  }, 180_000);
  afterAll(() => app.close());

  async function statistics(code: string, year: number): Promise<{ workbook: Workbook; title: string }> {
    const em = app.fork();
    return unitWorkbook(em, await findUnit(em, code), year, 'law-government', today);
  }

  async function sheet(
    { workbook }: { workbook: Workbook },
    name: string,
  ): Promise<{ titles: string[]; rows: (readonly Cell[])[] }> {
    const found = workbook.sheets.find((one) => one.name === name);
    const rows: (readonly Cell[])[] = [];
    for await (const row of found?.rows ?? []) rows.push(row);
    return { titles: found?.columns.map((one) => one.title) ?? [], rows };
  }
  const column = ({ titles, rows }: { titles: string[]; rows: (readonly Cell[])[] }, starts: string): number[] => {
    const at = titles.findIndex((title) => title.startsWith(starts));
    expect([starts, at >= 0]).toEqual([starts, true]);
    return rows.map((row) => Number(row[at]));
  };
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

  it('have a line for each community, which add up to the unit where that makes sense', async () => {
    const shamian = await statistics('shamian', 2024);
    expect(shamian.title).toBe('沙面街道2024年度统计');
    const communities = await sheet(shamian, '按社区');
    expect(communities.rows).toHaveLength(6);
    expect(communities.rows.at(-1)?.slice(0, 2)).toEqual(['沙面街道（全部）', 'shamian']);
    for (const [starts, total] of [
      ['法治讲座', 11],
      ['宣传资料', 4037],
      ['普法志愿者数', 25],
    ] as const) {
      const numbers = column(communities, starts);
      expect([starts, numbers.at(-1)]).toEqual([starts, total]);
      expect([starts, sum(numbers.slice(0, -1))]).toEqual([starts, total]);
    }
  });

  it('have a line for each month, which add up to the year for acts and never for rosters', async () => {
    const months = await sheet(await statistics('shamian', 2024), '按月');
    expect(months.rows).toHaveLength(13);
    const lectures = column(months, '法治讲座');
    expect([sum(lectures.slice(0, -1)), lectures.at(-1)]).toEqual([11, 11]);
    const volunteers = column(months, '普法志愿者数');
    expect(volunteers.at(-2)).toBe(volunteers.at(-1));
    expect(sum(volunteers.slice(0, -1))).toBeGreaterThan(25);
  });

  it('have no months to come in a year that is not over', async () => {
    expect((await sheet(await statistics('demo', 2026), '按月')).rows).toHaveLength(4);
  });

  it('split cases by committee, type and source with the same total', async () => {
    const { rows } = await sheet(await statistics('hetang', 2024), '按类型');
    const totals = rows.filter((row) => row[1] === '合计');
    expect(totals.map((row) => [row[2], row[3]])).toEqual([
      [1513, 1419],
      [1513, 1419],
      [1513, 1419],
    ]);
    for (const [split] of totals)
      expect(sum(rows.filter((row) => row[0] === split && row[1] !== '合计').map((row) => Number(row[2])))).toBe(1513);
  });

  it('say what each figure means', async () => {
    const all = await statistics('shamian', 2024);
    const definitions = all.workbook.sheets.at(-1)?.name ?? '';
    const { rows } = await sheet(all, definitions);
    expect(rows.length).toBeGreaterThanOrEqual(12);
    for (const row of rows)
      expect(row.filter((cell) => typeof cell === 'string' && cell !== '').length).toBeGreaterThanOrEqual(3);
  });
});
