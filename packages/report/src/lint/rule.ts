import type { Day } from '@linfa/domain';
import type { Finding, Severity } from './finding.ts';
import type { TextDocument } from './text-document.ts';

/** What a rule may know besides the text. All lists come from `seeds/` through the caller. */
export interface LintContext {
  /** The year reported on; read from the text when the caller does not know it. */
  readonly year?: number;
  readonly today: Day;
  readonly laws: readonly LawTitle[];
  readonly expressions: readonly FixedExpression[];
  readonly deadlines: readonly Deadline[];
}

/** A law and when it was adopted or last revised; `source` names the publication. */
export interface LawTitle {
  readonly title: string;
  readonly adopted: Day;
  readonly inForce?: Day;
  readonly source: string;
}

/** A fixed expression of official language, whose near-misses are typos. */
export interface FixedExpression {
  readonly text: string;
  readonly source: string;
  /** Look-alikes at edit distance 1 that are right in themselves and must not be flagged. */
  readonly allow?: readonly string[];
}

/** By which day of the following year a report is due, and who says so. */
export interface Deadline {
  readonly kind: 'to-superior' | 'to-public';
  readonly monthDay: string;
  readonly source: string;
  readonly validFrom: Day;
  readonly validTo?: Day;
}

/** What a rule returns; the runner adds rule, severity, place and excerpt. */
export type Fault = Pick<Finding, 'line' | 'start' | 'end' | 'why' | 'fix'> & { readonly severity?: Severity };

export interface LintRule {
  readonly id: string;
  readonly severity: Severity;
  /** One Chinese sentence for lists and help. */
  readonly summary: string;
  readonly check: (document: TextDocument, context: LintContext) => Fault[];
}
