import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '@linfa/domain';
import { parseDeadlines, parseExpressions, parseLaws, type LintContext } from '@linfa/report';
import { seedsFolder } from '../env.ts';

/** The linter's sourced lists: laws with their dates, fixed expressions, deadlines. */
export function lintContext(today: Day, year?: number): LintContext {
  const read = (name: string): string => readFileSync(join(seedsFolder, 'lint', name), 'utf8');
  return {
    today,
    ...(year !== undefined && { year }),
    laws: parseLaws(read('laws.tsv')),
    expressions: parseExpressions(read('expressions.tsv')),
    deadlines: parseDeadlines(read('deadlines.tsv')),
  };
}
