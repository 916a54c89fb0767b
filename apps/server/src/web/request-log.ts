import { hash, randomUUID } from 'node:crypto';
import type { Context, Next } from 'koa';
import type { Log } from './log.ts';

export function requestIdOf(ctx: Context): string {
  return String(ctx.state['requestId']);
}

/** Set by whoever finds out who is asking. */
export function noteSession(ctx: Context, sessionId: number): void {
  // Lines of one session belong together; which one it is, only the table says.
  ctx.state['sessionHash'] = hash('sha256', `session:${sessionId}`).slice(0, 12);
}

/** One line a request, when it is answered. A request id that the caller or a proxy gives is kept; otherwise one is made. */
export function requestLog(log: Log) {
  return async (ctx: Context, next: Next): Promise<void> => {
    const given = ctx.get('x-request-id');
    const requestId = /^[A-Za-z0-9._-]{8,64}$/.test(given) ? given : randomUUID();
    ctx.state['requestId'] = requestId;
    ctx.set('x-request-id', requestId);
    const start = performance.now();
    await next();
    // Whoever watches asks every few seconds; that all is well is no news.
    const isWatch = ctx.status === 200 && ['/healthz', '/readyz', '/metrics'].includes(ctx.path);
    log[isWatch ? 'debug' : 'info']({
      requestId,
      method: ctx.method,
      // The route, not the path: a path may name somebody or carry a code.
      act:
        (ctx['params'] as { name?: string } | undefined)?.name?.slice(0, 80) ??
        (ctx['_matchedRoute'] as string | undefined) ??
        'none',
      status: ctx.status,
      code: ctx.state['refusal'] as string | undefined,
      ms: Math.round((performance.now() - start) * 10) / 10,
      session: ctx.state['sessionHash'] as string | undefined,
    });
  };
}
