import { RuleError } from '@linfa/domain';
import type { Context } from 'koa';

/** The key of a write. @throws RuleError `no-idempotency-key` */
export function keyOf(ctx: Context): string {
  const key = ctx.get('idempotency-key');
  if (!/^[A-Za-z0-9_-]{16,64}$/.test(key)) throw new RuleError('no-idempotency-key');
  return key;
}
