import type { Sheet } from './workbook.ts';

/** In half-width characters: brought onto one page of A4 landscape, a wider sheet can no longer be read. */
const widestOnOnePage = 250;

export function isWide({ columns }: Pick<Sheet, 'columns'>): boolean {
  return columns.reduce((sum, { width, hidden }) => sum + (hidden ? 0 : width), 0) > widestOnOnePage;
}
