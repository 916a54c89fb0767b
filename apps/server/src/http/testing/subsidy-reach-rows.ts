import type { ActName } from '@linfa/contract';
import { buildAgreedCase } from '../../testing/build-agreed-case.ts';
import type { ReachRow } from './reach-row.ts';

/** The rows of subsidies. */
export const subsidyReachRows = {
  'subsidies.list': {
    reach: 'unit',
    input: async ({ unitCode }) => ({ unit: unitCode, from: '2026-03-01', to: '2026-03-31' }),
  },
  'subsidies.confirmLine': {
    reach: 'unit',
    input: async ({ server }) => ({ of: 'case', record: await buildAgreedCase(server, { concludedOn: '2026-03-10' }) }),
  },
  'subsidies.rejectLine': {
    reach: 'unit',
    input: async ({ server }) => ({
      of: 'case',
      record: await buildAgreedCase(server, { concludedOn: '2026-03-10' }),
      reason: '没有案卷',
    }),
  },
} satisfies Partial<Record<ActName, ReachRow>>;
