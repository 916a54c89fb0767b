import { today } from './linfa-process.ts';
import { ask, community } from './residents.ts';
import type { Linfa } from './start-linfa.ts';

/** Does one act of a clerk's at a desk. */
export type Desk = <Answer = object>(act: string, input: object) => Promise<Answer>;

export interface StaffEvent {
  readonly id: string;
  readonly checkInCode: string | null;
}

/** The demo's clerk of the residents' community, signed in beside the phones; or whoever else of the staff. */
export async function deskOf(linfa: Pick<Linfa, 'address' | 'accounts'>, username = 'community-clerk'): Promise<Desk> {
  const { token } = await ask<{ token: string }>(linfa, 'sessions.logInStaff', {
    username,
    password: linfa.accounts[username],
  });
  return (act, input) => ask(linfa, act, input, token);
}

/** An event of the community that residents see: a lecture of three days on, unless more is said. */
export async function publish(desk: Desk, title: string, more: object = {}): Promise<StaffEvent> {
  const { id } = await desk<StaffEvent>('outreach.planEvent', {
    unit: community.code,
    day: threeDaysOn,
    startsAt: '14:30',
    title,
    kind: 'lecture',
    theme: '反诈防骗',
    venue: '社区活动室',
    speaker: '陈律师',
    seats: 2,
    ...more,
  });
  return await desk<StaffEvent>('outreach.publishEvent', { event: id });
}

const threeDaysOn = '2026-03-14';
/** The day of the server and of the phones. */
export const thisDay = today;
