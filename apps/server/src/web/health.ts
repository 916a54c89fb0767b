import type { Context } from 'koa';
import type { App } from '../app.ts';
import { query } from '../database/sql.ts';

/** `/healthz`: the process answers. Whoever restarts processes asks this. */
export function healthy(ctx: Context): void {
  ctx.body = { ok: true };
}

/** `/readyz`: the database answers too. Whoever spreads requests over servers asks this. */
export function readiness(app: App) {
  return async (ctx: Context): Promise<void> => {
    const answers = await query(app.fork(), { text: 'select 1', values: [] }).then(
      () => true,
      () => false,
    );
    ctx.status = answers ? 200 : 503;
    ctx.body = { ok: answers };
  };
}
