import type { ReactNode } from 'react';

export interface TableColumn<Row> {
  readonly key: string;
  readonly title: string;
  /** What is shown and exported. */
  readonly text: (row: Row) => string;
  /** Shown instead of the text. */
  readonly render?: (row: Row) => ReactNode;
  /** Not shown before somebody chooses it. */
  readonly offered?: boolean;
  /** CSS pixels. */
  readonly width?: number;
  readonly align?: 'right';
}
