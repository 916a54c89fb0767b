import { hash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/core';
import { RuleError, type Day } from '@linfa/domain';
import type { Context } from 'koa';
import { Session } from '../sessions/session.entity.ts';
import { instantOf, query, type Row } from '../database/sql.ts';
import { isHeld, placedHoldings, type Actor, type HeldAt } from './actor.ts';
import { cookieOf, doorOf, putCookie, type Door } from './door.ts';
import { withRetries } from './retry.ts';

const seenEveryMs = 5 * 60_000;

/**
 * Who is asking: by bearer token (mini-program), or by the console's cookie, which is taken only from our own pages.
 * No token is nobody; a token that is wrong, over or revoked is a refusal, so that the client signs in again.
 * @throws RuleError `not-signed-in`, `foreign-page`
 */
export async function resolveActor(em: EntityManager, ctx: Context, now: Date, today: Day): Promise<Actor | null> {
  const token = tokenOf(ctx);
  if (token === null) return null;
  const { session, held } = await sessionWithHoldings(em, token, today);
  if (!session || session.revokedAt || session.expiresAt <= now || isIdle(session, now, doorOf(ctx))) {
    // No script can take an http-only cookie away, and with it the page could not even sign in again.
    if (cookieOf(ctx) !== undefined) putCookie(ctx, null, {});
    throw new RuleError('not-signed-in');
  }
  await noteSeen(em, session, now);
  return {
    personId: session.personId,
    sessionId: session.id,
    kind: session.kind,
    mustChange: session.mustChange,
    // Nothing of it is to be used before the password is one's own.
    holdings: session.mustChange ? [] : await placedHoldings(em, held),
  };
}

interface OpenSession {
  readonly id: number;
  readonly personId: number;
  readonly kind: Actor['kind'];
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly mustChange: boolean;
}

/** The session and, as `currentHoldings` reads them, what its person holds: one statement for every request there is. */
async function sessionWithHoldings(
  em: EntityManager,
  token: string,
  today: Day,
): Promise<{ readonly session: OpenSession | undefined; readonly held: readonly HeldAt[] }> {
  const rows = await query(em, {
    text:
      'select s.id, s.person_id, s.kind, s.last_seen_at, s.expires_at, s.revoked_at, s.must_change, held.role, unit.id as unit_id, unit.place' +
      ` from session s left join role_holding held on held.person_id = s.person_id and ${isHeld('s.kind')}` +
      ' left join org_unit unit on unit.id = held.unit_id where s.token_digest = ? order by held.id',
    values: [today, today, digestToken(token)],
  });
  const held = rows.filter((row) => row['unit_id'] !== null);
  return {
    session: rows[0] && sessionOf(rows[0]),
    held: held.map((row) => ({
      role: String(row['role']),
      unit: { id: Number(row['unit_id']), place: String(row['place']) },
    })),
  };
}

function sessionOf(row: Row): OpenSession {
  const never = new Date(0);
  return {
    id: Number(row['id']),
    personId: Number(row['person_id']),
    kind: row['kind'] === 'staff' ? 'staff' : 'resident',
    lastSeenAt: instantOf(row['last_seen_at']) ?? never,
    expiresAt: instantOf(row['expires_at']) ?? never,
    revokedAt: instantOf(row['revoked_at']),
    mustChange: Boolean(row['must_change']),
  };
}

/** Now and then: a write with every request would cost more than the request. */
async function noteSeen(em: EntityManager, session: OpenSession, now: Date): Promise<void> {
  const stale = new Date(now.getTime() - seenEveryMs);
  if (session.lastSeenAt > stale) return;
  await withRetries(() =>
    em.nativeUpdate(Session, { id: session.id, lastSeenAt: { $lte: stale } }, { lastSeenAt: now }),
  );
}

export function digestToken(token: string): string {
  return hash('sha256', token);
}

/** A console that was left alone. What was last seen is up to five minutes old, so that they are allowed on top. */
function isIdle(session: OpenSession, now: Date, { staffIdleMinutes }: Door): boolean {
  const idleMs = now.getTime() - session.lastSeenAt.getTime();
  return session.kind === 'staff' && idleMs > staffIdleMinutes * 60_000 + seenEveryMs;
}

function tokenOf(ctx: Context): string | null {
  const bearer = /^Bearer ([A-Za-z0-9_-]{43})$/.exec(ctx.get('authorization'))?.[1];
  if (bearer !== undefined) return bearer;
  if (ctx.get('authorization') !== '') throw new RuleError('not-signed-in');
  const cookie = cookieOf(ctx);
  if (cookie === undefined) return null;
  const origin = ctx.get('origin');
  const site = ctx.get('sec-fetch-site');
  if (
    (origin !== '' && originHost(origin) !== ownHost(ctx)) ||
    (site !== '' && site !== 'same-origin' && site !== 'none')
  )
    throw new RuleError('foreign-page');
  return cookie;
}

/** The host by which the page that asks must have come. */
function ownHost(ctx: Context): string {
  const { hosts } = doorOf(ctx);
  return hosts.find((host) => host === ctx.get('host')) ?? hosts[0] ?? ctx.host;
}

function originHost(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : '';
}
