import { parseDeadlines } from '../lists/parse-deadlines.ts';
import { parseExpressions } from '../lists/parse-expressions.ts';
import { parseLaws } from '../lists/parse-laws.ts';
import type { LintContext } from '../rule.ts';

/** Test support. The lists that Linfa ships; the test that calls reads the files of `seeds/lint`. */
export function shippedContext(read: (name: string) => string): LintContext {
  return {
    today: '2027-06-30',
    laws: parseLaws(read('laws.tsv')),
    expressions: parseExpressions(read('expressions.tsv')),
    deadlines: parseDeadlines(read('deadlines.tsv')),
  };
}
