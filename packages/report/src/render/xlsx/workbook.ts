import type { Day } from '@linfa/domain';

/**
 * How a column's numbers are shown; the exact value stands behind. `percent` takes percentage points (97.41 prints 97.41%),
 * `day` takes `2024-11-30`. `long-text` wraps. A text in any column stays a text and is never read as a formula.
 */
export type CellFormat = 'text' | 'long-text' | 'integer' | 'decimal' | 'percent' | 'day';

/** null leaves the cell empty. */
export type Cell = string | number | null;

export interface SheetColumn {
  readonly title: string;
  /** In half-width characters. */
  readonly width: number;
  readonly format: CellFormat;
  /** There, but not shown. */
  readonly hidden?: boolean;
}

export interface Sheet {
  /** At most 31 characters, none of `[ ] : * ? / \`, unlike every other name. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** Read once, row by row, never held. A row shorter than the columns leaves the rest empty. */
  readonly rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Dates the file, so that the same content gives the same bytes. */
  readonly created: Day;
}
