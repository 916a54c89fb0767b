import { columnLetters, type SheetCell, type SheetRow } from '@linfa/report';
import { csvColumns, type CsvColumn } from './csv-columns.ts';
import { unguarded } from './csv.ts';
import type { Register } from './register.entity.ts';

export interface ReadHeadings {
  /** By the table's columns. */
  readonly columns: readonly CsvColumn[];
  readonly body: readonly SheetRow[];
  readonly fault?: { readonly row: number; readonly cell: string | null; readonly reason: string };
}

/** Finds the row of headings, below a title over the whole width if there is one, and what each column is. */
export function readHeadings(register: Register, rows: readonly SheetRow[]): ReadHeadings {
  const known = csvColumns(register);
  const at = rows.findIndex((row) => !isTitle(row));
  const head = rows[at];
  const body = head ? rows.slice(at + 1) : [];
  const columns: CsvColumn[] = [];
  const refuse = (reason: string, index?: number): ReadHeadings => ({
    columns,
    body,
    fault: {
      row: head?.row ?? 1,
      cell: head && index !== undefined ? `${columnLetters(index)}${head.row}` : null,
      reason,
    },
  });
  for (const [index, cell] of (head?.cells ?? []).entries()) {
    const name = headingOf(cell);
    const column = columnFor(known, name);
    if (!column)
      return refuse(`没有“${name.slice(0, 40)}”这一列，可用的列：${known.map((one) => one.heading).join('、')}`, index);
    if (columns.includes(column)) return refuse(`“${name}”一列出现了两次`, index);
    columns.push(column);
  }
  return columns.some((one) => one.of === 'day') ? { columns, body } : refuse('缺少“日期”一列');
}

/** One text over several columns. */
function isTitle({ cells }: SheetRow): boolean {
  const filled = cells.filter((cell) => cell !== undefined);
  return filled.length > 1 && filled.every((cell) => cell.merged && headingOf(cell) === headingOf(filled[0]));
}

function headingOf(cell: SheetCell | undefined): string {
  const value = cell?.value;
  return value?.is === 'text' ? unguarded(value.text.replace(/\s+/g, '')) : '';
}

/** By its name; people put the unit of measure behind it in brackets, or a mark for what must be filled in. */
function columnFor(known: readonly CsvColumn[], name: string): CsvColumn | undefined {
  const bare = name.replace(/^\*|\*$/g, '').replace(/[（(][^（()）]*[)）]$/, '');
  const called = (text: string) => known.find((one) => one.heading.replace(/\s+/g, '') === text);
  return called(name) ?? called(bare);
}
