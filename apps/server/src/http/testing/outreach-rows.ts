import type { SignedIn } from '../../testing/start-test-server.ts';
import type { ReachWorld } from './reach-world.ts';

/** An event of the first community today, with seats. */
export async function reachEvent(
  { staff, unitCode }: ReachWorld,
  published = false,
): Promise<{ readonly event: string; readonly code: string }> {
  const { api } = staff('community-clerk', 'same unit');
  const { id: event, checkInCode } = await api.outreach.planEvent({
    unit: unitCode,
    day: '2026-03-11',
    title: '反诈讲座',
    kind: 'lecture',
    seats: 5,
  });
  if (published) await api.outreach.publishEvent({ event });
  return { event, code: checkInCode ?? '' };
}

/** A published event that the resident signed up for. */
export async function reachSignUp(
  world: ReachWorld,
  resident: SignedIn,
): Promise<{ readonly event: string; readonly code: string }> {
  const made = await reachEvent(world, true);
  await resident.api.outreach.signUp({ event: made.event });
  return made;
}

/** The same, as the event's staff see it. */
export async function reachStaffSignUp(world: ReachWorld, resident: SignedIn): Promise<string> {
  const { event } = await reachSignUp(world, resident);
  const { items } = await world.staff('community-clerk', 'same unit').api.outreach.listSignUps({ event });
  return items[0]?.id ?? '';
}

export async function reachReferral({ staff, unitCode }: ReachWorld): Promise<string> {
  return (
    await staff('community-clerk', 'same unit').api.referrals.record({
      unit: unitCode,
      day: '2026-03-10',
      target: 'notary',
    })
  ).id;
}
