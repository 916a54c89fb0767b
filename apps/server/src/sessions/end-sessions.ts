import type { EntityManager } from '@mikro-orm/core';
import { Session } from './session.entity.ts';

export interface EndedSessions {
  readonly personId: number;
  /** Only those of that kind; both when left out. */
  readonly kind?: 'resident' | 'staff';
  /** The one that stays. */
  readonly butSession?: number;
}

/** Signs a person out everywhere, within the caller's transaction. @returns how many sessions that were open ended */
export function endSessions(
  em: EntityManager,
  { personId, kind, butSession }: EndedSessions,
  now: Date,
): Promise<number> {
  return em.nativeUpdate(
    Session,
    {
      person: personId,
      revokedAt: null,
      expiresAt: { $gt: now },
      ...(kind !== undefined && { kind }),
      ...(butSession !== undefined && { id: { $ne: butSession } }),
    },
    { revokedAt: now },
  );
}
