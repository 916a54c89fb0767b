import type { Context, Next } from 'koa';

/** What the way in depends on. */
export interface Door {
  /** Whether browsers come by https only. */
  readonly secure: boolean;
  /** The hosts that people type, one or one a side; whatever the request says where none is known. */
  readonly hosts: readonly string[];
  /** What residents type; null where it is not known. */
  readonly residentsUrl: string | null;
  /** After so long without a request a member of staff signs in again. */
  readonly staffIdleMinutes: number;
}

/** Every request comes through it. */
export function throughDoor(door: Door) {
  return (ctx: Context, next: Next): Promise<void> => {
    ctx.state['door'] = door;
    // Behind a proxy the way from the browser is https, whatever the last step is.
    ctx.cookies.secure = door.secure;
    return next() as Promise<void>;
  };
}

export function doorOf(ctx: Context): Door {
  return ctx.state['door'] as Door;
}

/** The console's token; undefined when the request brings none. */
export function cookieOf(ctx: Context): string | undefined {
  return ctx.cookies.get(nameOf(ctx));
}

/**
 * Sets the console's cookie, which no script can read and no other site can send; null takes it away.
 * @param maxAge milliseconds from now by the browser's clock, which need not be ours: a rehearsal has a day of its own
 */
export function putCookie(ctx: Context, token: string | null, { maxAge }: { readonly maxAge?: number }): void {
  ctx.cookies.set(nameOf(ctx), token, {
    httpOnly: true,
    sameSite: 'strict',
    path: '/',
    overwrite: true,
    ...(maxAge !== undefined && { maxAge }),
  });
}

/** With the prefix browsers take the cookie from https and from this very host only, not from one beside it. */
function nameOf(ctx: Context): string {
  return doorOf(ctx).secure ? '__Host-linfa' : 'linfa';
}
