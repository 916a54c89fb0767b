import { isDay, measureUnits, RuleError, type MeasureUnitCode } from '@linfa/domain';
import { renderXlsx, type CellFormat, type Workbook } from '@linfa/report';
import type { Context } from 'koa';
import type { App } from '../app.ts';
import { addressPart, fileContext, queryPart } from '../http/file-context.ts';
import { sendFile } from '../http/send-file.ts';
import type { CsvColumn } from '../registers/csv-columns.ts';
import { csvOf } from '../registers/export-csv.ts';
import { exportedCell, exportedLines, type ExportedLines } from '../registers/exported-lines.ts';

/** `/api/files/registers/:register.xlsx|csv?unit=…&from=…&to=…`: a register's lines, to be read or imported again. */
export function registerFile(app: App, format: 'xlsx' | 'csv') {
  return async (ctx: Context): Promise<void> => {
    const context = await fileContext(app, ctx);
    const [from, to] = [queryPart(ctx, 'from'), queryPart(ctx, 'to')];
    for (const day of [from, to]) if (!isDay(day)) throw new RuleError('bad-day', { day: day.slice(0, 20) });
    const lines = await exportedLines(context, {
      register: addressPart(ctx, 'register'),
      unit: queryPart(ctx, 'unit'),
      from,
      to,
    });
    const bytes = format === 'csv' ? csvOf(lines) : renderXlsx(workbookOf(lines, context.today));
    sendFile(ctx, { name: lines.name, format, bytes });
  };
}

/** Texts are typed as texts there, so that none is run as a formula. */
function workbookOf({ columns, rows }: ExportedLines, created: string): Workbook {
  return {
    sheets: [
      {
        name: '台账',
        columns: columns.map((column) => {
          const format = formatOf(column);
          return { title: column.heading, width: format === 'text' ? 26 : 16, format };
        }),
        rows: rows.map((row) => columns.map((column) => exportedCell(column, row))),
      },
    ],
    created,
  };
}

function formatOf({ of }: CsvColumn): CellFormat {
  if (of === 'category') return 'text';
  if (of === 'day' || of.type === 'day') return 'day';
  if (of.type !== 'number') return 'text';
  const { dimension, decimals } = measureUnits[of.unit as MeasureUnitCode];
  return dimension === 'percent' ? 'percent' : decimals === 0 ? 'integer' : 'decimal';
}
