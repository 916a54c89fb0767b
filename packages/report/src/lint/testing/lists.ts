import { readFileSync } from 'node:fs';
import { parseDeadlines } from '../lists/parse-deadlines.ts';
import { parseExpressions } from '../lists/parse-expressions.ts';
import { parseLaws } from '../lists/parse-laws.ts';
import type { LintContext } from '../rule.ts';

function seed(name: string): string {
  return readFileSync(new URL(`../../../../../seeds/lint/${name}`, import.meta.url), 'utf8');
}

/** Test support. The lists that Linfa ships. */
export const shippedContext: LintContext = {
  today: '2027-06-30',
  laws: parseLaws(seed('laws.tsv')),
  expressions: parseExpressions(seed('expressions.tsv')),
  deadlines: parseDeadlines(seed('deadlines.tsv')),
};
