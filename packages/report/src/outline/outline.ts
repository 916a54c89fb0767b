import type { Wording } from '@linfa/figures';
import type { ReportKind } from '../document.ts';

/**
 * The plan of a report: data that a unit copies and edits. Text carries marks in braces:
 * - `{key}` a bound figure, printed with its unit: `法律咨询{consultation.count}` → 法律咨询177次
 * - `{a,b,c}` several, put together: `办复率、满意率{a,b}` → 均为100%
 * - `{cutOff key}` its cut-off phrase (截至2022年11月底), nothing when there is none
 * - `{year}` `{nextYear}` `{unit}` `{level}` `{period}` words of the report itself (`level`: 街道, 镇, 区)
 * A brace is never part of official prose, so no escape is needed.
 */
export interface Outline {
  readonly id: string;
  readonly name: string;
  readonly kind: ReportKind;
  /** Shape of its sections, for choosing one: umbrella 总分式, flat 平列式, letter 函件式. */
  readonly skeleton: 'umbrella' | 'flat' | 'letter';
  /** For which units it is meant. */
  readonly levels: readonly ('district' | 'street' | 'town')[];
  readonly title: string;
  readonly addressee?: string;
  readonly documentNumber?: string;
  readonly figures: readonly Binding[];
  readonly blocks: readonly OutlineBlock[];
  /** Without a signer the unit's own office or government signs. */
  readonly signature: { readonly signer?: string; readonly sealed: boolean };
  readonly attachments?: readonly string[];
}

/** A figure as this report prints it. */
export interface Binding {
  /** How the text calls it; the figure's id unless given (a figure may be printed twice, worded differently). */
  readonly key?: string;
  readonly figure: string;
  /** The report's own name for it, when it differs from the dictionary's. */
  readonly name?: string;
  readonly wording?: Wording;
  readonly unitWord?: string;
  /** `MM-DD` of the report's year: nothing later is counted. `02-29` means the last day of February. */
  readonly cutOff?: string;
}

export type OutlineBlock =
  | { readonly heading: 1 | 2 | 3 | 4; readonly text: string }
  /** Sentences put together; a paragraph whose sentences all vanish, vanishes. */
  | { readonly paragraph: readonly (string | ConditionalSentence)[] }
  | { readonly table: OutlineTable; readonly when?: Condition };

/** What must be true of a figure. */
export interface Condition {
  readonly figure: string;
  readonly is: ConditionKind;
}

/**
 * A sentence that stands only while its condition holds; `otherwise` stands in its place.
 * A figure nobody has answered counts as positive and not as zero: its blank must be seen, and nothing may be
 * claimed to be none because its number is missing.
 */
export interface ConditionalSentence {
  readonly when: Condition;
  readonly text: string;
  readonly otherwise?: string;
}

export type ConditionKind = 'positive' | 'zero' | 'known' | 'unknown';

export interface OutlineTable {
  readonly caption: string;
  readonly columns: readonly {
    readonly title: string;
    readonly align: 'left' | 'center' | 'right';
    readonly width: number;
  }[];
  /** Cells are texts with marks. */
  readonly rows: readonly (readonly string[])[];
  readonly note?: string;
}

/** The key of a binding. */
export function bindingKey(binding: Binding): string {
  return binding.key ?? binding.figure;
}
