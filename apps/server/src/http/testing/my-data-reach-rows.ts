import type { ActName } from '@linfa/contract';
import type { SignedIn } from '../../testing/start-test-server.ts';
import type { ReachRow } from './reach-row.ts';
import type { ReachWorld } from './reach-world.ts';

const oneself = { reach: 'none', because: 'takes no thing; one’s own data' } as const;

/** What a resident asked to be corrected, of a booking in the first community. */
export async function reachCorrection(world: ReachWorld, resident: SignedIn): Promise<string> {
  const { booking } = await world.booking(resident);
  const { id } = await resident.api.myData.requestCorrection({
    service: { kind: 'booking', id: booking },
    text: '姓名写错了',
  });
  return id;
}

/** The rows of one's own data. */
export const myDataReachRows = {
  'myData.export': oneself,
  'myData.correctName': oneself,
  'myData.changePhone': oneself,
  'myData.requestCorrection': {
    reach: 'own',
    input: async (world, owner) => ({
      service: { kind: 'booking', id: (await world.booking(owner)).booking },
      text: '姓名写错了',
    }),
  },
  'myData.withdrawCorrection': {
    reach: 'own',
    input: async (world, owner) => ({ correction: await reachCorrection(world, owner) }),
  },
  'myData.listCorrections': oneself,
  'myData.listUnitCorrections': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode }) },
  'myData.getCorrection': {
    reach: 'unit',
    input: async (world, owner) => ({ correction: await reachCorrection(world, owner) }),
  },
  'myData.openCorrection': {
    reach: 'unit',
    input: async (world, owner) => ({ correction: await reachCorrection(world, owner) }),
  },
  'myData.decideCorrection': {
    reach: 'unit',
    input: async (world, owner) => ({
      correction: await reachCorrection(world, owner),
      decision: 'correct',
      answer: '已更正',
    }),
  },
  'myData.listReads': oneself,
  'myData.erase': oneself,
} satisfies Partial<Record<ActName, ReachRow>>;
