import { monthPeriod, quarterPeriod, RuleError, yearPeriod, type Period } from '@linfa/domain';
import { renderDocx, renderHtml, renderXlsx } from '@linfa/report';
import type { Context } from 'koa';
import type { App } from '../app.ts';
import { addressPart, fileContext } from '../http/file-context.ts';
import { sendFile } from '../http/send-file.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { returnReaders } from '../returns/returns.policy.ts';
import { monthsPeriod } from '../returns/get-return.ts';
import { returnWorkbook } from '../returns/return-workbook.ts';
import { unitReturn } from '../returns/unit-return.ts';

/** `/api/files/returns/:unit/:period.docx|html|xlsx`: the mediation return as a file; the period is `2026`, `2026-Q2`, `2026-05` or `2026-01~05`. */
export function returnFile(app: App, format: 'docx' | 'html' | 'xlsx') {
  return async (ctx: Context): Promise<void> => {
    const context = await fileContext(app, ctx);
    const unit = await unitInReach(context, addressPart(ctx, 'unit'), returnReaders);
    const document = await unitReturn(context.em, unit, periodOf(addressPart(ctx, 'period')), context.today);
    const bytes =
      format === 'docx'
        ? await renderDocx(document)
        : format === 'html'
          ? renderHtml(document)
          : renderXlsx(returnWorkbook(document));
    sendFile(ctx, { name: document.title, format, bytes });
  };
}

/** @throws RuleError `bad-period` */
function periodOf(text: string): Period {
  const [, year, quarter, month, last] =
    /^((?:19|20)\d\d)(?:-Q([1-4])|-(0[1-9]|1[0-2])(?:~(0[1-9]|1[0-2]))?)?$/.exec(text) ?? [];
  if (year === undefined) throw new RuleError('bad-period', { reason: '写法：2026、2026-Q2、2026-05 或 2026-01~05' });
  if (quarter !== undefined) return quarterPeriod(Number(year), Number(quarter));
  if (last !== undefined) return monthsPeriod(Number(year), Number(month), Number(last));
  return month === undefined ? yearPeriod(Number(year)) : monthPeriod(Number(year), Number(month));
}
