import type { ActName } from '@linfa/contract';
import type { ReachRow } from './reach-row.ts';

const asked = { year: 2026, span: { of: 'month', month: 2 } } as const;

/** A unit's statistical returns, by those who read, send and receive them. */
export const returnReachRows = {
  'returns.get': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode, ...asked }) },
  'returns.list': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode, ...asked }) },
  'returns.open': { reach: 'unit', input: async (world) => ({ filing: await world.filing('reported') }) },
  'returns.report': {
    reach: 'unit',
    // Whoever sends it again finds it returned.
    input: async (world) => {
      await world.filing('returned');
      return { unit: world.unitCode, year: 2026, span: { of: 'month', month: 1 } };
    },
  },
  'returns.takeBack': {
    reach: 'unit',
    input: async (world) => ({ filing: await world.filing('reported'), reason: '漏了一件' }),
  },
  'returns.returnWithRemarks': {
    reach: 'unit',
    input: async (world) => ({ filing: await world.filing('reported'), remarks: '请核对2月的件数' }),
  },
  'returns.lock': { reach: 'unit', input: async (world) => ({ filing: await world.filing('reported') }) },
  'returns.unlock': {
    reach: 'unit',
    input: async (world) => ({ filing: await world.filing('locked'), reason: '街道要更正' }),
  },
} satisfies Partial<Record<ActName, ReachRow>>;
