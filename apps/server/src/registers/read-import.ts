import { RuleError, type Day } from '@linfa/domain';
import { columnLetters, type SheetRow } from '@linfa/report';
import type { ActContext } from '../http/act-context.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { placeOn } from '../org-units/place-on.ts';
import { checkEntry, type EntryColumns, type EntryInput } from './check-entry.ts';
import type { CsvColumn } from './csv-columns.ts';
import { readImportCell } from './import-cells.ts';
import { readHeadings } from './import-headings.ts';
import { readTable, type TableSource } from './read-table.ts';
import type { Register } from './register.entity.ts';

const mostRows = 2000;

/** Why a row cannot be imported: which cell it is, and in what column, where it is one. */
export interface ImportFault {
  readonly row: number;
  readonly cell: string | null;
  readonly column: string | null;
  readonly reason: string;
}

export interface ReadImport {
  readonly rows: number;
  readonly good: readonly { readonly row: number; readonly line: EntryColumns; readonly place: string }[];
  readonly bad: readonly ImportFault[];
}

/**
 * Reads a table against a register: every row is good, or each of its bad cells is named with the reason.
 * @throws RuleError `too-many-rows`, and as `readTable` does
 */
export async function readImport(
  context: ActContext,
  register: Register,
  unit: OrgUnit,
  source: TableSource,
): Promise<ReadImport> {
  const rows = await readTable(context, source);
  if (rows === null) return { rows: 0, good: [], bad: [wholeRow(1, '有一个引号没有结束')] };
  const { columns, body, fault } = readHeadings(register, rows);
  if (fault) return { rows: body.length, good: [], bad: [{ ...fault, column: null }] };
  if (body.length > mostRows) throw new RuleError('too-many-rows', { most: mostRows, rows: body.length });
  if (body.length === 0) return { rows: 0, good: [], bad: [wholeRow(2, '没有可以导入的行')] };
  const good: { row: number; line: EntryColumns; place: string }[] = [];
  const bad: ImportFault[] = [];
  const places = new Map<Day, string>();
  for (const row of body) {
    const read = readLine(register, columns, row, context.today);
    if ('faults' in read) {
      bad.push(...read.faults);
      continue;
    }
    const { line } = read;
    try {
      const place = places.get(line.day) ?? (await placeOn(context.em, unit, line.day));
      places.set(line.day, place);
      good.push({ row: row.row, line, place });
    } catch (error) {
      bad.push(wholeRow(row.row, reasonOf(error)));
    }
  }
  return { rows: body.length, good, bad };
}

function readLine(
  register: Register,
  columns: readonly CsvColumn[],
  { row, cells }: SheetRow,
  today: Day,
): { readonly line: EntryColumns } | { readonly faults: readonly ImportFault[] } {
  const more = cells.findLastIndex((cell) => cell !== undefined) + 1;
  if (more > columns.length) return { faults: [wholeRow(row, `这一行有${more}格，列名只有${columns.length}个`)] };
  const faults: ImportFault[] = [];
  const parts: EntryInput[] = [];
  for (const [index, column] of columns.entries()) {
    const cell = cells[index];
    const fault = (reason: string) =>
      faults.push({ row, cell: `${columnLetters(index)}${row}`, column: column.heading, reason });
    if (!cell) {
      if (column.of === 'day') fault('没有填日期');
      continue;
    }
    const read = readImportCell(column, cell);
    if ('fault' in read) {
      fault(read.fault);
      continue;
    }
    const part = partOf(column, read.value);
    try {
      // By itself, so that the refusal is this cell's.
      checkEntry(register, { day: today, ...part });
      if (part.day !== undefined && part.day > today) throw new RuleError('day-in-future', { day: part.day });
      parts.push({ day: '', ...part });
    } catch (error) {
      fault(reasonOf(error));
    }
  }
  if (faults.length > 0) return { faults };
  try {
    return { line: checkEntry(register, whole(parts)) };
  } catch (error) {
    return { faults: [wholeRow(row, reasonOf(error))] };
  }
}

function partOf({ of }: CsvColumn, value: string | number): Partial<EntryInput> {
  if (of === 'day') return { day: String(value) };
  if (of === 'category') return { category: String(value) };
  if (of.type === 'status' || of.type === 'subject') return { [of.type]: String(value) };
  return of.type === 'number' ? { values: { [of.code]: Number(value) } } : { texts: { [of.code]: String(value) } };
}

function whole(parts: readonly EntryInput[]): EntryInput {
  return parts.reduce((left, right) => ({
    ...left,
    ...right,
    day: right.day === '' ? left.day : right.day,
    values: { ...left.values, ...right.values },
    texts: { ...left.texts, ...right.texts },
  }));
}

/** How many rows are named. */
export function badRows(bad: readonly ImportFault[]): number {
  return new Set(bad.map((one) => one.row)).size;
}

function wholeRow(row: number, reason: string): ImportFault {
  return { row, cell: null, column: null, reason };
}

/** What is no refusal is a bug and goes on as one. */
function reasonOf(error: unknown): string {
  if (error instanceof RuleError) return error.message;
  throw error;
}
