import type { Finding } from './finding.ts';
import type { Fault, LintContext, LintRule } from './rule.ts';
import { rules } from './rules/index.ts';
import type { TextDocument } from './text-document.ts';

const contextBefore = 8;
const contextAfter = 12;
const longestExcerpt = 120;
const mostPerRule = 1000;

/**
 * Runs every rule over a report, ours or anybody's, and returns what it found from top to bottom; findings about the
 * whole text (line 0, 全文) come first. Pure: lists and today's date come in with `context`.
 */
export function lint(document: TextDocument, context: LintContext): Finding[] {
  const texts = new Map(document.lines.map((line) => [line.line, line.text]));
  // a finding about the whole text shows how the text begins
  const opening = (document.title ?? document.lines[0]?.text ?? '').trim().slice(0, 30);
  return rules
    .flatMap((rule) => listed(rule.check(document, context)).map((fault) => wordFinding(rule, fault, texts, opening)))
    .toSorted(
      (left, right) => left.line - right.line || left.start - right.start || left.rule.localeCompare(right.rule),
    );
}

/** Nobody reads a thousand findings of one kind; the last one listed says that there are more. */
function listed(faults: readonly Fault[]): readonly Fault[] {
  if (faults.length <= mostPerRule) return faults;
  return faults
    .slice(0, mostPerRule)
    .map((fault, at) =>
      at === mostPerRule - 1
        ? { ...fault, why: `${fault.why}（同类问题共${faults.length}处，只列前${mostPerRule}处。）` }
        : fault,
    );
}

function wordFinding(rule: LintRule, fault: Fault, texts: ReadonlyMap<number, string>, opening: string): Finding {
  return {
    rule: rule.id,
    severity: fault.severity ?? rule.severity,
    place: fault.line === 0 ? '全文' : `第${fault.line}行第${fault.start + 1}字`,
    line: fault.line,
    start: fault.start,
    end: fault.end,
    excerpt: fault.line === 0 ? opening : excerptOf(texts.get(fault.line) ?? '', fault),
    why: fault.why,
    fix: fault.fix,
  };
}

/** The faulty stretch with a little text around it; `…` where something was left out. */
function excerptOf(text: string, { start, end }: Fault): string {
  const from = Math.max(0, start - contextBefore);
  const to = Math.min(text.length, Math.min(end, start + longestExcerpt) + contextAfter);
  return `${from > 0 ? '…' : ''}${text.slice(from, to).replaceAll('\t', ' ').trim()}${to < text.length ? '…' : ''}`;
}
