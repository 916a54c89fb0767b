import type { Day } from '@linfa/domain';
import type { Cells } from '../../sheet/cells';
import { batchColumns, freshRow, mostLines, type BatchColumn, type BatchKey, type BatchRow } from './batch-columns';
import { readDay } from './read-day';

/**
 * Rows with a block from a spreadsheet put down at a cell: days and choices are understood where they can be, and stand
 * as they were written where not, to be put right. A first row that repeats our headings is left out.
 * @returns how many rows of the block had no room, too
 */
export function pasteRows(
  rows: readonly BatchRow[],
  at: { readonly row: number; readonly key: BatchKey },
  block: Cells,
  today: Day,
): { readonly rows: readonly BatchRow[]; readonly left: number } {
  const first = batchColumns.findIndex(({ key }) => key === at.key);
  const columns = batchColumns.slice(first);
  const isHead = (cells: readonly string[]): boolean =>
    cells.some((cell) => cell !== '') && cells.every((cell, index) => cell === '' || cell === columns[index]?.title);
  const body = block[0] !== undefined && isHead(block[0]) ? block.slice(1) : block;
  const room = mostLines - at.row;
  const made = [...rows];
  for (const [index, cells] of body.slice(0, room).entries()) {
    const place = at.row + index;
    const row: BatchRow = made[place] ?? freshRow(today, made[place - 1]);
    const given = columns.flatMap((column, over) => {
      const text = cells[over]?.trim();
      return text === undefined || text === '' ? [] : [[column.key, meant(column, text, today)] as const];
    });
    made[place] = { ...row, ...Object.fromEntries(given) };
  }
  return { rows: made, left: Math.max(0, body.length - room) };
}

function meant(column: BatchColumn, text: string, today: Day): string {
  if (column.kind === 'day') return readDay(text, today) ?? text;
  if (column.kind === 'number') return text.replaceAll(/[,，]/g, '');
  if (column.kind === 'text') return text;
  return Object.entries(column.codes).find(([, name]) => name === text)?.[0] ?? text;
}
