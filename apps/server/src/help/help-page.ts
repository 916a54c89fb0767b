import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { RuleError } from '@linfa/domain';
import type { Context } from 'koa';
import { handbookFolder } from '../env.ts';
import { nonceOf } from '../web/security-headers.ts';
import { isStaffHost, type Addresses } from '../web/staff-host.ts';
import { helpLayout } from './help-layout.ts';
import { renderMarkdown } from './render-markdown.ts';

/** `street/write-report`: small letters, so that no address leads out of the folder. */
const pageName = /^[a-z-]+(\/[a-z-]+)*$/;
const pictureName = /^pictures\/[\w-]+\.(png|webp)$/;

/** `/help`: the handbook as it lies in `docs/handbook`, with its pictures; anybody may read it. */
export function helpPage(addresses: Addresses) {
  return async (ctx: Context): Promise<void> => {
    const path = (ctx['params'] as Record<string, string>)['path'] ?? '';
    // What the page names by relative addresses counts from its folder.
    if (ctx.path === '/help') return ctx.redirect('/help/');
    if (pictureName.test(path)) return await answerPicture(ctx, path);
    const text = path === '' || pageName.test(path) ? await read(`${path || 'README'}.md`) : undefined;
    if (!text) throw new RuleError('no-page');
    const nonce = nonceOf(ctx);
    ctx.set(
      'content-security-policy',
      `default-src 'none'; style-src 'nonce-${nonce}'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    ctx.set('cache-control', 'no-cache');
    ctx.type = 'html';
    ctx.body = helpLayout(renderMarkdown(text.toString()), { nonce, console: isStaffHost(ctx, addresses) });
  };
}

async function answerPicture(ctx: Context, path: string): Promise<void> {
  const picture = await read(path);
  if (!picture) throw new RuleError('no-page');
  ctx.set('cache-control', 'public, max-age=3600');
  ctx.type = extname(path);
  ctx.body = picture;
}

function read(path: string): Promise<Buffer | undefined> {
  return readFile(join(handbookFolder, path)).catch(() => undefined);
}
