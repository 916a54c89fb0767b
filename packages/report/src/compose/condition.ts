import { compareExact, exact, type FigureValue } from '@linfa/figures';
import type { ConditionKind, ConditionalSentence } from '../outline/outline.ts';

/** Whether a condition holds. An unanswered figure is positive and not zero, so that its blank is seen. */
export function holds(kind: ConditionKind, value: FigureValue): boolean {
  const known = isKnown(value);
  const sign = value.value === null ? undefined : compareExact(value.value, exact(0));
  switch (kind) {
    case 'known':
      return known;
    case 'unknown':
      return !known;
    case 'zero':
      return sign === 0;
    case 'positive':
      return sign === undefined || sign > 0;
  }
}

/** Whether there is something to print: a number, or a card's short text. */
function isKnown(value: FigureValue): boolean {
  return value.value !== null || value.card?.shortText !== undefined;
}

/** Which of its texts a sentence says under the values at hand. */
export type Shown = 'text' | 'otherwise' | 'none';

export function shownPart(sentence: string | ConditionalSentence, valueOf: (key: string) => FigureValue): Shown {
  if (typeof sentence === 'string' || holds(sentence.when.is, valueOf(sentence.when.figure))) return 'text';
  return sentence.otherwise === undefined ? 'none' : 'otherwise';
}

/** That text; undefined when the sentence vanishes. */
export function partOf(sentence: string | ConditionalSentence, shown: Shown): string | undefined {
  if (typeof sentence === 'string') return sentence;
  return shown === 'none' ? undefined : sentence[shown];
}
