import { RuleError, type RuleCode } from '@linfa/domain';
import type { Context, Next } from 'koa';
import { escapeText } from './escape-text.ts';

const notFound = new Set<RuleCode>(['unknown-unit', 'no-edition', 'bad-year', 'year-in-future', 'unit-not-valid', 'unknown-outline', 'bad-option']);

/** Words a refusal for whoever asked: a page for people, JSON for programs. A bug is logged once and said to be one. */
export async function answerErrors(ctx: Context, next: Next): Promise<void> {
  try {
    await next();
    if (ctx.status === 404 && ctx.body === undefined) refuse(ctx, 404, 'not-found', '没有这个页面。');
  } catch (error) {
    if (error instanceof RuleError) return refuse(ctx, notFound.has(error.code) ? 404 : 422, error.code, error.message);
    process.stderr.write(`${JSON.stringify({ level: 'error', path: ctx.path, error: error instanceof Error ? error.stack : String(error) })}\n`);
    refuse(ctx, 500, 'bug', '系统出错了，已记录。请稍后再试。');
  }
}

function refuse(ctx: Context, status: number, code: string, message: string): void {
  ctx.status = status;
  if (ctx.accepts('html', 'json') === 'json') {
    ctx.body = { error: { code, message } };
    return;
  }
  ctx.type = 'html';
  ctx.body = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeText(message)}</title>
<body style="font:18px/1.8 sans-serif;max-width:32em;margin:15vh auto;padding:0 1.5em"><h1 style="font-size:1.4em">${escapeText(message)}</h1><p><a href="/">回到首页，查看全部报告</a></p></body></html>`;
}
