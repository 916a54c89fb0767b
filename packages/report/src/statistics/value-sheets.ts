import { wordPeriod } from '@linfa/domain';
import type { Cell, Sheet } from '../render/xlsx/workbook.ts';
import { figureCells, figureColumn } from './figure-cells.ts';
import type { CommunityValues, MonthValues, StatisticsInput } from './statistics-input.ts';

/** A line a community; the last is the unit's own value, which for rates, rosters and people is no sum. */
export function communitySheet(input: StatisticsInput): Sheet {
  const { definitions, values, document } = input;
  return {
    name: '按社区',
    columns: [
      { title: '村（社区）', width: 24, format: 'text' },
      { title: '代码', width: 14, format: 'text' },
      ...definitions.map(figureColumn),
    ],
    rows: lines(
      input.byCommunity,
      ({ unit, values: own }: CommunityValues) => [unit.name, unit.code, ...figureCells(idsOf(input), own)],
      [`${document.unit.name}（全部）`, document.unit.code, ...figureCells(idsOf(input), values)],
    ),
  };
}

/** A line a month; the last is the year's own value. */
export function monthSheet(input: StatisticsInput): Sheet {
  const { definitions, values, document } = input;
  return {
    name: '按月',
    columns: [{ title: '月份', width: 14, format: 'text' }, ...definitions.map(figureColumn)],
    rows: lines(
      input.byMonth,
      ({ period, values: own }: MonthValues) => [wordPeriod(period), ...figureCells(idsOf(input), own)],
      [`${wordPeriod(document.period)}（全年）`, ...figureCells(idsOf(input), values)],
    ),
  };
}

function idsOf({ definitions }: StatisticsInput): string[] {
  return definitions.map((one) => one.id);
}

async function* lines<T>(
  of: Iterable<T> | AsyncIterable<T>,
  line: (one: T) => Cell[],
  last: Cell[],
): AsyncGenerator<Cell[]> {
  for await (const one of of) yield line(one);
  yield last;
}
