import { isDay, dayOf, type Day } from './day.ts';

/** What somebody typed into a cell, read; or why it cannot be, in words that are shown beside the cell. */
export type Typed<Value> = { readonly value: Value } | { readonly fault: string };

/** No day and no number with its unit is longer. */
const longest = 60;

/** Full-width digits and marks as half-width ones, and no blanks around. */
function plain(text: string): string {
  return text.normalize('NFKC').trim();
}

const shown = (text: string): string => `“${[...text.trim()].slice(0, 30).join('')}”`;

/**
 * A day as people write it: 2024年3月5日, 2024/3/5, 2024.3.5, 2024-03-05, 20240305, with a time of day after it or not.
 * What may mean two days is refused with what it may be.
 */
export function readTypedDay(text: string): Typed<Day> {
  if (text.length > longest) return { fault: `${shown(text)}不是日期` };
  const written = plain(text).replace(/\s+\d{1,2}:\d{2}(:\d{2})?$/, '');
  const match =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/.exec(written) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(written);
  if (match) {
    const [year, month, date] = match.slice(1).map(Number) as [number, number, number];
    if (isDay(dayOf(year, month, date))) return { value: dayOf(year, month, date) };
    const swapped = month > 12 && isDay(dayOf(year, date, month));
    return { fault: swapped ? `${shown(text)}的月和日像是写反了` : `${shown(text)}不是日期` };
  }
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/.test(written))
    return { fault: `${shown(text)}请按年、月、日的顺序写，如 2024/3/5` };
  if (/^\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/.test(written)) return { fault: `${shown(text)}的年份请写四位` };
  if (/^\d{4}[-/.年]\d{1,2}月?$/.test(written)) return { fault: `${shown(text)}没有写到日` };
  if (/^\d{5}(\.\d+)?$/.test(written)) return { fault: `${shown(text)}像是日期的序号，请把单元格设为日期格式` };
  return { fault: `${shown(text)}不是日期` };
}

/**
 * A number as people write it: full-width digits, thousands separators, its unit behind it. `words` are the unit's: any
 * other is refused, never converted.
 */
export function readTypedAmount(text: string, words: readonly string[]): Typed<number> {
  if (text.length > longest) return { fault: `${shown(text)}不是数` };
  const written = plain(text).replaceAll(' ', '');
  const match = /^([-+]?)([\d,]+)(\.\d+)?(.*)$/s.exec(written);
  if (!match) return { fault: `${shown(text)}不是数；没有就留空，是零请填 0` };
  const [, sign = '', whole = '', decimals = '', unit = ''] = match;
  if (whole.includes(',') && !/^\d{1,3}(,\d{3})+$/.test(whole)) return { fault: `${shown(text)}的千分位逗号不对` };
  if (/^[余多约近来几]/.test(unit)) return { fault: `${shown(text)}不是确切的数` };
  if (unit !== '' && !words.some((word) => plain(word) === unit))
    return { fault: `${shown(text)}的单位不是“${words[0] ?? ''}”` };
  return { value: Number(`${sign}${whole.replaceAll(',', '')}${decimals}`) };
}
