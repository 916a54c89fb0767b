import { RuleError, type Day } from '@linfa/domain';

/** @throws RuleError `already-ended`, `changed-meanwhile`, `day-in-future`, `before-start` */
export function assertEnd(
  row: { readonly version: number; readonly start: Day; readonly end: Day | null },
  asked: { readonly version: number; readonly day: Day },
  today: Day,
): void {
  if (row.end !== null) throw new RuleError('already-ended', { day: row.end });
  if (row.version !== asked.version) throw new RuleError('changed-meanwhile');
  if (asked.day > today) throw new RuleError('day-in-future', { day: asked.day });
  if (asked.day < row.start) throw new RuleError('before-start', { day: asked.day, start: row.start });
}
