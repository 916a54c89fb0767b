import { compareExact, exact, printExact, type Exact } from '../exact.ts';
import { chineseMore } from './chinese-more.ts';
import { chineseCount } from './chinese-numeral.ts';
import { isBelowStep, largeIn, shownValue } from './shown-value.ts';

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
  /** 百余, 两千余, 三万余: the first digit alone is said, ten thousands and up whole (十二万余) */
  | { readonly style: 'chinese-more' }
  /** 1.3万, 1万余 (`more`), 2.05亿; a value too small for the word is printed as it is */
  | { readonly style: 'large'; readonly by: '万' | '亿'; readonly decimals?: number; readonly more?: true }
  /** 97.41%; a rate that rounds to 100 without being 100 keeps its digits below it */
  | { readonly style: 'percent'; readonly decimals: number }
  /** 全覆盖 at exactly 100 %, else the percentage */
  | { readonly style: 'full-coverage'; readonly decimals: number }
  /** 同比增长27.3%, 环比下降4%, 同比持平; 基本持平 where the decimals leave nothing to print */
  | { readonly style: 'change'; readonly prefix: '同比' | '环比'; readonly decimals: number }
  /** 每月至少一次, 每月至少两次: the least count; 0次/月 where there is a gap */
  | { readonly style: 'every'; readonly every: '月' | '季度' | '年' }
  /** 首份, when the value is 1 */
  | { readonly style: 'first' }
  /** 连续6年 */
  | { readonly style: 'consecutive' };

/** Printed for a figure that nobody has answered: a visible blank, never 0. */
export const blank = '＿＿';

/**
 * Prints a value with its unit word. The number that stands in the print is `shownValue`.
 * @throws RuleError `bad-quantity` when a step is not a positive number of at most four decimals.
 */
export function wordValue(value: Exact | null, unitWord: string, wording: Wording): string {
  if (value === null) return `${blank}${unitWord}`;
  const shown = shownValue(value, wording);
  const isWhole = compareExact(shown, value) === 0;
  const exactly = printExact(value, 4) + unitWord;
  // Zero and what is less than one step are said exactly: 0余 and 约0 mean nothing.
  const isSmall = 'step' in wording && isBelowStep(value, wording.step);
  switch (wording.style) {
    case 'exact':
      if (unitWord === '%')
        return (
          printExact(
            shownValue(value, { style: 'percent', decimals: wording.decimals ?? 4 }),
            wording.decimals ?? 4,
            wording.decimals !== undefined,
          ) + unitWord
        );
      return printExact(shown, wording.decimals ?? 4, wording.decimals !== undefined) + unitWord;
    case 'more':
      if (isSmall || (isWhole && wording.always !== true)) return exactly;
      return printExact(shown, 4) + (wording.word ?? '余') + unitWord;
    case 'at-least':
      return isSmall ? exactly : `${printExact(shown, 4)}${unitWord}以上`;
    case 'about':
      return isSmall && isWhole ? exactly : `约${printExact(shown, 4)}${unitWord}`;
    case 'nearly':
      return isWhole ? exactly : `近${printExact(shown, 4)}${unitWord}`;
    case 'chinese-more':
      return chineseMore(value) + unitWord;
    case 'large': {
      const size = largeIn(value, wording);
      return size === undefined
        ? exactly
        : `${printExact(size.shown, wording.decimals ?? 0)}${wording.by}${wording.more && !isWhole ? '余' : ''}${unitWord}`;
    }
    case 'percent':
      return `${printExact(shown, wording.decimals)}%`;
    case 'full-coverage':
      return compareExact(value, exact(100)) === 0 ? '全覆盖' : `${printExact(shown, wording.decimals)}%`;
    case 'change': {
      if (value.top === 0n) return `${wording.prefix}持平`;
      if (shown.top === 0n) return `${wording.prefix}基本持平`;
      return `${wording.prefix}${shown.top > 0n ? '增长' : '下降'}${printExact(shown, wording.decimals).replace('-', '')}%`;
    }
    case 'every':
      return shown.top === 0n
        ? exactly
        : `每${wording.every}至少${chineseCount(shown.top / shown.over)}${unitWord.replace(/\/.*$/, '') || '次'}`;
    case 'first':
      return compareExact(value, exact(1)) === 0 ? `首${unitWord}` : exactly;
    case 'consecutive':
      return `连续${exactly}`;
  }
}
