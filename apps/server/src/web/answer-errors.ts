import { RuleError, type RuleCode } from '@linfa/domain';
import { renderMessage } from '@linfa/report';
import type { Context, Next } from 'koa';
import { isDatabaseAway } from '../database/is-away.ts';
import { refusalStatus } from '../http/refusal-status.ts';
import { BadRequest } from '../http/serve-act.ts';
import { describeError, type Log } from './log.ts';
import { requestIdOf } from './request-log.ts';
import { nonceOf } from './security-headers.ts';

/** On a page these mean that there is nothing at the address. */
const noSuchPage = new Set<RuleCode>(['bad-year', 'year-in-future', 'unit-not-valid', 'unknown-outline', 'bad-option']);

/** Words a refusal for whoever asked: a page for people, JSON for programs. A bug is logged once and said to be one. */
export function answerErrors(log: Log) {
  return async (ctx: Context, next: Next): Promise<void> => {
    try {
      await next();
      if (ctx.status === 404 && ctx.body === undefined) throw new RuleError('no-page');
    } catch (error) {
      const refusal = refusalOf(error);
      if (!refusal) {
        log.error({ requestId: requestIdOf(ctx), error: describeError(error) });
        return answer(ctx, 500, 'bug', '系统出错了，已记录。请稍后再试。');
      }
      // What exactly the database said is for whoever runs it.
      if (refusal.code === 'database-away') log.warn({ requestId: requestIdOf(ctx), error: describeError(error) });
      ctx.state['refusal'] = refusal.code;
      if (typeof refusal.details['retryAfter'] === 'number')
        ctx.set('retry-after', String(refusal.details['retryAfter']));
      // The rest of such a body is never read: the next request could not be told from it.
      if (refusal.code === 'body-too-large') ctx.set('connection', 'close');
      answer(
        ctx,
        statusOf(ctx, refusal),
        refusal.code,
        refusal.message,
        refusal instanceof BadRequest
          ? { fields: refusal.fields }
          : {
              fields: refusal.details['fields'] as BadRequest['fields'] | undefined,
              conflict: refusal.details['conflict'],
              consent: refusal.details['consent'],
            },
      );
    }
  };
}

/** A RuleError, or what the body parser refuses in its own words. */
function refusalOf(error: unknown): RuleError | undefined {
  if (error instanceof RuleError) return error;
  if (isDatabaseAway(error)) return new RuleError('database-away', {}, { retryAfter: 5 });
  const status = (error as { status?: number }).status;
  if (status === 413) return new RuleError('body-too-large');
  if (status === 415) return new RuleError('wrong-content-type');
  return status === 400 ? new RuleError('not-json') : undefined;
}

function statusOf(ctx: Context, { code }: RuleError): number {
  return !isApi(ctx) && noSuchPage.has(code) ? 404 : refusalStatus(code);
}

function isApi(ctx: Context): boolean {
  return ctx.path.startsWith('/api/');
}

function answer(
  ctx: Context,
  status: number,
  code: string,
  message: string,
  more: {
    readonly fields?: BadRequest['fields'] | undefined;
    readonly conflict?: unknown;
    readonly consent?: unknown;
  } = {},
): void {
  ctx.status = status;
  if (isApi(ctx) || ctx.accepts('html', 'json') === 'json') {
    ctx.body = { error: { code, message, ...more } };
    return;
  }
  ctx.type = 'html';
  ctx.body = renderMessage(message, { nonce: nonceOf(ctx) });
}
