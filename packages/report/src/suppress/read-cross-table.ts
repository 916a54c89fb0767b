import type { PrintedFigure, Table } from '../document.ts';
import type { Grid, GridCell } from './suppress-grids.ts';

const totalWord = /^(合计|总计|总数|小计|全部)/;

/** A grid read out of a table of a report, and where each of its numbers stands there. */
export interface ReadGrid {
  readonly grid: Grid;
  /** Table rows and columns of the grid's rows and columns. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly totalRow: number | undefined;
  readonly totalColumn: number | undefined;
}

export interface FigureLookup {
  figure(key: string): PrintedFigure | undefined;
  /** Printed in a sentence, as a headline: exact everywhere. */
  isHeadline(key: string): boolean;
  /** Suppressed in another table of the report. */
  isHidden(key: string): boolean;
}

/**
 * The grids of a table: with a column of totals its columns add up and it is one cross-table; without, each column that
 * holds counts stands for itself.
 */
export function readGrids(table: Table, name: string, lookup: FigureLookup): ReadGrid[] {
  const totalRow = indexWhere(table.rows, (row) => totalWord.test(textOf(row[0])));
  const totalColumn = indexWhere(table.columns, (column, index) => index > 0 && totalWord.test(column.title));
  const rows = table.rows.map((_, index) => index).filter((index) => index !== totalRow);
  const counted = table.columns
    .map((_, index) => index)
    .filter((index) => index !== totalColumn && rows.some((row) => countAt(table, row, index, lookup) !== undefined));
  if (rows.length === 0 || counted.length === 0) return [];
  const groups = totalColumn === undefined ? counted.map((column) => [column]) : [counted];
  return groups.map((columns) => {
    const cells = rows.map((row) => columns.map((column) => cellAt(table, row, column, lookup)));
    return {
      grid: {
        rowsBy: marginName(
          rows.map((row) => textOf(table.rows[row]?.[0])),
          cells,
        ),
        columnsBy: `${name} ${columns.join(' ')}`,
        cells,
      },
      rows,
      columns,
      totalRow,
      totalColumn,
    };
  });
}

/** Tables of one report that list the same things with the same totals share that margin. */
function marginName(labels: readonly string[], cells: readonly (readonly GridCell[])[]): string {
  return labels
    .map((label, index) => `${label}=${cells[index]?.reduce((sum, cell) => sum + cell.value, 0) ?? 0}`)
    .join('；');
}

function cellAt(table: Table, row: number, column: number, lookup: FigureLookup): GridCell {
  const figure = countAt(table, row, column, lookup);
  if (figure === undefined) return { value: 0, sensitive: false, exact: true };
  const isHeadline = lookup.isHeadline(figure.key);
  return {
    value: figure.value ?? 0,
    sensitive: figure.sensitive && !isHeadline,
    exact: !figure.sensitive || isHeadline,
    hidden: lookup.isHidden(figure.key),
  };
}

/** The figure of a cell that prints one whole count and nothing else. */
function countAt(table: Table, row: number, column: number, lookup: FigureLookup): PrintedFigure | undefined {
  const keys = (table.rows[row]?.[column] ?? []).flatMap((run) => run.figure ?? []);
  const figure = keys.length === 1 ? lookup.figure(keys[0] ?? '') : undefined;
  const isCount = figure?.value !== null && Number.isInteger(figure?.value) && !isShare(figure);
  return isCount ? figure : undefined;
}

/** A rate or a change, from which a suppressed count could be worked out. */
export function isShare(figure: PrintedFigure | undefined): boolean {
  return (
    figure !== undefined && (figure.unitWord.includes('%') || figure.kindWord === '比率' || figure.kindWord === '同比')
  );
}

function textOf(runs: readonly { readonly text: string }[] | undefined): string {
  return (runs ?? [])
    .map((run) => run.text)
    .join('')
    .trim();
}

function indexWhere<T>(of: readonly T[], test: (one: T, index: number) => boolean): number | undefined {
  const index = of.findIndex(test);
  return index === -1 ? undefined : index;
}
