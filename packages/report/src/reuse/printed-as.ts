import { measureUnits, type MeasureUnitCode } from '@linfa/domain';
import { wordValue, type Exact, type Wording } from '@linfa/figures';
import { fold } from '../lint/text/fold.ts';
import type { TypedNumber } from './typed-numbers.ts';

/** How a figure is to be printed so that it reads as the typed number does. */
export interface PrintedAs {
  readonly wording: Wording;
  readonly unitWord: string;
}

const steps = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000] as const;

/** The printed word of a typed number, when a figure of that unit of measure may be printed with it. */
export function fittingWord(typed: string, unit: MeasureUnitCode, own: string): string | undefined {
  if (typed === own) return own;
  const words: readonly string[] = measureUnits[unit].words;
  return words.includes(typed) ? typed : undefined;
}

/** The wording by which `value` prints exactly what was typed; undefined when no wording does, so that the value is another. */
export function printedAs(typed: TypedNumber, value: Exact, unitWord: string): PrintedAs | undefined {
  const wanted = plain(typed.printed);
  for (const wording of wordings(typed))
    if (plain(wordValue(value, unitWord, wording)) === wanted) return { wording, unitWord };
  return undefined;
}

/** The wording that a typed number suggests when no value is known to try it on. */
export function likelyWording(typed: TypedNumber): Wording {
  if (typed.unit === '%') return { style: 'percent', decimals: typed.decimals };
  const round = steps.findLast((step) => typed.value % step === 0) ?? 1;
  switch (typed.approximate) {
    case '余':
    case '多':
      return { style: 'more', word: typed.approximate, step: round };
    case '以上':
      return { style: 'at-least', step: round };
    case '约':
      return { style: 'about', step: round };
    case '近':
      return { style: 'nearly', step: round };
    default:
      return { style: 'exact' };
  }
}

/** The likeliest wordings first. */
function wordings({ unit, decimals, approximate, chinese }: TypedNumber): Wording[] {
  if (unit === '%')
    return chinese
      ? [{ style: 'full-coverage', decimals: 2 }]
      : [{ style: 'exact' }, { style: 'percent', decimals }, { style: 'exact', decimals }];
  switch (approximate) {
    case '余':
    case '多': {
      const word = approximate;
      const stepped = steps.toReversed().map((step): Wording => ({ style: 'more', word, step }));
      const always = steps.toReversed().map((step): Wording => ({ style: 'more', word, step, always: true }));
      return [...stepped, ...always, ...large(true), { style: 'chinese-more' }];
    }
    case '以上':
      return steps.toReversed().map((step) => ({ style: 'at-least', step }));
    case '约':
      return steps.toReversed().map((step) => ({ style: 'about', step }));
    case '近':
      return steps.toReversed().map((step) => ({ style: 'nearly', step }));
    default:
      return [{ style: 'exact' }, { style: 'exact', decimals }, ...large(false), { style: 'first' }];
  }
}

function large(more: boolean): Wording[] {
  return ([0, 1, 2] as const).flatMap((decimals) =>
    (['万', '亿'] as const).map((by): Wording => ({
      style: 'large',
      by,
      ...(decimals > 0 && { decimals }),
      ...(more && { more }),
    })),
  );
}

function plain(text: string): string {
  return fold(text).replaceAll(/[\s,]/g, '');
}
