import { compareExact, exact, floorDivide, printExact, type Exact } from '../exact.ts';
import { chineseNumeral } from './chinese-numeral.ts';

const words = ['', '十', '百', '千', '万'];

/** What 百余 says of a number: 2,345 → 2 × 1000. From ten thousand up whole 万, or 亿, are said. Undefined below ten. */
export function saidHead(
  value: Exact,
): { readonly count: bigint; readonly size: bigint; readonly word: string } | undefined {
  const whole = floorDivide(value.top, value.over);
  if (whole < 10n) return undefined;
  if (whole >= 100_000_000n) return { count: whole / 100_000_000n, size: 100_000_000n, word: '亿' };
  const power = Math.min(whole.toString().length - 1, 4);
  const size = 10n ** BigInt(power);
  return { count: whole / size, size, word: words[power] ?? '' };
}

/** 百余, 两千余, 一万余, 十二万余; below ten, and where nothing remains beyond 一百, the number is said as it is. */
export function chineseMore(value: Exact): string {
  const head = saidHead(value);
  if (!head) return printExact(value, 4);
  const remains = compareExact(exact(head.count * head.size), value) !== 0;
  const { count, word } = head;
  // 百余家 and 千余人 are said without 一; 一百家 is not, and ten thousand and up keep it (一万余).
  const leading =
    count === 1n && (word === '十' || (remains && '百千'.includes(word)))
      ? ''
      : count === 2n && word !== '十'
        ? '两'
        : chineseNumeral(count);
  return leading + word + (remains ? '余' : '');
}
