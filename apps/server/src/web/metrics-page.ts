import { createHash } from 'node:crypto';
import { RuleError } from '@linfa/domain';
import type { Context } from 'koa';
import { sameText } from '../sessions/same-text.ts';
import type { Metrics } from './metrics.ts';

export interface MetricsDoor {
  readonly metrics: Metrics;
  /** LINFA_METRICS_TOKEN */
  readonly token: string;
}

/** `/metrics`, for who has the token; without a token there is no such page. @throws RuleError `not-signed-in` */
export function metricsPage({ metrics, token }: MetricsDoor) {
  const expected = digest(`Bearer ${token}`);
  return async (ctx: Context): Promise<void> => {
    if (!sameText(digest(ctx.get('authorization')), expected)) {
      ctx.set('www-authenticate', 'Bearer');
      throw new RuleError('not-signed-in');
    }
    ctx.set('cache-control', 'no-store');
    ctx.type = metrics.contentType;
    ctx.body = await metrics.text();
  };
}

/** Of one length, whatever was sent. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
