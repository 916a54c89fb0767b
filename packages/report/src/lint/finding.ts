/** error: wrong as it stands; warning: very likely wrong; remark: a matter of style or worth a second look. */
export type Severity = 'error' | 'warning' | 'remark';

export interface Finding {
  /** The rule's id: its file's name. */
  readonly rule: string;
  readonly severity: Severity;
  /** `第12行第34字`; the whole document: `全文`. */
  readonly place: string;
  readonly line: number;
  /** Where in the line it begins and ends, in UTF-16 units; equal when it is the whole line. */
  readonly start: number;
  readonly end: number;
  readonly excerpt: string;
  /** Why it is a fault, in Chinese, with the source of the rule. */
  readonly why: string;
  /** What to do, in Chinese. */
  readonly fix: string;
}
