/** How a cell of an export is written; platforms differ. */
export const exportFormats = {
  plain: '原样',
  'chinese-day': '2026年3月1日',
  'compact-day': '20260301',
  code: '代码',
  'one-zero': '1或0',
} as const;
export type ExportFormat = keyof typeof exportFormats;
