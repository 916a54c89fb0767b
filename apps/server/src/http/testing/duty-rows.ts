import type { SignedIn } from '../../testing/start-test-server.ts';
import { reachEvent } from './outreach-rows.ts';
import type { ReachWorld } from './reach-world.ts';

/** A booking of the resident that waits for a place which another resident holds. */
export async function reachWaiting(world: ReachWorld, resident: SignedIn): Promise<string> {
  const { slots } = await world.shift();
  await (await world.resident()).api.bookings.bookSlot({ slot: slots[0], matter: 'family' });
  return (await resident.api.bookings.joinWaitingList({ slot: slots[0], matter: 'family' })).id;
}

export async function reachHeldEvent(world: ReachWorld): Promise<{ readonly event: string; readonly version: number }> {
  const { event } = await reachEvent(world);
  const { version } = await world.staff('community-clerk', 'same unit').api.outreach.closeEvent({
    event,
    attendance: 30,
    reached: 90,
    materials: 60,
    questions: 4,
    volunteers: 2,
  });
  return { event, version };
}

export async function reachPost({ staff, unitCode }: ReachWorld): Promise<string> {
  return (
    await staff('community-clerk', 'same unit').api.outreach.recordPost({
      unit: unitCode,
      day: '2026-03-10',
      title: '以案释法',
      channel: 'wechat',
      reads: 120,
    })
  ).id;
}

export async function reachScreening({ staff, unitCode }: ReachWorld): Promise<string> {
  return (
    await staff('community-clerk', 'same unit').api.screenings.record({
      unit: unitCode,
      day: '2026-03-10',
      found: 0,
      prevented: 0,
    })
  ).id;
}
