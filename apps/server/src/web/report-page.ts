import { renderHtml } from '@linfa/report';
import type { Context } from 'koa';
import type { App } from '../app.ts';
import { publishedEdition } from './report-address.ts';
import { nonceOf } from './security-headers.ts';

/** A published report as anybody may read it: each figure opens its definition, rule and evidence, never its records. */
export function reportPage(app: App) {
  return async (ctx: Context): Promise<void> => {
    const { document } = await publishedEdition(app.fork(), ctx);
    ctx.type = 'html';
    ctx.body = renderHtml(document, { docxHref: `${ctx.path}/report.docx`, nonce: nonceOf(ctx) });
  };
}
