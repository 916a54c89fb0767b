import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RuleError } from '@linfa/domain';
import type { Context } from 'koa';

/** A browser caches what has its content's digest in its name for ever, and asks for the rest each time. */
const hashedName = /\.[0-9a-f]{8}\.\w+$/;
const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
};
/** The elements of both bring their styles with them; programs come from here alone. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  'font-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** One of the two apps as built for browsers. */
export interface Face {
  readonly folder: string;
  /** Where it is served: `/m`. */
  readonly at: '/m' | '/admin';
  readonly name: string;
  /** What builds it alone. */
  readonly command: string;
  /** Whether every address below it is one of its pages, which its own program tells apart. */
  readonly pagesBelow: boolean;
}

function notBuilt({ name, command }: Face): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta http-equiv="refresh" content="3"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${name}正在准备 · 邻法</title><style>body{font:18px/1.8 sans-serif;max-width:32em;margin:15vh auto;padding:0 1.5em}</style>
<h1 style="font-size:1.4em">${name}正在准备</h1>
<p role="status">首次启动要一两分钟，准备好后自动进入，不用刷新。</p>
<p>如果等了很久，请在命令行运行 <code>${command}</code>，看看哪里没有成功。</p></html>`;
}

/** `/m` or `/admin`: what was built for browsers, from a folder; a page that comes back by itself while it is not there. */
export function builtFace(face: Face) {
  return async (ctx: Context): Promise<void> => {
    ctx.set('content-security-policy', policy);
    const path = (ctx['params'] as Record<string, string>)['path'] ?? '';
    // What the page names by relative addresses counts from its folder.
    if (ctx.path === face.at) return ctx.redirect(`${face.at}/`);
    if (path === '' || (face.pagesBelow && /^[\w-]+(\/[\w.-]+)*\/?$/.test(path) && !path.startsWith('assets/')))
      return await answerPage(ctx, face);
    const file = await read(ctx, face.folder, path);
    const type = types[path.slice(path.lastIndexOf('.') + 1)];
    if (!file || type === undefined) throw new RuleError('no-page');
    ctx.type = type;
    ctx.set('cache-control', hashedName.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    ctx.body = file;
  };
}

async function answerPage(ctx: Context, face: Face): Promise<void> {
  ctx.type = 'html';
  const page = await read(ctx, face.folder, 'index.html');
  ctx.set('cache-control', page ? 'no-cache' : 'no-store');
  if (!page) {
    ctx.status = 503;
    ctx.set('retry-after', '3');
    ctx.set('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
  }
  ctx.body = page ?? notBuilt(face);
}

/** The build lays a compressed one beside each text. */
const encodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const;

async function read(ctx: Context, folder: string, path: string): Promise<Buffer | undefined> {
  if (!/^[\w-]+(\.[\w-]+)*(\/[\w-]+(\.[\w-]+)*)*$/.test(path)) return undefined;
  ctx.vary('accept-encoding');
  for (const { name, ending } of encodings) {
    if (ctx.acceptsEncodings(name) !== name) continue;
    const compressed = await readFile(join(folder, `${path}${ending}`)).catch(() => undefined);
    if (!compressed) continue;
    ctx.set('content-encoding', name);
    return compressed;
  }
  return await readFile(join(folder, path)).catch(() => undefined);
}
