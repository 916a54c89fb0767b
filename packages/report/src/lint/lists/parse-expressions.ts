import type { FixedExpression } from '../rule.ts';
import { readList } from './read-list.ts';

/** `seeds/lint/expressions.tsv`: text, source, allow (look-alikes that are right, parted by `|`; may be empty). */
export function parseExpressions(text: string): FixedExpression[] {
  return readList(text, ['text', 'source']).map(({ text: phrase, source, allow }) => ({
    text: phrase,
    source,
    ...(allow
      ? {
          allow: allow
            .split('|')
            .map((word) => word.trim())
            .filter((word) => word !== ''),
        }
      : {}),
  }));
}
