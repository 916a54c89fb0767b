import type { SentBy } from '@linfa/contract';
import { assertAmountFits, RuleError, type Day } from '@linfa/domain';
import { faultsOf } from '../../form/sound-input';
import { batchColumns, isUntouched, type BatchKey, type BatchRow } from './batch-columns';

type Input = SentBy<'consultations.logMany'>;
/** By the row's place in the grid and the column: `3.phone`. */
export type BatchFaults = Readonly<Record<string, string>>;

/** Where the lines belong, and whose work they are: an adviser, null where the paper names nobody, nothing where nobody was asked. */
export interface BatchHead {
  readonly community: string;
  readonly adviser?: string | null;
}

/** What goes out, or what is wrong and where: the rows that are no lines are left out. */
export async function linesOf(
  { community, adviser }: BatchHead,
  rows: readonly BatchRow[],
  today: Day,
): Promise<{ readonly input: Input } | { readonly faults: BatchFaults }> {
  if (community === '') return { faults: { all: '请先选社区。' } };
  if (adviser === '') return { faults: { all: '请先选法律顾问；纸上没写的，选“纸上没写”。' } };
  const used = usedOf(rows);
  const head = adviser === undefined ? {} : { adviser };
  const input = { community, lines: used.map(({ row }) => ({ ...lineOf(row), ...head })) } as Input;
  const found = await faultsOf('consultations.logMany', input);
  const faults: Record<string, string> = {};
  for (const { row, at } of used) {
    if (row.day > today) faults[`${at}.day`] = '日期还没有到';
    const refused = amountRefused(row);
    if (refused !== null) faults[`${at}.amount`] = refused;
  }
  for (const [path, message] of Object.entries(found)) {
    const [, index = '', ...column] = path.split('.');
    const at = used[Number(index)]?.at;
    if (at !== undefined) faults[`${at}.${column.at(-1) ?? ''}`] = wordsOf(column.at(-1), message, rows[at]);
    else faults['all'] = message;
  }
  return Object.keys(faults).length > 0 ? { faults } : { input };
}

/** What the server refused of single lines, where they stand: whose work a line is depends on its day. */
export function refusedLines(fields: Readonly<Record<string, string>>, rows: readonly BatchRow[]): BatchFaults {
  const used = usedOf(rows);
  return Object.fromEntries(
    Object.entries(fields).flatMap(([path, message]) => {
      const at = used[Number(/^lines\.(\d+)\.adviser$/.exec(path)?.[1])]?.at;
      return at === undefined ? [] : [[`${at}.day`, message] as const];
    }),
  );
}

function usedOf(rows: readonly BatchRow[]): readonly { readonly row: BatchRow; readonly at: number }[] {
  return rows.flatMap((row, at) => (isUntouched(row) ? [] : [{ row, at }]));
}

function lineOf(row: BatchRow): object {
  const [name, phone] = [row.name.trim(), row.phone.trim()];
  return {
    day: row.day,
    serviceKind: row.serviceKind,
    mode: row.mode,
    channel: row.channel,
    matter: row.matter,
    result: row.result,
    persons: numberOf(row.persons),
    minutes: numberOf(row.minutes),
    summary: row.summary,
    amount: row.amount.trim() === '' ? 0 : Math.round(numberOf(row.amount) * 100),
    ...((name !== '' || phone !== '') && { client: { name, ...(phone !== '' && { phone }) } }),
  };
}

function numberOf(typed: string): number {
  return typed.trim() === '' ? Number.NaN : Number(typed);
}

function amountRefused(row: BatchRow): string | null {
  try {
    assertAmountFits(row.serviceKind, numberOf(row.amount));
    return null;
  } catch (error) {
    if (error instanceof RuleError) return error.message;
    throw error;
  }
}

/** What the contract says of a number or a code is not said of a cell. */
function wordsOf(column: string | undefined, message: string, row: BatchRow | undefined): string {
  const { kind } = batchColumns.find(({ key }) => key === column) ?? {};
  const typed = row?.[column as BatchKey] ?? '';
  if (kind === 'code' && typed !== '') return `没有“${typed}”这一项，请重选`;
  const words: Partial<Record<BatchKey, string>> = {
    day: '看不懂这个日期，可写 3-11',
    matter: '请选事项',
    persons: '填1到500的整数',
    minutes: '填0到1440的整数',
    amount: '填不小于0的金额',
  };
  return words[column as BatchKey] ?? message;
}
