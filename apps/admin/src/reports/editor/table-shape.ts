import type { OutlineTable } from '@linfa/report/editing';

export type Align = OutlineTable['columns'][number]['align'];

/** A table as it begins, to be typed into. */
export const newTable: OutlineTable = {
  caption: '表题',
  columns: [
    { title: '项目', align: 'left', width: 2 },
    { title: '数量', align: 'right', width: 1 },
  ],
  rows: [['', '']],
};

/** @param at the row that the new one will be, of those below the head */
export function addRow(table: OutlineTable, at: number): OutlineTable {
  return {
    ...table,
    rows: table.rows.toSpliced(
      at,
      0,
      table.columns.map(() => ''),
    ),
  };
}

export function dropRow(table: OutlineTable, at: number): OutlineTable {
  return { ...table, rows: table.rows.toSpliced(at, 1) };
}

/** A column takes after the one at its left. */
export function addColumn(table: OutlineTable, at: number): OutlineTable {
  const { align = 'left', width = 1 } = table.columns[at - 1] ?? {};
  return {
    ...table,
    columns: table.columns.toSpliced(at, 0, { title: '新的一列', align, width }),
    rows: table.rows.map((row) => row.toSpliced(at, 0, '')),
  };
}

export function dropColumn(table: OutlineTable, at: number): OutlineTable {
  return {
    ...table,
    columns: table.columns.toSpliced(at, 1),
    rows: table.rows.map((row) => row.toSpliced(at, 1)),
  };
}

export function alignColumn(table: OutlineTable, at: number, align: Align): OutlineTable {
  return { ...table, columns: table.columns.map((column, index) => (index === at ? { ...column, align } : column)) };
}

/** A column's width is its share of the line, in halves. */
const widths = { step: 0.5, least: 0.5, most: 10 } as const;

/** @param by +1 for wider, -1 for narrower */
export function widenColumn(table: OutlineTable, at: number, by: 1 | -1): OutlineTable {
  const to = (width: number) => Math.min(widths.most, Math.max(widths.least, width + by * widths.step));
  return {
    ...table,
    columns: table.columns.map((column, index) => (index === at ? { ...column, width: to(column.width) } : column)),
  };
}
