import type { Run } from '../document.ts';

/** A line of a report, whoever wrote it. `level` is set when the line is, or begins with, a heading. */
export interface TextLine {
  /** Counts from 1. */
  readonly line: number;
  readonly text: string;
  readonly heading?: {
    readonly level: 1 | 2 | 3 | 4;
    readonly ordinal: number;
    readonly number: string;
    readonly title: string;
  };
  /** Present for our own drafts only: runs that say which stretches a figure backs. */
  readonly runs?: readonly Run[];
}

/** What the linter reads: any report, from a file or composed by us. */
export interface TextDocument {
  readonly origin: 'composed' | 'docx' | 'txt' | 'html';
  readonly title?: string;
  readonly lines: readonly TextLine[];
}
