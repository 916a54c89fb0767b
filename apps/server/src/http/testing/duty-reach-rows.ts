import type { ActName } from '@linfa/contract';
import {
  reachAdviser,
  reachBegunShift,
  reachFullSlot,
  reachHeldEvent,
  reachPost,
  reachQuestion,
  reachScreening,
  reachSheet,
  reachWaiting,
} from './duty-rows.ts';
import { reachReferral } from './outreach-rows.ts';
import type { ReachRow } from './reach-row.ts';
import type { ReachWorld } from './reach-world.ts';

const correction = { version: 1, reason: '笔误' };

const ownShifts = { reach: 'none', because: 'an adviser’s own shifts and offers; tested with two advisers' } as const;

async function toSign(world: ReachWorld): Promise<{ readonly shift: string; readonly seen: string }> {
  const { shift, seen } = await reachSheet(world);
  return { shift, seen };
}

/** The rows of duty, waiting and corrections. */
export const dutyReachRows = {
  'bookings.waitForResident': {
    reach: 'unit',
    input: async (world) => ({ slot: await reachFullSlot(world), matter: 'family', resident: { name: '居民丁' } }),
  },
  'bookings.leaveWaitingList': {
    reach: 'unit',
    ownToo: true,
    roles: ['adviser', 'community-clerk', 'street-officer'],
    input: async (world, owner) => ({ booking: await reachWaiting(world, owner) }),
  },
  'dutyShifts.amendShift': {
    reach: 'unit',
    input: async (world) => {
      const { shift, version } = await reachSheet(world);
      return { shift, version, minutes: 50, reason: '笔误' };
    },
  },
  'dutyShifts.missShift': {
    reach: 'unit',
    input: async (world) => ({ shift: await reachBegunShift(world), reason: '未到' }),
  },
  'dutyShifts.moveShift': {
    reach: 'unit',
    input: async (world) => ({
      shift: (await world.shift()).shift,
      day: '2026-03-20',
      startsAt: '15:00',
      reason: '开庭',
    }),
  },
  'dutyShifts.swapShift': {
    reach: 'unit',
    input: async (world) => ({
      shift: (await world.shift()).shift,
      adviser: world.server.app.keyring.ids.seal('person', (await reachAdviser(world)).person.id),
      reason: '出差',
    }),
  },
  'dutyShifts.offerSwap': ownShifts,
  'dutyShifts.acceptSwap': ownShifts,
  'dutyShifts.declineSwap': ownShifts,
  'dutyShifts.get': { reach: 'unit', input: async (world) => ({ shift: (await world.shift()).shift }) },
  'dutyShifts.listHolidays': { reach: 'none', because: 'public holidays are the same for everybody' },
  'dutyShifts.listAdvisers': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode }) },
  'dutyShifts.listMine': ownShifts,
  'dutyShifts.listSwaps': ownShifts,
  'dutyShifts.showCode': ownShifts,
  'dutyShifts.getSheet': { reach: 'unit', input: async (world) => ({ shift: (await world.shift()).shift }) },
  'dutyShifts.listToCountersign': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode }) },
  'dutyShifts.countersignShift': { reach: 'unit', input: toSign },
  'dutyShifts.objectToShift': {
    reach: 'unit',
    input: async (world) => ({ ...(await toSign(world)), reason: '时长不符' }),
  },
  'dutyShifts.enterPaperSignature': {
    reach: 'unit',
    input: async (world) => ({ ...(await toSign(world)), day: '2026-03-11', signer: '居委会主任' }),
  },
  'dutyShifts.openByCode': {
    reach: 'unit',
    input: async (world) => {
      const { shift } = await reachSheet(world);
      return { code: (await world.adviser.api.dutyShifts.showCode({ shift })).code };
    },
  },
  'consultations.askInWriting': { reach: 'none', because: 'anybody may ask any community’s advisers' },
  'consultations.withdrawQuestion': {
    reach: 'own',
    input: async (world, owner) => ({ question: await reachQuestion(world, owner) }),
  },
  'consultations.listMyQuestions': { reach: 'none', because: 'takes no thing; lists one’s own' },
  'consultations.answer': {
    reach: 'unit',
    input: async (world, owner) => ({ question: await reachQuestion(world, owner), text: '可以申请仲裁', minutes: 20 }),
  },
  'consultations.passOn': {
    reach: 'unit',
    input: async (world, owner) => ({
      question: await reachQuestion(world, owner),
      adviser: world.server.app.keyring.ids.seal('person', world.adviser.person.id),
    }),
  },
  'consultations.readQuestion': {
    reach: 'unit',
    ownToo: true,
    roles: ['adviser', 'community-clerk', 'street-officer'],
    input: async (world, owner) => ({ question: await reachQuestion(world, owner) }),
  },
  'consultations.listQuestions': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode }) },
  'consultations.checkConflict': { reach: 'none', because: 'looks at one’s own log only' },
  'consultations.monthOf': { reach: 'none', because: 'takes no thing; lists one’s own' },
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
