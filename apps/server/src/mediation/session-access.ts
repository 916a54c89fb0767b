import type { EntityManager } from '@mikro-orm/core';
import type { Actor } from '../http/actor.ts';
import { assignmentsOf, seesCase } from './case-access.ts';
import { MediationSession } from './mediation-session.entity.ts';
import { mediationDesk } from './mediation.policy.ts';

/** Of sittings those whose earlier records the actor may read: who sees the case and works on it. */
export async function readableSessions(
  em: EntityManager,
  actor: Actor,
  ids: readonly number[],
): Promise<ReadonlySet<number>> {
  const sessions = await em.find(MediationSession, { id: { $in: [...ids] } }, { populate: ['case'] });
  const assignments = await assignmentsOf(
    { em },
    sessions.map((one) => one.case.id),
  );
  return new Set(
    sessions
      .filter((one) => seesCase(actor, one.case, mediationDesk, assignments.get(one.case.id) ?? []))
      .map(({ id }) => id),
  );
}
