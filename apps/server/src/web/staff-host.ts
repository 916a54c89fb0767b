import { RuleError } from '@linfa/domain';
import type { Context, Next } from 'koa';

/** Where both sides come by. */
export interface Addresses {
  /** What residents type, `https://…`. */
  readonly publicUrl: string | undefined;
  /** The staff's host where that is another one; undefined where both come by the same. */
  readonly staffHost: string | undefined;
}

/** The console, and the way into it. */
const staffPaths = /^\/(admin(\/|$)|api\/sessions\.logInStaff$)/;

/**
 * Keeps each side at its own host, so that browsers keep them apart: a hole in one reaches nothing of the other, and the
 * console need not be reachable from where residents come. Staff who come by a phone with a token do not need it.
 */
export function sidesApart(addresses: Addresses) {
  return (ctx: Context, next: Next): Promise<void> => {
    if (addresses.staffHost === undefined) return next() as Promise<void>;
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
export function isStaffHost(ctx: Context, { staffHost }: Addresses): boolean {
  // As the proxy passes it on; X-Forwarded-Host is whatever the caller likes.
  return staffHost === undefined || ctx.get('host') === staffHost;
}
