import type { Answer } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { bookingsToCome } from './bookings-to-come.ts';
import { eventsToCome } from './events-to-come.ts';
import { mediationsUnderWay } from './mediations-under-way.ts';

/** One line of what somebody has before them. */
export type ComingUp = Answer<'home', 'open'>['comingUp'][number];

const most = 10;

/** What the signed-in resident has before them. */
export async function comingUp(context: ActContext): Promise<Answer<'home', 'open'>['comingUp']> {
  const lines: ComingUp[] = [
    ...(await bookingsToCome(context)),
    ...(await mediationsUnderWay(context)),
    ...(await eventsToCome(context)),
  ];
  return lines.toSorted(byUrgency).slice(0, most);
}

/** What waits for one's own answer first; then what has its hour, soonest first, and after it what only takes its course. */
function byUrgency(one: ComingUp, other: ComingUp): number {
  return rank(one) - rank(other) || (at(one) < at(other) ? -1 : 1);
}

function rank({ awaited, kind, startsAt }: ComingUp): number {
  if (awaited) return 0;
  return kind === 'mediation' && startsAt === null ? 2 : 1;
}

function at({ day, startsAt }: ComingUp): string {
  return `${day} ${startsAt ?? '24:00'}`;
}
