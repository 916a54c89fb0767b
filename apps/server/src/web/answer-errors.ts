import { RuleError, type RuleCode } from '@linfa/domain';
import { renderMessage } from '@linfa/report';
import type { Context, Next } from 'koa';
import { nonceOf } from './security-headers.ts';

const notFound = new Set<RuleCode>(['unknown-unit', 'no-edition', 'bad-year', 'year-in-future', 'unit-not-valid', 'unknown-outline', 'bad-option', 'no-page']);

/** Words a refusal for whoever asked: a page for people, JSON for programs. A bug is logged once and said to be one. */
export async function answerErrors(ctx: Context, next: Next): Promise<void> {
  try {
    await next();
    if (ctx.status === 404 && ctx.body === undefined) throw new RuleError('no-page');
  } catch (error) {
    if (error instanceof RuleError) return answer(ctx, notFound.has(error.code) ? 404 : 422, error.code, error.message);
    process.stderr.write(`${JSON.stringify({ level: 'error', path: ctx.path, error: error instanceof Error ? error.stack : String(error) })}\n`);
    answer(ctx, 500, 'bug', '系统出错了，已记录。请稍后再试。');
  }
}

function answer(ctx: Context, status: number, code: string, message: string): void {
  ctx.status = status;
  if (ctx.accepts('html', 'json') === 'json') {
    ctx.body = { error: { code, message } };
    return;
  }
  ctx.type = 'html';
  ctx.body = renderMessage(message, { nonce: nonceOf(ctx) });
}
