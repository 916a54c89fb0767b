import { RuleError, type Day } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { placeOn } from '../org-units/place-on.ts';
import { checkEntry, type EntryColumns, type EntryInput } from './check-entry.ts';
import { codeFor, csvColumns, type CsvColumn } from './csv-columns.ts';
import { readCsv, unguarded } from './csv.ts';
import type { Register } from './register.entity.ts';

const mostRows = 2000;

export interface ReadImport {
  readonly rows: number;
  readonly good: readonly { readonly line: EntryColumns; readonly place: string }[];
  /** Row 1 holds the headings. */
  readonly bad: readonly { readonly row: number; readonly reason: string }[];
}

/** Reads CSV text against a register: every row is good or named with its reason. @throws RuleError `too-many-rows` */
export async function readImport(
  { em, today }: ActContext,
  register: Register,
  unit: OrgUnit,
  csv: string,
): Promise<ReadImport> {
  const rows = readCsv(csv);
  if (rows === null) return { rows: 0, good: [], bad: [{ row: 1, reason: '有一个引号没有结束' }] };
  const [head, ...body] = rows;
  const { columns, fault } = headings(register, head?.cells ?? []);
  if (fault !== undefined) return { rows: body.length, good: [], bad: [{ row: head?.row ?? 1, reason: fault }] };
  if (body.length > mostRows) throw new RuleError('too-many-rows', { most: mostRows, rows: body.length });
  if (body.length === 0) return { rows: 0, good: [], bad: [{ row: 2, reason: '没有可以导入的行' }] };
  const good: { line: EntryColumns; place: string }[] = [];
  const bad: { row: number; reason: string }[] = [];
  const places = new Map<Day, string>();
  for (const { row, cells } of body)
    try {
      if (cells.length > columns.length)
        throw new RuleError('bad-entry', {
          register: register.name,
          reason: `这一行有${cells.length}格，列名只有${columns.length}个`,
        });
      const line = checkEntry(register, inputOf(columns, cells));
      if (line.day > today) throw new RuleError('day-in-future', { day: line.day });
      const place = places.get(line.day) ?? (await placeOn(em, unit, line.day));
      places.set(line.day, place);
      good.push({ line, place });
    } catch (error) {
      if (!(error instanceof RuleError)) throw error;
      bad.push({ row, reason: error.message });
    }
  return { rows: body.length, good, bad };
}

function headings(
  register: Register,
  written: readonly string[],
): { readonly columns: readonly CsvColumn[]; readonly fault?: string } {
  const known = csvColumns(register);
  const names = written.map((one) => unguarded(one.trim()));
  const columns: CsvColumn[] = [];
  for (const name of names) {
    const column = known.find((one) => one.heading === name);
    if (!column)
      return {
        columns,
        fault: `没有“${name.slice(0, 40)}”这一列，可用的列：${known.map((one) => one.heading).join('、')}`,
      };
    if (columns.includes(column)) return { columns, fault: `“${name}”一列出现了两次` };
    columns.push(column);
  }
  return names.includes('日期') ? { columns } : { columns, fault: '缺少“日期”一列' };
}

function inputOf(columns: readonly CsvColumn[], cells: readonly string[]): EntryInput {
  const plain: { day: string; category?: string; status?: string; subject?: string } = { day: '' };
  const values: Record<string, number> = {};
  const texts: Record<string, string> = {};
  for (const [index, { of, codes }] of columns.entries()) {
    const written = unguarded((cells[index] ?? '').trim());
    if (written === '') continue;
    const text = codeFor(codes, written);
    if (of === 'day')
      plain.day = text.replace(
        /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/,
        (_, year: string, month: string, date: string) => `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`,
      );
    else if (of === 'category') plain.category = text;
    else if (of.type === 'status' || of.type === 'subject') plain[of.type] = text;
    else if (of.type === 'number') values[of.code] = /^-?\d+(\.\d+)?$/.test(written) ? Number(written) : Number.NaN;
    else texts[of.code] = text;
  }
  return { ...plain, values, texts };
}
