import type { MediationPaper } from '@linfa/domain';

/** Text of a cell; `pageOf` prints the page on which the paper with that key begins. */
export type CellText = string | { readonly pageOf: string };

export interface FormCell {
  /** Line breaks part paragraphs; empty is the form's own blank. */
  readonly text: CellText;
  /** A label is printed in the form's heading type and centred. */
  readonly label?: true;
  readonly align?: 'left' | 'center' | 'right';
  /** Columns that it covers. */
  readonly span?: number;
  /** Rows that it covers. */
  readonly down?: number;
}

export interface FormRow {
  readonly cells: readonly FormCell[];
  /** The least height, in lines of the form. */
  readonly lines?: number;
  /** Repeated on every page. */
  readonly head?: true;
}

export type PaperPart =
  /** A line on its own, flush left unless said. */
  | { readonly type: 'line'; readonly text: string; readonly align?: 'left' | 'center' | 'right' }
  /** Text, its paragraphs two characters in. */
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'gap'; readonly lines: number }
  /** A ruled form; widths are shares. */
  | { readonly type: 'form'; readonly widths: readonly number[]; readonly rows: readonly FormRow[] }
  /** Who signs, kept together with the date. */
  | { readonly type: 'signatures'; readonly lines: readonly string[] }
  | { readonly type: 'new-page' };

/** One paper of a file. */
export interface Paper {
  readonly kind: MediationPaper;
  /** Unique in the file: `session-2`. */
  readonly key: string;
  readonly title: string;
  /** Over the title, where the paper is headed by the committee. */
  readonly head?: string;
  readonly parts: readonly PaperPart[];
}

export const line = (text: string, align?: 'left' | 'center' | 'right'): PaperPart =>
  align === undefined ? { type: 'line', text } : { type: 'line', text, align };
export const text = (content: string): PaperPart => ({ type: 'text', text: content });
export const heading = (content: string): PaperPart => ({ type: 'heading', text: content });
export const signatures = (...lines: string[]): PaperPart => ({ type: 'signatures', lines });

export const label = (content: string, more: Omit<FormCell, 'text' | 'label'> = {}): FormCell => ({
  text: content,
  label: true,
  ...more,
});
export const value = (content: string | null | undefined, more: Omit<FormCell, 'text' | 'label'> = {}): FormCell => ({
  text: content ?? '',
  ...more,
});
