import { addDays, type Day } from '@linfa/domain';
import type { NumberMeaning } from './number-format.ts';

/** What a cell holds. A percent is the fraction that stands there, 0.974 for 97.4 %. */
export type CellValue =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'number'; readonly number: number; readonly percent: boolean }
  | { readonly is: 'day'; readonly day: Day }
  | { readonly is: 'time' }
  | { readonly is: 'flag'; readonly flag: boolean }
  | { readonly is: 'error'; readonly text: string };

export interface SheetCell {
  /** Missing where a formula was never calculated. */
  readonly value?: CellValue;
  /** Calculated by the program that wrote the file; `value` is what it showed. */
  readonly formula: boolean;
  /** One of the cells that are merged into one; all of them carry what that one shows. */
  readonly merged: boolean;
}

export interface SheetRow {
  /** As the program shows it, from 1. */
  readonly row: number;
  /** By column, A first; undefined where nothing stands. */
  readonly cells: readonly (SheetCell | undefined)[];
}

/** A workbook's first sheet that can be seen: its rows that hold anything. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

/** A number as its format has it. */
export function numberValue(number: number, meaning: NumberMeaning, from1904: boolean): CellValue {
  if (meaning === 'time') return { is: 'time' };
  if (meaning !== 'day') return { is: 'number', number, percent: meaning === 'percent' };
  const day = dayOfSerial(number, from1904);
  // 0 shown as a date is a time of day; what lies before or after all calendars is just a number.
  return day === undefined ? { is: 'number', number, percent: false } : { is: 'day', day };
}

/** Half a second: a time of day is a fraction, and fractions are not exact. */
const slack = 0.5 / 86_400;
const lastSerial = 2_958_465;

/** The day that a number stands for. Programs count from 1900 with a 29th of February that was not, or from 1904. */
function dayOfSerial(serial: number, from1904: boolean): Day | undefined {
  const whole = Math.floor(serial + slack);
  if (whole < (from1904 ? 0 : 1) || whole > lastSerial || (!from1904 && whole === 60)) return undefined;
  if (from1904) return addDays('1904-01-01', whole);
  return addDays(whole < 60 ? '1899-12-31' : '1899-12-30', whole);
}
