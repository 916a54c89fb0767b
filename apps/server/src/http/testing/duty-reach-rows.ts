import type { ActName } from '@linfa/contract';
import { reachHeldEvent, reachPost, reachScreening, reachWaiting } from './duty-rows.ts';
import { reachReferral } from './outreach-rows.ts';
import type { ReachRow } from './reach-row.ts';

const correction = { version: 1, reason: '笔误' };

/** The rows of duty, waiting and corrections. */
export const dutyReachRows = {
  'bookings.leaveWaitingList': {
    reach: 'unit',
    ownToo: true,
    roles: ['adviser', 'community-clerk', 'street-officer'],
    input: async (world, owner) => ({ booking: await reachWaiting(world, owner) }),
  },
  'dutyMatrix.explainGap': {
    reach: 'unit',
    input: async ({ unitCode }) => ({ community: unitCode, year: 2026, month: 2, reason: '春节' }),
  },
  'outreach.amendEvent': {
    reach: 'unit',
    input: async (world) => ({ ...(await reachHeldEvent(world)), reason: '笔误', change: { materials: 61 } }),
  },
  'outreach.amendPost': {
    reach: 'unit',
    input: async (world) => ({ post: await reachPost(world), ...correction, change: { reads: 130 } }),
  },
  'outreach.removePost': { reach: 'unit', input: async (world) => ({ post: await reachPost(world), ...correction }) },
  'screenings.amend': {
    reach: 'unit',
    input: async (world) => ({ screening: await reachScreening(world), ...correction, change: { found: 1 } }),
  },
  'referrals.amend': {
    reach: 'unit',
    input: async (world) => ({ referral: await reachReferral(world), ...correction, change: { target: 'court' } }),
  },
  'amendments.list': {
    reach: 'unit',
    input: async (world) => ({ kind: 'referral', record: await reachReferral(world) }),
  },
} satisfies Partial<Record<ActName, ReachRow>>;
