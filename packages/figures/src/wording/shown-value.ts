import { RuleError } from '@linfa/domain';
import { compareExact, exact, floorDivide, floorExact, roundExact, type Exact } from '../exact.ts';
import { saidHead } from './chinese-more.ts';
import type { Wording } from './wording.ts';

/**
 * The number that stands in the print: 4,037 at step 1000 → 4000. What a reader can hold against the exact value.
 * Never above it where the words promise a remainder (余, 多, 以上).
 * @throws RuleError `bad-quantity` as `wordValue` does
 */
export function shownValue(value: Exact, wording: Wording): Exact {
  switch (wording.style) {
    case 'more':
    case 'at-least':
      return unlessZero(stepped(value, wording.step, 'down'), value);
    case 'about':
      return unlessZero(stepped(value, wording.step, 'nearest'), value);
    case 'nearly':
      return stepped(value, wording.step, 'up');
    case 'chinese-more': {
      const head = saidHead(value);
      return head ? exact(head.count * head.size) : rounded(value, 4);
    }
    case 'large': {
      const size = largeIn(value, wording);
      return size ? exact(size.shown.top * size.by, size.shown.over) : rounded(value, 4);
    }
    case 'percent':
    case 'full-coverage':
      return percentShown(value, wording.decimals);
    case 'change':
      return value.top < 0n
        ? negative(percentShown(negative(value), wording.decimals))
        : percentShown(value, wording.decimals);
    case 'every':
      return exact(floorDivide(value.top, value.over));
    case 'exact':
      return rounded(value, wording.decimals ?? 4);
    case 'first':
    case 'consecutive':
      return rounded(value, 4);
  }
}

/** A value in 万 or 亿; undefined when nothing of it would be left in print. */
export function largeIn(
  value: Exact,
  wording: Extract<Wording, { style: 'large' }>,
): { readonly shown: Exact; readonly by: bigint } | undefined {
  const by = wording.by === '万' ? 10_000n : 100_000_000n;
  const scaled = exact(value.top, value.over * by);
  const decimals = wording.decimals ?? 0;
  const shown = wording.more ? floorExact(scaled, 10n ** BigInt(decimals)) : rounded(scaled, decimals);
  return shown.top === 0n ? undefined : { shown, by };
}

/** @throws RuleError `bad-quantity` */
export function assertStep(step: number): void {
  const refuse = (reason: string): never => {
    throw new RuleError('bad-quantity', { field: '进位单位', value: step, reason });
  };
  if (!Number.isFinite(step) || step <= 0 || step > 1e11) refuse('必须大于零');
  if (Math.abs(Math.round(step * 10_000) - step * 10_000) > 1e-6 * Math.max(1, step)) refuse('最多保留四位小数');
}

/** Whether a value is less than one step, so that stepping down would leave nothing. */
export function isBelowStep(value: Exact, step: number): boolean {
  return compareExact(value, exact(Math.round(step * 10_000), 10_000)) < 0;
}

/** 99.96 at one decimal is 99.9: what is below 100 % is never printed as 100 %. */
function percentShown(value: Exact, decimals: number): Exact {
  const hundred = exact(100);
  const shown = rounded(value, decimals);
  const hidden = compareExact(shown, hundred) === 0 && compareExact(value, hundred) < 0;
  return hidden ? floorExact(value, 10n ** BigInt(decimals)) : shown;
}

function stepped(value: Exact, step: number, way: 'down' | 'up' | 'nearest'): Exact {
  assertStep(step);
  // Steps may have up to four decimals (62.5 % at 0.5); count in ten-thousandths.
  const size = BigInt(Math.round(step * 10_000));
  const [top, over] = [value.top * 10_000n, value.over * size];
  const count =
    way === 'nearest'
      ? roundExact(exact(top, over), 0)
      : way === 'down'
        ? floorDivide(top, over)
        : -floorDivide(-top, over);
  return exact(count * size, 10_000);
}

function unlessZero(shown: Exact, value: Exact): Exact {
  return shown.top === 0n ? rounded(value, 4) : shown;
}

function rounded(value: Exact, decimals: number): Exact {
  return exact(roundExact(value, decimals), 10n ** BigInt(decimals));
}

function negative(value: Exact): Exact {
  return exact(-value.top, value.over);
}
