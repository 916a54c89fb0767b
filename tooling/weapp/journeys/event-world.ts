import { community } from './residents.ts';
import type { Desk } from './staff.ts';

export interface StaffEvent {
  readonly id: string;
  readonly checkInCode: string | null;
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
