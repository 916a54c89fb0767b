import { renderXlsx, type Cell, type CellFormat, type Workbook } from '@linfa/report';
import type { Context } from 'koa';
import type { App } from '../app.ts';
import { exportRows, sourceColumn, type ExportAsked } from '../exports/export-rows.ts';
import type { SourceColumn } from '../exports/export-sources.ts';
import { askedExport } from '../exports/run-export.ts';
import { addressPart, fileContext, queryPart } from '../http/file-context.ts';
import { withRetries } from '../http/retry.ts';
import { sendFile } from '../http/send-file.ts';
import { guarded, writeCsvLine } from '../registers/csv.ts';

/** `/api/files/exports/:template.xlsx|csv?unit=…&from=…&to=…&reason=…`: rows as a template wants them, written as they are read. */
export function exportFile(app: App, format: 'xlsx' | 'csv') {
  return async (ctx: Context): Promise<void> => {
    const context = await fileContext(app, ctx);
    const input = {
      template: addressPart(ctx, 'template'),
      unit: queryPart(ctx, 'unit'),
      from: queryPart(ctx, 'from'),
      to: queryPart(ctx, 'to'),
      reason: queryPart(ctx, 'reason'),
    };
    // That it was run, and for what names were asked for, is kept before the first row goes out.
    const { template, asked } = await withRetries(() =>
      app.fork().transactional((em) => askedExport({ ...context, em }, input)),
    );
    const rows = exportRows(context, asked);
    const bytes = format === 'csv' ? csvOf(asked, rows) : renderXlsx(workbookOf(asked, rows, context.today));
    sendFile(ctx, { name: `${template.name}_${asked.unit.name}_${input.from}_${input.to}`, format, bytes });
  };
}

function workbookOf({ source, columns }: ExportAsked, rows: AsyncIterable<Cell[]>, created: string): Workbook {
  return {
    created,
    sheets: [
      {
        name: '数据',
        columns: columns.map((one) => {
          const of = sourceColumn(source, one);
          const width = Math.max(leastWidth(of), Math.min(40, one.heading.length * 2 + 4));
          return { title: one.heading, width, format: formatOf(of, one.format) };
        }),
        rows,
      },
    ],
  };
}

function formatOf({ kind, storedPer }: SourceColumn, format: ExportAsked['columns'][number]['format']): CellFormat {
  if (kind === 'day') return format === 'plain' ? 'day' : 'text';
  if (kind === 'number') return storedPer === undefined || storedPer === 1 ? 'integer' : 'decimal';
  return format === 'one-zero' ? 'integer' : 'text';
}

/** Rows are written as they are read: nobody knows their longest text before. */
function leastWidth({ kind }: SourceColumn): number {
  if (kind === 'day') return 16;
  return kind === 'text' || kind === 'code' ? 26 : 10;
}

async function* csvOf({ columns }: ExportAsked, rows: AsyncIterable<Cell[]>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = `\ufeff${writeCsvLine(columns.map((one) => guarded(one.heading)))}`;
  for await (const row of rows) {
    text += writeCsvLine(row.map((cell) => (typeof cell === 'string' ? guarded(cell) : String(cell ?? ''))));
    if (text.length < 65_536) continue;
    yield encoder.encode(text);
    text = '';
  }
  yield encoder.encode(text);
}
