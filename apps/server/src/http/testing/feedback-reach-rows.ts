import type { ActName } from '@linfa/contract';
import { Booking } from '../../bookings/booking.entity.ts';
import type { SignedIn } from '../../testing/start-test-server.ts';
import type { ReachRow } from './reach-row.ts';
import type { ReachWorld } from './reach-world.ts';

const period = { from: '2026-03-01', to: '2026-03-31' };

/** A complaint of the resident to the first community. */
export async function reachComplaint({ unitCode }: ReachWorld, resident: SignedIn): Promise<string> {
  const { complaint } = await resident.api.feedback.submitComplaint({
    kind: 'complaint',
    unit: unitCode,
    text: '门锁着，没有人值班',
  });
  return complaint.id;
}

/** A booking of the resident's own that was served. */
async function reachServed(world: ReachWorld, resident: SignedIn): Promise<string> {
  const { booking } = await world.booking(resident);
  const { app } = world.server;
  await app.fork().nativeUpdate(Booking, { id: app.keyring.ids.open('booking', booking) }, { state: 'served' });
  return booking;
}

/** The rows of complaints, suggestions and ratings. */
export const feedbackReachRows = {
  'feedback.submitComplaint': { reach: 'none', because: 'anybody may complain to any unit' },
  'feedback.listMine': { reach: 'none', because: 'takes no thing; lists one’s own' },
  'feedback.byCode': { reach: 'none', because: 'the code is the key' },
  'feedback.withdraw': {
    reach: 'own',
    input: async (world, owner) => ({ complaint: await reachComplaint(world, owner) }),
  },
  'feedback.withdrawByCode': { reach: 'none', because: 'the code is the key' },
  'feedback.listComplaints': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode, ...period }) },
  'feedback.getComplaint': {
    reach: 'unit',
    input: async (world, owner) => ({ complaint: await reachComplaint(world, owner) }),
  },
  'feedback.listHandlers': {
    reach: 'unit',
    input: async (world, owner) => ({ complaint: await reachComplaint(world, owner) }),
  },
  'feedback.openComplaint': {
    reach: 'unit',
    input: async (world, owner) => ({ complaint: await reachComplaint(world, owner) }),
  },
  'feedback.assignComplaint': {
    reach: 'unit',
    input: async (world, owner) => ({
      complaint: await reachComplaint(world, owner),
      to: world.server.app.keyring.ids.seal('person', world.staff('street-officer', 'same unit').person.id),
    }),
  },
  'feedback.answerComplaint': {
    reach: 'unit',
    input: async (world, owner) => ({ complaint: await reachComplaint(world, owner), text: '已安排专人值守' }),
  },
  'feedback.closeComplaint': {
    reach: 'unit',
    input: async (world, owner) => {
      const complaint = await reachComplaint(world, owner);
      await world.staff('street-officer', 'same unit').api.feedback.answerComplaint({ complaint, text: '已改正' });
      return { complaint };
    },
  },
  'feedback.listServices': { reach: 'none', because: 'takes no thing; lists one’s own' },
  'feedback.rateService': {
    reach: 'own',
    input: async (world, owner) => ({
      service: { kind: 'booking', id: await reachServed(world, owner) },
      grade: 'content',
    }),
  },
  'feedback.summary': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode, ...period }) },
  'feedback.listRemarks': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode, ...period }) },
} satisfies Partial<Record<ActName, ReachRow>>;
