import { wordValue, type FigureValue } from '@linfa/figures';
import type { BoundFigure } from '../outline/bound-figures.ts';
import { keysOf, splitMarks } from '../outline/marks.ts';
import type { Condition, Outline } from '../outline/outline.ts';
import { holds, shownPart } from './condition.ts';

/** A sentence or a table of the outline that is not printed under the values at hand. */
export interface LeftOut {
  /** Which block of the outline. */
  readonly block: number;
  /** Which of the paragraph's sentences with a condition, from 0; null for a table. */
  readonly sentence: number | null;
  readonly why: string;
  /** What its figures would print. */
  readonly figures: readonly { readonly key: string; readonly text: string }[];
}

/** What the outline has and the document has not, and why, one Chinese sentence each. */
export function findLeftOut(
  outline: Outline,
  boundOf: (key: string) => BoundFigure,
  valueOf: (key: string) => FigureValue,
): LeftOut[] {
  const why = (when: Condition, what: string): string =>
    `${sayNow(boundOf(when.figure), valueOf(when.figure))}，${what}${onlyWhen[when.is]}。`;
  const figures = (texts: readonly string[]): LeftOut['figures'] =>
    [...new Set(texts.flatMap(keysIn))].map((key) => ({ key, text: wordNow(boundOf(key), valueOf(key)) }));
  return outline.blocks.flatMap((block, at): LeftOut[] => {
    if ('heading' in block) return [];
    if ('table' in block)
      return block.when && !holds(block.when.is, valueOf(block.when.figure))
        ? [{ block: at, sentence: null, why: why(block.when, '这张表'), figures: figures(block.table.rows.flat()) }]
        : [];
    const conditional = block.paragraph.filter((sentence) => typeof sentence !== 'string');
    return conditional.flatMap((sentence, order): LeftOut[] => {
      const shown = shownPart(sentence, valueOf);
      if (shown === 'text') return [];
      const instead = shown === 'otherwise' ? '印的是备用的另一句。' : '';
      return [
        {
          block: at,
          sentence: order,
          why: `${why(sentence.when, '这一句')}${instead}`,
          figures: figures([sentence.text]),
        },
      ];
    });
  });
}

const onlyWhen = {
  positive: '在它大于0时才印',
  zero: '在它为0时才印',
  known: '在填报后才印',
  unknown: '只在尚未填报时印',
} as const;

function keysIn(text: string): readonly string[] {
  const marks = splitMarks(text);
  return typeof marks === 'string' ? [] : keysOf(marks);
}

function sayNow(bound: BoundFigure, value: FigureValue): string {
  const known = value.value !== null || value.card?.shortText !== undefined;
  return known ? `“${bound.name}”是${wordNow(bound, value)}` : `“${bound.name}”尚未填报`;
}

function wordNow({ unitWord, wording }: BoundFigure, { value, card }: FigureValue): string {
  return (value === null ? card?.shortText : undefined) ?? wordValue(value, unitWord, wording);
}
