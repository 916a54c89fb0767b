import { dutyNow } from '@linfa/domain';
import type { OwnShift } from '../today/use-shifts';
import type { Community, LineForm, LogForm } from './log-form';

type Mode = LineForm['mode'];

/** How a service at a community on a day was most likely given: in the way of one's duty there, else as one usually does. */
export function usualMode(
  shifts: readonly OwnShift[],
  { community, day }: Pick<LogForm, 'community' | 'day'>,
  now: Date,
  habit: Mode,
): Mode {
  const there = shifts.filter((one) => one.community.code === community?.code);
  return dutyNow(there, day, now)?.mode ?? habit;
}

/** What changes with the community: the way as well, unless it was chosen by hand. */
export function movedTo({ line, modeChosen }: LogForm, community: Community | null, mode: Mode): Partial<LogForm> {
  return { community, ...(!modeChosen && { line: { ...line, mode } }) };
}
