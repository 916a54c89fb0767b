import type { EntityManager } from '@mikro-orm/core';
import { RuleError } from '@linfa/domain';
import { countAttempt, type AttemptLimit } from './count-attempt.ts';

/** Counts an attempt and refuses it above its limit. @throws RuleError `too-many-requests` with the seconds to wait */
export async function assertRate(em: EntityManager, limit: AttemptLimit, now: Date): Promise<void> {
  const { within, waitMs } = await countAttempt(em, limit, now);
  if (within) return;
  const seconds = Math.max(1, Math.ceil(waitMs / 1000));
  throw new RuleError('too-many-requests', { seconds }, { retryAfter: seconds });
}
