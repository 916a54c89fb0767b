import type { SentBy } from '@linfa/contract';
import { assertAmountFits, RuleError, type Day } from '@linfa/domain';
import { faultsOf } from '../../form/sound-input';
import { batchColumns, isUntouched, type BatchKey, type BatchRow } from './batch-columns';

type Input = SentBy<'consultations.logMany'>;
/** By the row's place in the grid and the column: `3.phone`. */
export type BatchFaults = Readonly<Record<string, string>>;

/** What goes out, or what is wrong and where: the rows that are no lines are left out. */
export async function linesOf(
  community: string,
  rows: readonly BatchRow[],
  today: Day,
): Promise<{ readonly input: Input } | { readonly faults: BatchFaults }> {
  if (community === '') return { faults: { all: '请先选社区。' } };
  const used = rows.flatMap((row, at) => (isUntouched(row) ? [] : [{ row, at }]));
  const input = { community, lines: used.map(({ row }) => lineOf(row)) } as Input;
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
