import { randomUUID } from 'node:crypto';
import type { Context, Next } from 'koa';

/** The nonce of this answer's one style element. */
export function nonceOf(ctx: Context): string {
  return String(ctx.state['nonce']);
}

/** Nothing of the interface is cached. The pages have no script and load nothing; only their own style element may stand. */
export async function securityHeaders(ctx: Context, next: Next): Promise<void> {
  const nonce = randomUUID();
  ctx.state['nonce'] = nonce;
  ctx.set(
    'Content-Security-Policy',
    `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  );
  // What an act answers is for whoever asked, now; files that may be kept say so themselves.
  if (ctx.path.startsWith('/api/')) ctx.set('cache-control', 'private, no-store');
  await next();
}
