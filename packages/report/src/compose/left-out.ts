import { wordValue, type FigureValue } from '@linfa/figures';
import type { BoundFigure } from '../outline/bound-figures.ts';
import type { Condition, Outline } from '../outline/outline.ts';
import { holds, shownPart } from './condition.ts';

/** A sentence or a table of the outline that is not printed under the values at hand. */
export interface LeftOut {
  /** Which block of the outline. */
  readonly block: number;
  /** Which of the paragraph's sentences with a condition, from 0; null for a table. */
  readonly sentence: number | null;
  readonly why: string;
}

/** What the outline has and the document has not, and why, one Chinese sentence each. */
export function findLeftOut(
  outline: Outline,
  boundOf: (key: string) => BoundFigure,
  valueOf: (key: string) => FigureValue,
): LeftOut[] {
  const why = (when: Condition, what: string): string =>
    `${wordNow(boundOf(when.figure), valueOf(when.figure))}，${what}${onlyWhen[when.is]}。`;
  return outline.blocks.flatMap((block, at): LeftOut[] => {
    if ('heading' in block) return [];
    if ('table' in block)
      return block.when && !holds(block.when.is, valueOf(block.when.figure))
        ? [{ block: at, sentence: null, why: why(block.when, '这张表') }]
        : [];
    const conditional = block.paragraph.filter((sentence) => typeof sentence !== 'string');
    return conditional.flatMap((sentence, order): LeftOut[] => {
      const shown = shownPart(sentence, valueOf);
      if (shown === 'text') return [];
      const instead = shown === 'otherwise' ? '现在印的是备用的另一句。' : '';
      return [{ block: at, sentence: order, why: `${why(sentence.when, '这一句')}${instead}` }];
    });
  });
}

const onlyWhen = {
  positive: '在它大于0时才印',
  zero: '在它为0时才印',
  known: '在填报后才印',
  unknown: '只在尚未填报时印',
} as const;

function wordNow({ name, unitWord, wording }: BoundFigure, { value, card }: FigureValue): string {
  if (value !== null) return `“${name}”现在是${wordValue(value, unitWord, wording)}`;
  return card?.shortText === undefined ? `“${name}”尚未填报` : `“${name}”现在是${card.shortText}`;
}
