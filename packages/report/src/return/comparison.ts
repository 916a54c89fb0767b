import {
  addExact,
  divideExact,
  exact,
  printExact,
  toNumber,
  type Dictionary,
  type Exact,
  type FigureValue,
} from '@linfa/figures';
import { printFigure } from '../compose/print-figure.ts';
import type { PrintedFigure, Provenance } from '../document.ts';
import { definitionCore } from '../edition/definition-core.ts';
import { defaultWording, definitionUnitWord } from '../outline/bound-figures.ts';
import { changeId } from './return-figures.ts';
import type { Incomparable, MediationReturnInput, ReturnPeriod } from './return-input.ts';

export type Against = 'previous-year' | 'preceding';

/** What can be said of a figure beside another period's. `before` is the other period's number, in its own right. */
export type Comparison =
  | { readonly kind: 'change'; readonly before: FigureValue; readonly figure: PrintedFigure }
  /** The other period's number is 0 or unknown, so that there is no change to state. */
  | { readonly kind: 'before-only'; readonly before: FigureValue }
  | { readonly kind: 'other-definition' }
  | { readonly kind: 'unavailable'; readonly reason: string };

export function otherPeriod(input: MediationReturnInput, against: Against): ReturnPeriod | Incomparable {
  return against === 'previous-year' ? input.previousYear : input.preceding;
}

/** Compares a figure with the same one of another period, or says why not: only equal definitions are compared. */
export function compareFigure(input: MediationReturnInput, id: string, against: Against): Comparison {
  const other = otherPeriod(input, against);
  if ('unavailable' in other) return { kind: 'unavailable', reason: other.unavailable };
  if (coreOf(id, input.dictionary) !== coreOf(id, other.dictionary)) return { kind: 'other-definition' };
  const [now, before] = [input.values.get(id), other.values.get(id)];
  if (!before) return { kind: 'unavailable', reason: '没有对比期的数据' };
  if (!now?.value || !before.value) return { kind: 'before-only', before };
  const percent = now.definition.unit === 'percent';
  const figure = percent
    ? pointsFigure(input, now, now.value, before.value, against)
    : changeFigure(input, id, now.value, before.value, against);
  return figure ? { kind: 'change', before, figure } : { kind: 'before-only', before };
}

function coreOf(id: string, dictionary: Dictionary): string {
  return definitionCore(dictionary.get(id), (part) => dictionary.get(part));
}

/** How far `now` lies from `before` in percent of it; undefined when that was 0. */
function changeFigure(
  input: MediationReturnInput,
  id: string,
  now: Exact,
  before: Exact,
  against: Against,
): PrintedFigure | undefined {
  const grown = divideExact(minus(now, before), before);
  if (!grown) return undefined;
  const definition = input.dictionary.get(changeId(id, against));
  const value: FigureValue = {
    definition,
    period: input.period,
    value: exact(grown.top * 100n, grown.over),
    parts: [
      { role: 'now', label: '本期', value: now },
      { role: 'before', label: beforeWord(against), value: before },
    ],
  };
  const bound = {
    key: definition.id,
    definition,
    period: input.period,
    name: definition.name,
    unitWord: '%',
    wording: defaultWording(definition),
  };
  return notSensitive(printFigure(bound, value, { ...input, provenance: provenanceOf(input, id) }));
}

/** Rates differ by percentage points; a percentage of a percentage would mislead. */
function pointsFigure(
  input: MediationReturnInput,
  now: FigureValue,
  rate: Exact,
  before: Exact,
  against: Against,
): PrintedFigure {
  const { definition, period } = now;
  const bound = {
    key: changeId(definition.id, against),
    definition,
    period,
    name: definition.name,
    unitWord: definitionUnitWord(definition),
    wording: defaultWording(definition),
  };
  const points = minus(rate, before);
  const prefix = against === 'previous-year' ? '同比' : '环比';
  return notSensitive({
    ...printFigure(bound, now, { ...input, provenance: provenanceOf(input, definition.id) }),
    name: `${definition.name}${prefix}`,
    text: `${prefix}${wordPoints(points)}`,
    value: toNumber(points),
    unitWord: '个百分点',
    kindWord: '增减',
    definition: `本期“${definition.name}”减去${beforeWord(against)}的百分点数。`,
    rule: '两期的准确比率相减，最后才取舍小数',
    evidence: `本期${printExact(rate, 2)}%，${beforeWord(against)}${printExact(before, 2)}%`,
  });
}

function wordPoints(points: Exact): string {
  const size = printExact(points.top < 0n ? exact(-points.top, points.over) : points, 2);
  if (size === '0') return '持平';
  return `${points.top > 0n ? '提高' : '下降'}${size}个百分点`;
}

export function beforeWord(against: Against): string {
  return against === 'previous-year' ? '上年同期' : '上期';
}

function minus(left: Exact, right: Exact): Exact {
  return addExact(left, exact(-right.top, right.over));
}

function provenanceOf(input: MediationReturnInput, id: string): Provenance {
  return input.backing?.get(id)?.provenance ?? input.provenance;
}

/** Totals are headlines and print exactly. */
function notSensitive(figure: PrintedFigure): PrintedFigure {
  return { ...figure, sensitive: false };
}
