import type { HeldRole } from '../../session/work-places';
import type { OwnShift } from '../today/use-shifts';
import type { Community } from './log-form';

/** Where an adviser may have served, the likeliest first: on duty today, where they hold the role, on duty around today. */
export function communitiesOf(held: readonly HeldRole[], shifts: readonly OwnShift[], today: string): Community[] {
  const all = [
    ...shifts.filter(({ day, state }) => day === today && state !== 'cancelled').map((one) => one.community),
    ...held.filter(({ role }) => role === 'adviser').map((one) => one.unit),
    ...shifts.map((one) => one.community),
  ];
  return [...new Map(all.map(({ code, name }) => [code, { code, name }])).values()];
}
