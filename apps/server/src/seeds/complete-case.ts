import { addDays, type Day } from '@linfa/domain';
import type { SeedScalar } from './instruction.ts';
import type { SeededRandom } from './seeded-random.ts';

/**
 * What follows from a case's acceptance and outcome: its end within a month, when it was performed and confirmed, its
 * state. Nothing is later than `until`; a pending case has no end.
 */
export function completeCase(
  fields: Readonly<Record<string, SeedScalar>>,
  accepted: Day,
  until: Day,
  random: SeededRandom,
): Record<string, SeedScalar> {
  const later = (day: Day, most: number): Day => {
    const drawn = addDays(day, random.whole(most + 1));
    return drawn < until ? drawn : until;
  };
  const outcome = fields['outcome'];
  const done: Record<string, SeedScalar> = {
    requestedOn: accepted,
    acceptedOn: accepted,
    state: 'archived',
    ...fields,
  };
  if (outcome === 'pending') return { ...done, state: fields['state'] ?? 'mediating', fileNumber: null };
  const concluded = later(accepted, 26);
  const performance = fields['performance'];
  return {
    ...done,
    concludedOn: concluded,
    ...(performance === 'at-once' && { performedOn: concluded }),
    ...((performance === 'done' || performance === 'part') && { performedOn: later(concluded, 20) }),
    ...(fields['confirmation'] === 'valid' && { confirmedOn: later(concluded, 28) }),
  };
}
