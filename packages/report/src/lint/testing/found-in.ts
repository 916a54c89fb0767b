import { readDocument } from '../../read/read-document.ts';
import type { Finding } from '../finding.ts';
import { lint } from '../lint.ts';
import type { LintContext } from '../rule.ts';

/** Test support. What the linter finds in a text of these lines. */
export function findingsIn(lines: readonly string[], context: LintContext): Finding[] {
  return lint(readDocument(new TextEncoder().encode(lines.join('\n')), '文本.txt'), context);
}

/** The stretches that one rule marks. */
export function markedBy(rule: string, lines: readonly string[], context: LintContext): string[] {
  return findingsIn(lines, context)
    .filter((finding) => finding.rule === rule)
    .map(({ line, start, end }) => (line === 0 ? '全文' : (lines[line - 1] ?? '').slice(start, end)));
}
