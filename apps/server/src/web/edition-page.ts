import { renderHtml } from '@linfa/report';
import type { Context } from 'koa';
import type { App } from '../app.ts';
import { addressPart, fileContext } from '../http/file-context.ts';
import { editionDocument } from '../reports/edition-document.ts';
import { editionForReading } from '../reports/edition-for.ts';
import { nonceOf } from './security-headers.ts';

/** `/api/files/reports/:edition/print`: the text as a page to be looked at and printed, for staff in reach. */
export function editionPage(app: App) {
  return async (ctx: Context): Promise<void> => {
    const context = await fileContext(app, ctx);
    const edition = await editionForReading(context, addressPart(ctx, 'edition'));
    const { document } = await editionDocument(context.em, edition, context.today);
    ctx.type = 'text/html; charset=utf-8';
    ctx.set('cache-control', 'private, no-store');
    ctx.body = renderHtml(document, { nonce: nonceOf(ctx) });
  };
}
