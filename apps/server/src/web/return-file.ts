import { monthPeriod, quarterPeriod, RuleError, yearPeriod, type Period } from '@linfa/domain';
import { renderDocx, renderHtml, renderXlsx, type ReportDocument } from '@linfa/report';
import type { Context } from 'koa';
import type { App } from '../app.ts';
import { addressPart, fileContext } from '../http/file-context.ts';
import { sendFile, type SentFile } from '../http/send-file.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { returnReaders } from '../returns/returns.policy.ts';
import { monthsPeriod } from '../returns/asked-period.ts';
import { filingForReading } from '../returns/filing-for.ts';
import { returnWorkbook } from '../returns/return-workbook.ts';
import { unitReturn } from '../returns/unit-return.ts';

export const returnFormats = ['docx', 'html', 'xlsx'] as const;
type ReturnFormat = (typeof returnFormats)[number];

/** `/api/files/returns/:unit/:period.docx|html|xlsx`: the mediation return as a file; the period is `2026`, `2026-Q2`, `2026-05` or `2026-01~05`. */
export function returnFile(app: App, format: ReturnFormat) {
  return async (ctx: Context): Promise<void> => {
    const context = await fileContext(app, ctx);
    const unit = await unitInReach(context, addressPart(ctx, 'unit'), returnReaders);
    const document = await unitReturn(context.em, unit, periodOf(addressPart(ctx, 'period')), context.today);
    sendFile(ctx, await fileOf(document, format));
  };
}

/** `/api/files/return-filings/:filing.docx|html|xlsx`: a return as it was sent; the same document gives the same bytes. */
export function filedReturnFile(app: App, format: ReturnFormat) {
  return async (ctx: Context): Promise<void> => {
    const { document } = await filingForReading(await fileContext(app, ctx), addressPart(ctx, 'filing'));
    sendFile(ctx, await fileOf(document, format));
  };
}

async function fileOf(document: ReportDocument, format: ReturnFormat): Promise<SentFile> {
  const name = document.title;
  if (format === 'docx') return { name, format, bytes: await renderDocx(document) };
  if (format === 'html') return { name, format, bytes: renderHtml(document) };
  return { name, format, bytes: renderXlsx(returnWorkbook(document)) };
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
