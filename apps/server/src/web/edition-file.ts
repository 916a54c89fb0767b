import type { EntityManager } from '@mikro-orm/core';
import type { Day } from '@linfa/domain';
import { renderDocx, renderHtml, renderXlsx, suppressDocument, type ReportKind } from '@linfa/report';
import type { Context } from 'koa';
import type { App } from '../app.ts';
import { addressPart, fileContext } from '../http/file-context.ts';
import { sendFile, type SentFile } from '../http/send-file.ts';
import { editionDocument } from '../reports/edition-document.ts';
import { EditionFile } from '../reports/edition-file.entity.ts';
import { editionForReading } from '../reports/edition-for.ts';
import type { Edition } from '../reports/edition.entity.ts';
import type { ReportFormat } from '../reports/report-bytes.ts';
import { unitWorkbook } from '../statistics/unit-workbook.ts';

/**
 * `/api/files/reports/:edition.docx|html|xlsx`, for staff in reach: the Word file is the signed bytes, or a draft
 * composed now; the page is the same text; the workbook has the statistics behind it, always today's.
 */
export function editionFile(app: App, format: ReportFormat) {
  return async (ctx: Context): Promise<void> => {
    const context = await fileContext(app, ctx);
    const edition = await editionForReading(context, addressPart(ctx, 'edition'));
    sendFile(ctx, await (format === 'xlsx' ? workbookOf : textOf(format))(context.em, edition, context.today));
  };
}

async function workbookOf(em: EntityManager, edition: Edition, today: Day): Promise<SentFile> {
  const { workbook, title } = await unitWorkbook(em, edition.unit, edition.year, edition.kind as ReportKind, today);
  return { name: title, format: 'xlsx', bytes: renderXlsx(workbook) };
}

function textOf(format: 'docx' | 'html') {
  return async (em: EntityManager, edition: Edition, today: Day): Promise<SentFile> => {
    const { document, signed } = await editionDocument(em, edition, today);
    const name = `${document.title}${signed ? '' : '（草稿）'}`;
    // The page suppresses small cells itself.
    if (format === 'html') return { name, format, bytes: renderHtml(document) };
    const file = signed ? await em.findOneOrFail(EditionFile, { edition: edition.id, format: 'docx' }) : null;
    return { name, format, bytes: file?.bytes ?? (await renderDocx(suppressDocument(document))) };
  };
}
