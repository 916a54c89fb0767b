import { RuleError } from '@linfa/domain';
import { compareExact, exact, printExact, type Exact } from '../exact.ts';
import { chineseNumeral } from './chinese-numeral.ts';

/** How a value is printed. The exact value is always kept beside it. */
export type Wording =
  /** 743条, 95501.5万元 */
  | { readonly style: 'exact'; readonly decimals?: number }
  /** 4,037 at step 1000 → 4000余. Without a remainder nothing is added, unless `always` (people write 157余). */
  | { readonly style: 'more'; readonly word?: '余' | '多'; readonly step: number; readonly always?: true }
  /** 2名以上, 62.5%以上 */
  | { readonly style: 'at-least'; readonly step: number }
  /** 约5800平方米: the nearest step */
  | { readonly style: 'about'; readonly step: number }
  /** 近300人: the next step up */
  | { readonly style: 'nearly'; readonly step: number }
  /** 百余, 两千余, 三万余; only where the first digit alone is said */
  | { readonly style: 'chinese-more' }
  /** 1.3万, 1万余 (`more`), 2.05亿 */
  | { readonly style: 'large'; readonly by: '万' | '亿'; readonly decimals?: number; readonly more?: true }
  /** 97.41%; a rate that rounds to 100 without being 100 keeps its digits below it */
  | { readonly style: 'percent'; readonly decimals: number }
  /** 全覆盖 at exactly 100 %, else the percentage */
  | { readonly style: 'full-coverage'; readonly decimals: number }
  /** 同比增长27.3%, 环比下降4%, 同比持平 */
  | { readonly style: 'change'; readonly prefix: '同比' | '环比'; readonly decimals: number }
  /** 每月至少一次 when the norm is met; otherwise the least count itself */
  | { readonly style: 'every'; readonly every: '月' | '季度' | '年' }
  /** 首份, when the value is 1 */
  | { readonly style: 'first' }
  /** 连续6年 */
  | { readonly style: 'consecutive' };

/** Printed for a figure that nobody has answered: a visible blank, never 0. */
export const blank = '＿＿';

/**
 * Prints a value with its unit word.
 * @throws RuleError `bad-quantity` when a step is not a positive number.
 */
export function wordValue(value: Exact | null, unitWord: string, wording: Wording): string {
  if (value === null) return `${blank}${unitWord}`;
  switch (wording.style) {
    case 'exact':
      return printExact(value, wording.decimals ?? 4, wording.decimals !== undefined) + unitWord;
    case 'more': {
      const floor = stepped(value, wording.step, 'down');
      const remains = compareExact(floor, value) !== 0 || wording.always === true;
      // Zero and a few are said exactly: 0余 means nothing.
      if (!remains || floor.top === 0n) return printExact(value, 4) + unitWord;
      return printExact(floor, 4) + (wording.word ?? '余') + unitWord;
    }
    case 'at-least':
      return `${printExact(stepped(value, wording.step, 'down'), 4)}${unitWord}以上`;
    case 'about':
      return `约${printExact(stepped(value, wording.step, 'nearest'), 4)}${unitWord}`;
    case 'nearly': {
      const ceiling = stepped(value, wording.step, 'up');
      return `${compareExact(ceiling, value) === 0 ? '' : '近'}${printExact(ceiling, 4)}${unitWord}`;
    }
    case 'chinese-more':
      return chineseMore(value) + unitWord;
    case 'large':
      return large(value, wording) + unitWord;
    case 'percent':
      return percent(value, wording.decimals);
    case 'full-coverage':
      return compareExact(value, exact(100)) === 0 ? '全覆盖' : percent(value, wording.decimals);
    case 'change': {
      const sign = compareExact(value, exact(0));
      if (sign === 0) return `${wording.prefix}持平`;
      const size = sign < 0 ? exact(-value.top, value.over) : value;
      return `${wording.prefix}${sign > 0 ? '增长' : '下降'}${percent(size, wording.decimals)}`;
    }
    case 'every':
      return `每${wording.every}至少${chineseNumeral(value.top / value.over)}${unitWord.replace(/\/月$/, '') || '次'}`;
    case 'first':
      return compareExact(value, exact(1)) === 0 ? `首${unitWord}` : printExact(value, 4) + unitWord;
    case 'consecutive':
      return `连续${printExact(value, 0)}${unitWord}`;
  }
}

/** The number that stands in the print: 4,037 at step 1000 → 4000. What a reader can hold against the exact value. */
export function shownValue(value: Exact, wording: Wording): Exact {
  if (wording.style === 'more' || wording.style === 'at-least') return stepped(value, wording.step, 'down');
  if (wording.style === 'about') return stepped(value, wording.step, 'nearest');
  if (wording.style === 'nearly') return stepped(value, wording.step, 'up');
  return value;
}

/** Percent digits without trailing zeros; 99.96 at one decimal prints 99.9, never 100 %. */
function percent(value: Exact, decimals: number): string {
  const hundred = exact(100);
  const printed = printExact(value, decimals);
  if (printed === '100' && compareExact(value, hundred) < 0) {
    const unit = 10n ** BigInt(decimals);
    return `${printExact(exact((value.top * unit) / value.over, unit), decimals)}%`;
  }
  return `${printed}%`;
}

function stepped(value: Exact, step: number, way: 'down' | 'up' | 'nearest'): Exact {
  if (!(step > 0)) throw new RuleError('bad-quantity', { field: '进位单位', value: step, reason: '必须大于零' });
  // Steps may have up to four decimals (62.5 % at 0.5); count in ten-thousandths.
  const size = BigInt(Math.round(step * 10_000));
  const [top, over] = [value.top * 10_000n, value.over * size];
  const down = top / over;
  const remainder = top % over;
  const count = way === 'down' || remainder === 0n ? down : way === 'up' ? down + 1n : remainder * 2n >= over ? down + 1n : down;
  return exact(count * size, 10_000);
}

function large(value: Exact, wording: Extract<Wording, { style: 'large' }>): string {
  const by = wording.by === '万' ? 10_000n : 100_000_000n;
  const scaled = exact(value.top, value.over * by);
  const decimals = wording.decimals ?? 0;
  if (!wording.more) return printExact(scaled, decimals) + wording.by;
  const unit = 10n ** BigInt(decimals);
  const floor = exact((scaled.top * unit) / scaled.over, unit);
  return `${printExact(floor, decimals)}${wording.by}${compareExact(floor, scaled) === 0 ? '' : '余'}`;
}

function chineseMore(value: Exact): string {
  const whole = value.top / value.over;
  if (whole < 10n) return printExact(value, 4);
  const digits = whole.toString();
  const power = digits.length - 1;
  const [size, word] = power >= 4 ? [10n ** 4n, '万'] : ([10n ** BigInt(power), ['', '十', '百', '千'][power] ?? ''] as const);
  const head = whole / size;
  const remains = compareExact(exact(head * size), value) !== 0;
  // 百余家 and 千余人 are said without 一; ten thousand and up keep it (一万余).
  const leading = head === 1n && word !== '万' ? '' : head === 2n && word !== '十' ? '两' : chineseNumeral(head);
  return leading + word + (remains ? '余' : '');
}
