import { monthPeriod, monthsOf, yearPeriod, type Period } from '@linfa/domain';
import { evaluate, type FigureValue } from '@linfa/figures';
import { describe, expect, it } from 'vitest';
import { composeReport } from '../compose/compose-report.ts';
import { answerOutline, someRecords } from '../compose/testing/answer.ts';
import { builtIn } from '../compose/testing/dictionary.ts';
import { smallOutline } from '../compose/testing/small-outline.ts';
import { renderXlsx } from '../render/xlsx/render-xlsx.ts';
import type { Cell, Workbook } from '../render/xlsx/workbook.ts';
import { returnDictionary, returnFigures, returnSplits } from '../return/return-figures.ts';
import { statisticsWorkbook } from './statistics-workbook.ts';
import type { StatisticsInput } from './statistics-input.ts';

const dictionary = returnDictionary(builtIn);
const year = yearPeriod(2024);
const ids = ['outreach.events', 'service.clients', 'mediation.success-rate', 'roster.literate', 'mediation.amount'];

function valuesOf(period: Period, more: readonly string[] = []): Map<string, FigureValue> {
  return new Map([...ids, ...more].map((id) => [id, evaluate(dictionary.get(id), period, dictionary, someRecords)]));
}

function workbook(more: Partial<StatisticsInput> = {}): Workbook {
  const outline = smallOutline(
    [{ paragraph: ['发放{outreach.materials}。'] }],
    [{ figure: 'outreach.materials', wording: { style: 'more', step: 100 } }],
  );
  const unit = { code: '990101', name: '青禾街道', levelWord: '街道' };
  const document = composeReport({
    outline,
    unit,
    year: 2024,
    dictionary,
    values: answerOutline(outline, dictionary, 2024, someRecords),
    day: '2025-01-20',
    provenance: 'demo',
  });
  return statisticsWorkbook({
    document,
    dictionary,
    definitions: ids.map((id) => dictionary.get(id)),
    values: valuesOf(year, returnFigures()),
    byCommunity: [
      { unit: { code: '99010101', name: '南湖社区' }, values: valuesOf(monthPeriod(2024, 1)) },
      { unit: { code: '99010102', name: '北岭社区' }, values: new Map() },
    ],
    byMonth: monthsOf(year).map((period) => ({ period, values: valuesOf(period) })),
    created: '2025-01-20',
    ...more,
  });
}

async function sheet(of: Workbook, name: string): Promise<{ titles: string[]; rows: (readonly Cell[])[] }> {
  const found = of.sheets.find((one) => one.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  const rows: (readonly Cell[])[] = [];
  for await (const row of found.rows) rows.push(row);
  return { titles: found.columns.map((column) => column.title), rows };
}

describe('statisticsWorkbook', () => {
  it('has a sheet for the report, communities, months, types and definitions', () => {
    expect(workbook().sheets.map((one) => one.name)).toEqual(['报告数据', '按社区', '按月', '按类型', '指标口径']);
  });

  it('lists each figure of the report as printed and exactly, and the notices', async () => {
    const { rows } = await sheet(workbook(), '报告数据');
    expect(rows[0]?.slice(0, 6)).toEqual(['宣传资料发放份数', '4100余份', 4150, '份', '求和', '2024年']);
    expect(rows[0]?.[8]).toBe('演示数据');
    expect(rows.at(-1)).toEqual(['演示数据，非真实记录']);
  });

  it('ends months and communities with the unit’s own value, not with a sum', async () => {
    const { titles, rows } = await sheet(workbook(), '按月');
    expect(titles).toEqual([
      '月份',
      '法治宣传活动场次（场次）',
      '服务群众人数（人）',
      '调解成功率（%）',
      '法律明白人数（名）',
      '协议涉及金额（万元）',
    ]);
    expect(rows).toHaveLength(13);
    expect(rows[0]?.[0]).toBe('2024年1月');
    const [events, clients, rate, literate] = [1, 2, 3, 4].map((column) => ({
      sum: rows.slice(0, -1).reduce((sum, row) => sum + Number(row[column]), 0),
      own: Number(rows.at(-1)?.[column]),
    }));
    expect(events?.own).toBe(events?.sum);
    expect(clients?.own).toBeLessThan(clients?.sum ?? 0);
    expect(rate?.own).toBeLessThanOrEqual(100);
    expect(literate).toEqual({ sum: 17 * 3 + 18 * 9, own: 18 });
    const communities = await sheet(workbook(), '按社区');
    expect(communities.rows.at(-1)).toEqual(['青禾街道（全部）', '990101', ...(rows.at(-1)?.slice(1) ?? [])]);
  });

  it('leaves what nobody answered empty, never zero', async () => {
    const { rows } = await sheet(workbook(), '按社区');
    expect(rows[1]).toEqual(['北岭社区', '99010102', null, null, null, null, null]);
  });

  it('splits all cases three ways, each adding up to its total', async () => {
    const { rows } = await sheet(workbook(), '按类型');
    for (const { word, codes } of returnSplits) {
      const own = rows.filter((row) => row[0] === word);
      expect(own).toHaveLength(Object.keys(codes).length + 1);
      for (const column of [2, 3])
        expect(own.slice(0, -1).reduce((sum, row) => sum + Number(row[column]), 0)).toBe(own.at(-1)?.[column]);
    }
  });

  it('defines every figure that it prints, with its parts, and says what may be added', async () => {
    const { rows } = await sheet(workbook(), '指标口径');
    const byId = new Map(rows.map((row) => [row[0], row]));
    for (const id of [...ids, 'outreach.materials', ...returnFigures(), 'mediation.agreed-of-accepted'])
      expect(byId.has(id)).toBe(true);
    expect(byId.size).toBe(rows.length);
    expect(byId.get('outreach.events')?.slice(6)).toEqual(['可以相加', '可以相加']);
    expect(byId.get('mediation.success-rate')?.slice(6)).not.toContain('可以相加');
  });

  it('is a file that renders, the same bytes each time', async () => {
    const bytes = async (): Promise<Uint8Array[]> => {
      const pieces: Uint8Array[] = [];
      for await (const piece of renderXlsx(workbook())) pieces.push(piece);
      return pieces;
    };
    const [once, again] = [await bytes(), await bytes()];
    expect(once.reduce((sum, piece) => sum + piece.length, 0)).toBeGreaterThan(5000);
    expect(again).toEqual(once);
  });

  it('reads communities one after the other', async () => {
    async function* communities() {
      for (let index = 1; index <= 3; index += 1)
        yield { unit: { code: `9901010${index}`, name: `第${index}社区` }, values: valuesOf(year) };
    }
    const { rows } = await sheet(workbook({ byCommunity: communities() }), '按社区');
    expect(rows.map((row) => row[0])).toEqual(['第1社区', '第2社区', '第3社区', '青禾街道（全部）']);
  });
});
