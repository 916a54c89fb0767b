import { countless, isNamed } from '../lint/text/countless.ts';
import type { Quantity } from '../lint/text/quantities.ts';
import { readLines, sentencesWithQuantities, type LineReading } from '../lint/text/reading.ts';
import type { Span } from '../lint/text/spans.ts';

/** A number that somebody typed and no figure backs, as it stands in its line. */
export interface TypedNumber extends Span {
  /** `45余场次`, `97.41%`, `全覆盖`, `约5800平方米` */
  readonly printed: string;
  /** In single units of its unit word. */
  readonly value: number;
  readonly decimals: number;
  /** 余 多 以上 约 近, or empty: then it is meant exactly. */
  readonly approximate: string;
  readonly unit: string;
  /** Written in Chinese numerals. */
  readonly chinese: boolean;
  /** The words of its clause before and after it, by which it may be known. */
  readonly words: string;
  /** The nearest of them alone. */
  readonly near: string;
  readonly sentence: string;
}

/** Units that only tell when or where: such numbers are dates and clock times, never figures. */
const notCounted: ReadonlySet<string> = new Set('天 日 月 年 周 岁 度 时 分 点 页 号 章 字 级 届'.split(' '));

/** Numbers of a line that are not backed by a figure, in order. Dates, articles of law, hotlines and titles are none. */
export function typedNumbers(reading: LineReading): TypedNumber[] {
  const covered = countless(reading);
  return sentencesWithQuantities(reading).flatMap(({ span, quantities }) => {
    const counted = withFullCoverage(reading.text, span, quantities).filter(
      (one) => !covered[one.start] && !isNamed(reading, one.start, one.digitsEnd) && !notCounted.has(one.unit),
    );
    return counted.map((quantity, at) => typedNumber(reading, span, quantity, counted[at - 1], counted[at + 1]));
  });
}

/** The typed number of one stretch of text that holds a position. */
export function typedNumberAt(text: string, at: number): TypedNumber | undefined {
  const [reading] = readLines({ origin: 'txt', lines: [{ line: 1, text }] });
  return reading && typedNumbers(reading).find((one) => one.start <= at && at < one.end);
}

/** 全覆盖 says 100 % without a digit. */
function withFullCoverage(text: string, { start, end }: Span, quantities: readonly Quantity[]): Quantity[] {
  const found = [...text.slice(start, end).matchAll(/全覆盖/g)].map((match): Quantity => {
    const at = start + match.index;
    return {
      start: at,
      end: at + 3,
      digitsEnd: at + 3,
      value: 100,
      decimals: 0,
      approximate: '',
      unit: '%',
      chinese: true,
    };
  });
  return [...quantities, ...found].toSorted((left, right) => left.start - right.start);
}

function typedNumber(
  { text, line }: LineReading,
  sentence: Span,
  quantity: Quantity,
  previous: Quantity | undefined,
  next: Quantity | undefined,
): TypedNumber {
  const word = text[quantity.start - 1];
  const hedge = quantity.approximate === '' && (word === '约' || word === '近') ? word : '';
  const start = quantity.start - hedge.length;
  const from = Math.max(sentence.start, previous?.end ?? 0, start - 40);
  const before = text.slice(from, start);
  const after = text.slice(quantity.end, Math.min(sentence.end, next?.start ?? text.length, quantity.end + 14));
  const clause = before.slice(lastStop(before, ',;:、') + 1);
  const tail = /^[^,;:、。]*/.exec(after)?.[0] ?? '';
  const printed = line.text.slice(start, quantity.end);
  // Money is measured in 万元, whole units in themselves.
  const isMoney = quantity.unit === '元' && printed.includes('万');
  return {
    start,
    end: quantity.end,
    printed,
    value: isMoney ? Number((quantity.value / 10_000).toFixed(4)) : quantity.value,
    decimals: quantity.decimals,
    approximate: hedge === '' ? quantity.approximate : hedge,
    unit: isMoney ? '万元' : quantity.unit,
    chinese: quantity.chinese,
    words: before + tail,
    near: clause + tail,
    sentence: line.text.slice(sentence.start, sentence.end).trim(),
  };
}

function lastStop(text: string, stops: string): number {
  return Math.max(...[...stops].map((stop) => text.lastIndexOf(stop)));
}
