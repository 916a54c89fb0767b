import { randomBytes } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/core';
import { digestToken } from '../http/resolve-actor.ts';
import type { Person } from '../people/person.entity.ts';
import { Session } from './session.entity.ts';

const hour = 3_600_000;
/** How long somebody stays signed in: a resident on their own phone, a member of staff for a working day. */
const lifetimes = { resident: 90 * 24 * hour, staff: 12 * hour } as const;

export interface OpenedSession {
  readonly session: Session;
  /** 32 random bytes, base64url. Told once: only its digest is kept. */
  readonly token: string;
}

/** Signs a person in on a device, within the caller's transaction. */
export async function openSession(
  em: EntityManager,
  person: Person,
  kind: keyof typeof lifetimes,
  now: Date,
  { mustChange = false }: { readonly mustChange?: boolean } = {},
): Promise<OpenedSession> {
  const token = randomBytes(32).toString('base64url');
  const session = em.create(Session, {
    tokenDigest: digestToken(token),
    person,
    kind,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + lifetimes[kind]),
    revokedAt: null,
    mustChange,
  });
  em.persist(session);
  await em.flush();
  return { session, token };
}
