import type { Cell, ReportDocument, Workbook } from '@linfa/report';

/** The tables of a return as sheets, one each, to be added up or copied on. */
export function returnWorkbook({ title, blocks, signature }: ReportDocument): Workbook {
  const tables = blocks.filter((block) => block.type === 'table');
  return {
    created: signature.day,
    sheets: tables.map(({ caption, columns, rows }, index) => ({
      name: `${index + 1} ${caption.replaceAll(/[[\]:*?/\\']/g, ' ')}`.slice(0, 31),
      columns: columns.map((column, at) => ({
        title: column.title || title,
        // The longest kind of committee has to find room in the first one.
        width: at === 0 ? 32 : 20,
        format: 'text' as const,
      })),
      rows: rows.map((row) => row.map((runs): Cell => cellOf(runs.map((run) => run.text).join('')))),
    })),
  };
}

/** `1,234` is a number; `97.41%` and `—` stay as they are printed. */
function cellOf(text: string): Cell {
  return /^-?\d[\d,]*(\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : text;
}
