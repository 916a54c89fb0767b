import { buildShift } from '../../testing/build-shift.ts';
import type { SignedIn } from '../../testing/start-test-server.ts';
import { reachEvent } from './outreach-rows.ts';
import type { ReachWorld } from './reach-world.ts';

/** A slot whose place another resident holds. */
export async function reachFullSlot(world: ReachWorld): Promise<string> {
  const { slots } = await world.shift();
  await (await world.resident()).api.bookings.bookSlot({ slot: slots[0], matter: 'family' });
  return slots[0];
}

/** A booking of the resident that waits for a place which another resident holds. */
export async function reachWaiting(world: ReachWorld, resident: SignedIn): Promise<string> {
  return (await resident.api.bookings.joinWaitingList({ slot: await reachFullSlot(world), matter: 'family' })).id;
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

/** Another adviser of the community. */
export function reachAdviser({ server }: ReachWorld): Promise<SignedIn> {
  return server.signInStaff('adviser', server.units.community);
}

/** A shift of the world's adviser that has begun. */
export async function reachBegunShift({ server, adviser }: ReachWorld): Promise<string> {
  return (await buildShift(server, { day: '2026-03-11', adviser: adviser.person })).shift;
}

/** A shift that was held and waits for a signature, as it is seen. */
export async function reachSheet(
  world: ReachWorld,
): Promise<{ readonly shift: string; readonly seen: string; readonly version: number }> {
  const { api } = world.adviser;
  const shift = await reachBegunShift(world);
  await api.dutyShifts.closeShift({ shift, minutes: 60 });
  const { seen } = await api.dutyShifts.getSheet({ shift });
  return { shift, seen, version: 2 };
}

/** An offer of the world's adviser to another. */
export async function reachOffer(world: ReachWorld): Promise<string> {
  const { shift } = await world.shift();
  const adviser = world.server.app.keyring.ids.seal('person', (await reachAdviser(world)).person.id);
  return (await world.adviser.api.dutyShifts.offerSwap({ shift, adviser })).id;
}

/** What the resident asked any adviser of the first community. */
export async function reachQuestion({ unitCode }: ReachWorld, resident: SignedIn): Promise<string> {
  return (await resident.api.consultations.askInWriting({ community: unitCode, matter: 'labour', text: '工资没有发' }))
    .id;
}
