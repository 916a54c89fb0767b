import { assertBookable, RuleError } from '@linfa/domain';
import type { Slot } from '../slots/slot.entity.ts';

/** Nobody waits for what they can have, or can have no more. @param slot locked @throws RuleError `slot-not-open`, `slot-has-places` */
export function assertFull(slot: Pick<Slot, 'day' | 'startsAt' | 'closed' | 'taken' | 'capacity'>, now: Date): void {
  assertBookable(slot, now);
  if (slot.taken < slot.capacity) throw new RuleError('slot-has-places');
}
