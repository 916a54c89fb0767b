import type { Answer } from '@linfa/contract';
import type { Cell, CellFormat, SheetColumn, Workbook } from '@linfa/report';

type Series = Answer<'statistics', 'series'>;

/** The table as a sheet, what each figure means beside it. @param label what the lines are of */
export function seriesWorkbook(series: Series, label: string, compare: boolean, created: string): Workbook {
  const number = (title: string, format: CellFormat): SheetColumn => ({
    title,
    width: Math.max(12, Math.min(28, title.length * 2 + 2)),
    format,
  });
  const columns: SheetColumn[] = [
    { title: label, width: 28, format: 'text' },
    ...series.figures.flatMap(({ name, unitWord }, index) => {
      const title = unitWord === '' ? name : `${name}（${unitWord}）`;
      const format = formatOf(series, index);
      const own = number(title, format);
      return compare ? [own, number(`上年同期${title}`, format), number(`${name}同比`, 'percent')] : [own];
    }),
  ];
  const rowOf = ({ label: of, cells }: Series['rows'][number]): Cell[] => [
    of,
    ...cells.flatMap((cell): Cell[] =>
      compare ? [shown(cell), cell.before ? shown(cell.before) : null, cell.change] : [shown(cell)],
    ),
  ];
  const text = (title: string, width: number): SheetColumn => ({ title, width, format: 'long-text' });
  return {
    created,
    sheets: [
      { name: '统计', columns, rows: [...series.rows.map(rowOf), rowOf(series.total)] },
      {
        name: '口径',
        columns: [text('指标', 28), text('单位', 8), text('口径', 60), text('规则', 40), text('能否相加', 30)],
        rows: series.figures.map((one) => [
          one.name,
          one.unitWord,
          one.definition,
          one.rule,
          one.notAdded ?? '可以相加',
        ]),
      },
    ],
  };
}

/** Whole numbers stay whole; what is not known is an empty cell or its words. */
function shown({ value, text }: { readonly value: number | null; readonly text: string }): Cell {
  return value ?? text;
}

function formatOf({ figures, rows, total }: Series, index: number): CellFormat {
  if (figures[index]?.unitWord === '%') return 'percent';
  const cells = [...rows, total].flatMap(({ cells: all }) => all[index] ?? []);
  return cells.every(({ value, before }) => isWhole(value) && isWhole(before?.value ?? null)) ? 'integer' : 'decimal';
}

function isWhole(value: number | null): boolean {
  return value === null || Number.isInteger(value);
}
