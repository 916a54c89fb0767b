import { RuleError } from '@linfa/domain';
import { suppressGrids, type Grid } from './suppress-grids.ts';
import type { Network, Quantity } from './network.ts';

/** What is printed for a number that must not be known. */
export const suppressedMark = '*';

export type PublicCell = number | typeof suppressedMark;

/** A table of whole counts whose rows and columns add up. */
export interface CrossTable {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** rows × columns, whole and not negative; totals are not among them. */
  readonly cells: readonly (readonly number[])[];
  /** Whether the counts are of persons or cases. Documents, meetings and the like print exactly. */
  readonly sensitive: boolean;
}

/** A table that may share rows or columns with others: 社区 by 纠纷类型 beside 社区 by 来源. */
export interface LinkedTable extends CrossTable {
  readonly rowsBy: string;
  readonly columnsBy: string;
}

export interface PublicTable {
  readonly cells: readonly (readonly PublicCell[])[];
  readonly rowTotals: readonly PublicCell[];
  readonly columnTotals: readonly PublicCell[];
  /** The headline, always exact. */
  readonly total: number;
}

/**
 * A cross-table about persons or cases as it may be public: cells and part totals of 1 to 4 are suppressed, and so are as
 * many others that no suppressed number follows from the printed ones. The grand total prints exactly.
 * @throws RuleError `bad-quantity` for a cell that is no whole count
 */
export function suppressTable(table: CrossTable): PublicTable {
  const [only] = suppressTables([{ ...table, rowsBy: '行', columnsBy: '列' }]);
  if (only === undefined) throw new Error('one table goes in and none comes out');
  return only;
}

/**
 * Several tables over the same acts at once, so that none gives away what another suppresses. Tables that name the same
 * thing for their rows or columns list the same labels in the same order with the same totals.
 * @throws RuleError `bad-quantity` for a cell that is no whole count
 */
export function suppressTables(tables: readonly LinkedTable[]): PublicTable[] {
  return suppressGrids(tables.map(gridOf)).map(printNetwork);
}

function gridOf(table: LinkedTable): Grid {
  const cells = table.rows.map((row, rowIndex) =>
    table.columns.map((column, columnIndex) => {
      const value = table.cells[rowIndex]?.[columnIndex] ?? 0;
      if (!Number.isInteger(value) || value < 0)
        throw new RuleError('bad-quantity', { field: `${row} ${column}`, value, reason: '不是非负整数' });
      return { value, sensitive: table.sensitive, exact: !table.sensitive };
    }),
  );
  return { rowsBy: table.rowsBy, columnsBy: table.columnsBy, cells };
}

function printQuantity({ value, suppressed }: Quantity): PublicCell {
  return suppressed ? suppressedMark : value;
}

function printNetwork(network: Network): PublicTable {
  return {
    cells: network.cells.map((line) => line.map(printQuantity)),
    rowTotals: network.rowTotals.map(printQuantity),
    columnTotals: network.columnTotals.map(printQuantity),
    total: network.rowTotals.reduce((sum, quantity) => sum + quantity.value, 0),
  };
}
