import { renderXlsx } from '@linfa/report';
import type { Context } from 'koa';
import type { App } from '../app.ts';
import { addressPart, fileContext, queryPart } from '../http/file-context.ts';
import { sendFile } from '../http/send-file.ts';
import { officeWorkbook } from '../reported-figures/office-workbook.ts';

/** `/api/files/figure-sheets/:office.xlsx?unit=…&from=…&to=…`: what an office was asked for, to fill in and send back. */
export function officeSheetFile(app: App) {
  return async (ctx: Context): Promise<void> => {
    const context = await fileContext(app, ctx);
    const { title, workbook } = await officeWorkbook(context, {
      office: addressPart(ctx, 'office'),
      unit: queryPart(ctx, 'unit'),
      from: queryPart(ctx, 'from'),
      to: queryPart(ctx, 'to'),
    });
    sendFile(ctx, { name: title, format: 'xlsx', bytes: renderXlsx(workbook) });
  };
}
