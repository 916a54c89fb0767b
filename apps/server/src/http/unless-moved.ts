import type { EntityManager } from '@mikro-orm/core';
import { RuleError } from '@linfa/domain';
import { Session } from '../sessions/session.entity.ts';
import type { Actor } from './actor.ts';

/**
 * An act that was under way while two entries of its caller became one finds its person gone. Nothing of it was kept, and
 * sent again it is done for the one that stays.
 * @throws RuleError `still-running` then; otherwise whatever the work throws
 */
export async function unlessMoved<T>(
  fork: () => EntityManager,
  actor: Actor | null,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RuleError || !actor) throw error;
    const session = await fork()
      .findOne(Session, actor.sessionId)
      .catch(() => null);
    if (session && session.person.id !== actor.personId) throw new RuleError('still-running');
    throw error;
  }
}
