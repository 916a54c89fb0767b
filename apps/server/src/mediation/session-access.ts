import type { EntityManager } from '@mikro-orm/core';
import type { Actor } from '../http/actor.ts';
import { assignmentsOf, seesCase } from './case-access.ts';
import { MediationSession } from './mediation-session.entity.ts';
import { mediationDesk } from './mediation.policy.ts';

/** Whether the actor may read what a sitting's record said before: who sees the case and works on it. */
export async function mayReadSession(em: EntityManager, actor: Actor, sessionId: number): Promise<boolean> {
  const session = await em.findOne(MediationSession, { id: sessionId }, { populate: ['case'] });
  if (!session) return false;
  const assignments = await assignmentsOf({ em }, [session.case.id]);
  return seesCase(actor, session.case, mediationDesk, assignments.get(session.case.id) ?? []);
}
