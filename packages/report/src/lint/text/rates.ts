import type { Quantity } from './quantities.ts';
import type { Span } from './spans.ts';

/** A stated share: `调解成功率93.8%`. */
export interface Rate {
  /** `调解成功率` */
  readonly name: string;
  readonly nameStart: number;
  /** What the numerator is called: the two characters before 率. */
  readonly stem: string;
  readonly quantity: Quantity;
  /** The nearest quantities before it in its sentence. */
  readonly before: readonly Quantity[];
}

const mostBefore = 16;
const named = /([一-龥]{0,2}([一-龥]{2})率|占比|比例|比重)[一-龥\d]{0,10}$/;
const notShares =
  /增长率|下降率|增速|利率|税率|汇率|费率|频率|效率|年率|折旧率|发案率|发病率|收益率|生育率|出生率|死亡率/;
const countUnits: ReadonlySet<string> = new Set(
  '件 宗 起 例 人 名 位 人次 件次 次 场 场次 户 家 个 项 条 份 处 篇 辆 期'.split(' '),
);
const wholeThings: ReadonlySet<string> = new Set(
  '件 宗 起 例 人 名 位 人次 件次 户 家 个 项 条 份 处 篇 辆'.split(' '),
);

/** Does this quantity count things that a rate may be a share of? */
export function isCount({ unit }: Quantity): boolean {
  return countUnits.has(unit);
}

/** The stated shares of a sentence. Growth, interest and the like are no shares. */
export function ratesOf(text: string, sentence: Span, quantities: readonly Quantity[]): Rate[] {
  return quantities.flatMap((quantity, at) => {
    if (quantity.unit !== '%') return [];
    const from = Math.max(sentence.start, quantity.start - 24);
    const before = text.slice(from, quantity.start);
    const clause = before.slice(
      Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf('、'), before.lastIndexOf('%')) + 1,
    );
    const match = named.exec(clause);
    if (!match || notShares.test(clause) || /增长|下降|减少|提升|提高|上升|同比|环比/.test(clause)) return [];
    return [
      {
        name: match[1] as string,
        nameStart: quantity.start - clause.length + match.index,
        stem: match[2] ?? '',
        quantity,
        before: quantities.slice(Math.max(0, at - mostBefore), at),
      },
    ];
  });
}

/** The counts a rate can be checked with, as far as the sentence tells which they are. */
export interface RateCounts {
  readonly numerator?: Quantity;
  /** Any of them may be what the rate is of; the first is the likeliest. */
  readonly denominators: readonly Quantity[];
}

/**
 * The numerator is the exact count called by the rate's own word (成功376件, 办结3宗) before the rate; the denominator
 * one of the exact counts of the same unit before it. With no such numerator the only exact count before the rate is
 * taken as the denominator; with several, none.
 */
export function countsOf(text: string, rate: Rate): RateCounts {
  const before = rate.before.filter(({ unit }) => wholeThings.has(unit));
  if (before.some(({ approximate }) => approximate !== '')) return { denominators: [] };
  const called = (quantity: Quantity): boolean => rate.stem !== '' && labelOf(text, quantity).includes(rate.stem);
  const at = before.findLastIndex(called);
  if (at >= 0) {
    const numerator = before[at] as Quantity;
    return {
      numerator,
      denominators: before.slice(0, at).filter((quantity) => quantity.unit === numerator.unit && !called(quantity)),
    };
  }
  return { denominators: before.length === 1 ? before : [] };
}

function labelOf(text: string, { start, end }: Quantity): string {
  const before = text.slice(Math.max(0, start - 8), start);
  const after = /^[一-龥]{0,6}/.exec(text.slice(end, end + 6))?.[0] ?? '';
  return before.slice(Math.max(...[...',;:、。'].map((stop) => before.lastIndexOf(stop))) + 1) + after;
}

/** May `part` of `whole` be printed as `percent` with so many decimals, rounded or cut off? */
export function isPrintedShare(part: number, whole: number, percent: number, decimals: number): boolean {
  const step = 10 ** -decimals;
  const difference = (part / whole) * 100 - percent;
  return Math.abs(difference) <= step / 2 + 1e-9 || (difference >= 0 && difference < step - 1e-9);
}
