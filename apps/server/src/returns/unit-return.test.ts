import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { monthPeriod, quarterPeriod, yearPeriod, type Period } from '@linfa/domain';
import type { ReportDocument, Run } from '@linfa/report';
import type { App } from '../app.ts';
import { query } from '../database/sql.ts';
import { findUnit } from '../org-units/find-unit.ts';
import { seededApp } from '../seeds/testing/seeded-app.ts';
import { unitReturn } from './unit-return.ts';

const today = '2026-03-11';

describe('the mediation return', { timeout: 240_000 }, () => {
  let app: App;
  beforeAll(async () => {
    ({ app } = await seededApp(today));
  }, 180_000);
  afterAll(() => app.close());

  async function give(period: Period, code = 'hetang'): Promise<ReportDocument> {
    const em = app.fork();
    return unitReturn(em, await findUnit(em, code), period, today);
  }
  const value = (document: ReportDocument, key: string): number =>
    document.figures.find((one) => one.key === key)?.value ?? Number.NaN;
  const text = (runs: readonly Run[] | undefined): string => (runs ?? []).map((run) => run.text).join('');

  it.each([
    ['month', monthPeriod(2024, 5)],
    ['quarter', quarterPeriod(2024, 2)],
    ['year', yearPeriod(2024)],
  ])('of a %s splits its cases by committee, type and source, each adding up to the total', async (_what, period) => {
    const document = await give(period);
    const splits = document.blocks.flatMap((block) =>
      block.type === 'table' && text(block.rows.at(-1)?.[0]) === '合计' ? [block] : [],
    );
    expect(splits).toHaveLength(3);
    for (const { rows } of splits) {
      const numbers = rows.map((row) => Number(text(row[1])));
      expect(numbers.at(-1)).toBe(value(document, 'mediation.accepted'));
      expect(numbers.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(numbers.at(-1));
    }
  });

  it('of a year is the sum of its months, as far as months can be added', async () => {
    const year = await give(yearPeriod(2024));
    const months = await Promise.all(Array.from({ length: 12 }, (_, index) => give(monthPeriod(2024, index + 1))));
    const summed = months.reduce((sum, month) => sum + value(month, 'mediation.accepted'), 0);
    expect([summed, value(year, 'mediation.accepted')]).toEqual([1513, 1513]);
    // What was agreed by the end of a month is not yet what was agreed by the end of the year.
    expect(months.reduce((sum, month) => sum + value(month, 'mediation.agreed-of-accepted'), 0)).toBeLessThanOrEqual(
      value(year, 'mediation.agreed-of-accepted'),
    );
    expect(value(year, 'mediation.agreed-of-accepted')).toBe(1419);
  });

  it('stands beside the year before and the period before', async () => {
    const document = await give(monthPeriod(2025, 6), 'demo');
    const table = document.blocks.find((block) => block.type === 'table');
    expect(table?.type === 'table' && table.columns.map((one) => one.title)).toEqual([
      '项目',
      '单位',
      '本期',
      '上年同期',
      '同比',
      '上期',
      '环比',
    ]);
    const [first] = table?.type === 'table' ? table.rows : [];
    const [before] = [await give(monthPeriod(2025, 5), 'demo')];
    expect(text(first?.[2])).toBe(String(value(document, 'mediation.accepted')));
    expect(text(first?.[5])).toBe(String(value(before, 'mediation.accepted')));
    expect(document.notices).toEqual(['演示数据，非真实记录']);
  });

  it('is not given for what has not begun, nor for a unit that was not there', async () => {
    await expect(give(monthPeriod(2026, 4))).rejects.toMatchObject({ code: 'year-in-future' });
    await expect(give(yearPeriod(1999))).rejects.toMatchObject({ code: 'unit-not-valid' });
    expect((await give(monthPeriod(2026, 3), 'demo')).title).toContain('2026年3月');
  });

  it('refuses when a case is of a type that no line counts', async () => {
    const em = app.fork();
    await query(em, {
      text: "update mediation_case set dispute_type = 'unheard-of' where id = (select m from (select min(id) as m from mediation_case) as x)",
      values: [],
    });
    await expect(give(yearPeriod(2024))).rejects.toMatchObject({
      code: 'split-not-total',
      message: expect.stringContaining('1512') as string,
    });
  });
});
