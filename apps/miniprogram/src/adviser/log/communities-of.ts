import type { HeldRole } from '../../session/work-places';
import type { OwnShift } from '../today/use-shifts';
import type { Community } from './log-form';

/** Where an adviser may have served, the likeliest first: where they hold the role, on duty today, on duty around today. */
export function communitiesOf(held: readonly HeldRole[], shifts: readonly OwnShift[], today: string): Community[] {
  const all = [
    ...held.filter(({ role }) => role === 'adviser').map((one) => one.unit),
    ...shifts.filter(({ day }) => day === today).map((one) => one.community),
    ...shifts.map((one) => one.community),
  ];
  return [...new Map(all.map(({ code, name }) => [code, { code, name }])).values()];
}
