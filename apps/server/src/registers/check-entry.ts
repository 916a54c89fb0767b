import {
  assertSameDimension,
  isDay,
  measureUnits,
  RuleError,
  storeQuantity,
  unitWord,
  type MeasureUnitCode,
} from '@linfa/domain';
import type { RegisterColumn } from './register.entity.ts';

/** A number as somebody typed it: alone it is in the column's unit of measure; with a unit, that must be the column's. */
export type EntryQuantity = number | { readonly amount: number; readonly unit: string };

/** What a line of a register says, before it is stored. */
export interface EntryInput {
  readonly day: string;
  readonly category?: string | undefined;
  readonly status?: string | undefined;
  readonly subject?: string | undefined;
  readonly values?: Readonly<Record<string, EntryQuantity>> | undefined;
  readonly texts?: Readonly<Record<string, string>> | undefined;
}

/** The columns of a stored line. */
export interface EntryColumns {
  readonly day: string;
  readonly category: string | null;
  readonly status: string | null;
  readonly subject: string | null;
  /** Whole ten-thousandths of each column's unit. */
  readonly values: Record<string, number>;
  readonly texts: Record<string, string> | null;
}

/** The part of a register that its lines are held to. */
export interface EntryBook {
  readonly code: string;
  readonly name: string;
  readonly categories?: Readonly<Record<string, string>> | null | undefined;
  readonly retiredCategories?: readonly string[] | null | undefined;
  readonly columns: readonly RegisterColumn[];
}

/** The columns' lengths in the table; a text column has none, and no line of a register is a novel. */
const longest = { category: 40, status: 40, subject: 120, text: 2000 } as const;
/** No single line counts more people than live in the country (2020 census: 1.41 thousand million). */
const mostPeople = 1_411_780_000;

/**
 * Holds a line to its register: columns, codes, units of measure, quantities, lengths, day.
 * @param before what the line said, when it is corrected: what was retired since may stay as it is
 * @returns what is stored
 * @throws RuleError `bad-entry`, `bad-quantity`, `unit-of-measure-mismatch`, `bad-day`
 */
export function checkEntry(book: EntryBook, entry: EntryInput, before?: EntryColumns): EntryColumns {
  const refuse = (reason: string): never => {
    throw new RuleError('bad-entry', { register: book.name, reason });
  };
  if (!isDay(entry.day)) throw new RuleError('bad-day', { day: entry.day });
  const assertInUse = (
    column: RegisterColumn,
    value: string | number,
    old: string | number | null | undefined,
  ): void => {
    const over = column.retired === true || column.retiredCodes?.includes(String(value)) === true;
    if (over && value !== old) refuse(`“${column.name}”${column.retired ? '' : `的“${value}”`}已停用`);
  };
  const columns = new Map(book.columns.map((column) => [column.code, column]));
  const special = (type: 'status' | 'subject', name: string, value: string | undefined): string | null => {
    if (value === undefined) return null;
    const column = book.columns.find((one) => one.type === type) ?? refuse(`它没有${name}一列`);
    const kept = checkText(column, value, longest[type], refuse);
    assertInUse(column, kept, before?.[type]);
    return kept;
  };
  if (entry.category !== undefined && !Object.hasOwn(book.categories ?? {}, entry.category))
    refuse(`没有“${entry.category}”这个类别`);
  if (
    entry.category !== undefined &&
    book.retiredCategories?.includes(entry.category) === true &&
    entry.category !== before?.category
  )
    refuse(`“${book.categories?.[entry.category]}”这个类别已停用`);
  const values: Record<string, number> = {};
  for (const [code, quantity] of Object.entries(entry.values ?? {})) {
    const column = columns.get(code);
    if (column?.type !== 'number') refuse(`它没有“${code}”这个数值列`);
    else {
      const stored = checkQuantity(column, quantity);
      assertInUse(column, stored, before?.values[code]);
      values[code] = stored;
    }
  }
  const texts: Record<string, string> = {};
  for (const [code, text] of Object.entries(entry.texts ?? {})) {
    const column = columns.get(code);
    if (column === undefined || !['text', 'code', 'day'].includes(column.type)) refuse(`它没有“${code}”这个文字列`);
    else {
      const kept = checkText(column, text, longest.text, refuse);
      assertInUse(column, kept, before?.texts?.[code]);
      texts[code] = kept;
    }
  }
  return {
    day: entry.day,
    category: entry.category ?? null,
    status: special('status', '办理情况', entry.status),
    subject: special('subject', '对象', entry.subject),
    values,
    texts: Object.keys(texts).length === 0 ? null : texts,
  };
}

/**
 * A quantity of a number column (or an item) as it is stored: whole ten-thousandths of its unit of measure.
 * @throws RuleError `bad-quantity`, `unit-of-measure-mismatch`
 */
export function checkQuantity(
  column: Pick<RegisterColumn, 'name' | 'unit' | 'unitWord'>,
  quantity: EntryQuantity,
): number {
  const own = column.unit as MeasureUnitCode;
  const amount = typeof quantity === 'number' ? quantity : quantity.amount;
  if (typeof quantity !== 'number') assertUnit(own, quantity.unit, column.unitWord);
  const stored = storeQuantity(amount, column.name);
  const { dimension, decimals } = measureUnits[own];
  const refuse = (reason: string): never => {
    throw new RuleError('bad-quantity', { field: column.name, value: amount, reason });
  };
  if (stored % 10 ** (4 - decimals) !== 0)
    refuse(decimals === 0 ? `以“${column.unitWord ?? unitWord(own)}”计的数须为整数` : `最多保留${decimals}位小数`);
  if (dimension === 'person' && amount > mostPeople) refuse('超过全国人口');
  return stored;
}

/** @throws RuleError `unit-of-measure-mismatch` */
function assertUnit(own: MeasureUnitCode, given: string, printed: string | undefined): void {
  if (given === own || given === printed || (measureUnits[own].words as readonly string[]).includes(given)) return;
  if (Object.hasOwn(measureUnits, given)) assertSameDimension(own, given as MeasureUnitCode);
  throw new RuleError('unit-of-measure-mismatch', { left: printed ?? unitWord(own), right: given });
}

function checkText(column: RegisterColumn, text: string, most: number, refuse: (reason: string) => never): string {
  const kept = text.trim();
  if (kept === '') refuse(`“${column.name}”是空的`);
  if ([...kept].length > most) refuse(`“${column.name}”超过 ${most} 个字`);
  if (column.codes && !Object.hasOwn(column.codes, kept)) refuse(`“${column.name}”没有“${kept}”这个选项`);
  if (column.type === 'day' && !isDay(kept)) refuse(`“${column.name}”的“${kept}”不是日期`);
  return kept;
}
