import { RuleError } from '@linfa/domain';
import type { Context, Next } from 'koa';

/** The addresses of both sides. */
export interface Addresses {
  /** What residents type, `https://…`. */
  readonly publicUrl: string | undefined;
  /** What staff type where that is another host; undefined where both come by the same. */
  readonly staffUrl: string | undefined;
}

/** The console, and the way into it. */
const staffPaths = /^\/(admin(\/|$)|api\/sessions\.logInStaff$)/;

/**
 * Keeps each side at its own host, so that browsers keep them apart: a hole in one reaches nothing of the other, and the
 * console need not be reachable from where residents come. Staff who come by a phone with a token do not need it.
 */
export function sidesApart(addresses: Addresses) {
  return (ctx: Context, next: Next): Promise<void> => {
    if (addresses.staffUrl === undefined) return next() as Promise<void>;
    if (!isStaffHost(ctx, addresses)) {
      if (staffPaths.test(ctx.path)) throw new RuleError('no-page');
    } else if (ctx.path === '/') {
      ctx.redirect('/admin/');
      return Promise.resolve();
    } else if (/^\/m(\/|$)/.test(ctx.path)) {
      ctx.redirect(`${addresses.publicUrl ?? ''}${ctx.path}`);
      return Promise.resolve();
    }
    return next() as Promise<void>;
  };
}

/** Whether the request came by the staff's host; true where there is one for all. */
export function isStaffHost(ctx: Context, { staffUrl }: Addresses): boolean {
  // As the proxy passes it on; X-Forwarded-Host is whatever the caller likes.
  return staffUrl === undefined || ctx.get('host') === new URL(staffUrl).host;
}
