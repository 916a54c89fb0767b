import { randomUUID } from 'node:crypto';
import type { ActName } from '@linfa/contract';
import { accessReachRows } from './access-reach-rows.ts';
import { bookReachRows } from './book-reach-rows.ts';
import { contentFlagReachRows } from './content-flag-reach-rows.ts';
import { noticeReachRows } from './notice-reach-rows.ts';
import { dutyReachRows } from './duty-reach-rows.ts';
import { consoleReachRows } from './console-reach-rows.ts';
import { consentReachRows } from './consent-reach-rows.ts';
import { feedbackReachRows } from './feedback-reach-rows.ts';
import { filesReachRows } from './files-reach-rows.ts';
import { myDataReachRows } from './my-data-reach-rows.ts';
import { subsidyReachRows } from './subsidy-reach-rows.ts';
import type { ReachRow } from './reach-row.ts';
import { mediationAfterReachRows } from './mediation-after-reach-rows.ts';
import { mediationReachRows } from './mediation-reach-rows.ts';
import { reachEvent, reachReferral, reachSignUp, reachStaffSignUp } from './outreach-rows.ts';
import { peopleReachRows } from './people-reach-rows.ts';
import { returnReachRows } from './return-reach-rows.ts';
import { reportReachRows } from './report-reach-rows.ts';
import { unitReachRows } from './unit-reach-rows.ts';
import { reachDay, serviceLine } from './reach-world.ts';

const period = { from: '2026-03-01', to: '2026-03-31' };

/** Every act has its row: without one the matrix does not compile, and its test fails. */
export const reachRows: Readonly<Record<ActName, ReachRow>> = {
  'home.open': { reach: 'none', because: 'takes a community, which is public; what is one’s own is listed' },
  'sessions.sendPhoneCode': { reach: 'none', because: 'before signing in' },
  'sessions.logInWithPhoneCode': { reach: 'none', because: 'before signing in' },
  'sessions.logInWithSlipCode': { reach: 'none', because: 'before signing in' },
  'sessions.logInStaff': { reach: 'none', because: 'before signing in' },
  'sessions.issueSlipCode': { reach: 'unit', input: async ({ unitCode }) => ({ name: '居民乙', community: unitCode }) },
  ...accessReachRows,
  'sessions.me': { reach: 'none', because: 'says who is asking' },
  'sessions.listMine': { reach: 'none', because: 'takes no thing; lists one’s own' },
  'sessions.revoke': {
    reach: 'own',
    input: async (_world, owner) => ({
      session: (await owner.api.sessions.listMine({})).items.find((one) => one.current)?.id,
    }),
  },
  'sessions.logOut': { reach: 'none', because: 'ends the session that asks' },
  'audit.list': { reach: 'none', because: 'the whole installation’s, for auditors and administrators' },
  'audit.chain': { reach: 'none', because: 'the whole installation’s, for auditors and administrators' },
  'backups.state': { reach: 'none', because: 'the whole installation’s, for auditors and administrators' },
  'dutyShifts.planRoster': {
    reach: 'unit',
    input: async ({ unitCode, server, adviser }) => ({
      community: unitCode,
      adviser: server.app.keyring.ids.seal('person', adviser.person.id),
      from: reachDay,
      to: reachDay,
      weekdays: [6],
      startsAt: '14:00',
      slotMinutes: 30,
      slotCount: 2,
      mode: 'on-site',
    }),
  },
  'dutyShifts.list': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode, ...period }) },
  'dutyShifts.cancelShift': {
    reach: 'unit',
    input: async (world) => ({ shift: (await world.shift()).shift, reason: '台风' }),
  },
  'dutyShifts.closeShift': {
    reach: 'unit',
    input: async (world) => ({ shift: (await world.shift()).shift, minutes: 60 }),
  },
  'slots.listOpen': { reach: 'none', because: 'open slots are public' },
  'bookings.bookSlot': { reach: 'none', because: 'anybody may book any open slot' },
  'bookings.joinWaitingList': { reach: 'none', because: 'anybody may wait for any slot' },
  'bookings.bookForResident': {
    reach: 'unit',
    input: async (world) => ({ slot: (await world.shift()).slots[0], matter: 'family', resident: { name: '居民丙' } }),
  },
  'bookings.cancelBooking': {
    reach: 'unit',
    ownToo: true,
    roles: ['adviser', 'community-clerk', 'street-officer'],
    input: async (world, owner) => ({ booking: (await world.booking(owner)).booking }),
  },
  'bookings.rescheduleBooking': {
    reach: 'unit',
    ownToo: true,
    roles: ['community-clerk', 'street-officer'],
    input: async (world, owner) => {
      const { booking, other } = await world.booking(owner);
      return { booking, slot: other };
    },
  },
  'bookings.markArrived': {
    reach: 'unit',
    input: async (world, owner) => ({ booking: (await world.booking(owner)).booking }),
  },
  'bookings.markMissed': {
    reach: 'unit',
    input: async (world, owner) => ({ booking: (await world.booking(owner)).booking }),
  },
  'bookings.listMine': { reach: 'none', because: 'takes no thing; lists one’s own' },
  'bookings.listForShift': {
    reach: 'unit',
    input: async (world, owner) => ({ shift: (await world.booking(owner)).shift }),
  },
  'consultations.logConsultation': {
    reach: 'unit',
    input: async ({ unitCode }) => ({ community: unitCode, line: serviceLine }),
  },
  'consultations.logMany': {
    reach: 'unit',
    input: async ({ unitCode }) => ({ community: unitCode, lines: [serviceLine, serviceLine] }),
  },
  'consultations.amend': {
    reach: 'unit',
    input: async (world) => ({
      consultation: await world.consultation(),
      version: 1,
      reason: '笔误',
      change: { minutes: 25 },
    }),
  },
  'consultations.get': { reach: 'unit', input: async (world) => ({ consultation: await world.consultation() }) },
  'consultations.list': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode, ...period }) },
  ...bookReachRows,
  ...mediationReachRows,
  ...mediationAfterReachRows,
  ...noticeReachRows,
  ...contentFlagReachRows,
  ...dutyReachRows,
  ...unitReachRows,
  ...filesReachRows,
  ...peopleReachRows,
  'consultations.referOn': {
    reach: 'unit',
    input: async (world) => ({ consultation: await world.consultation(), day: '2026-03-11', target: 'legal-aid' }),
  },
  'outreach.planEvent': {
    reach: 'unit',
    input: async ({ unitCode }) => ({ unit: unitCode, day: reachDay, title: '宪法宣传', kind: 'stall', seats: 5 }),
  },
  'outreach.publishEvent': { reach: 'unit', input: async (world) => ({ event: (await reachEvent(world)).event }) },
  'outreach.amendPlan': {
    reach: 'unit',
    input: async (world) => ({
      event: (await reachEvent(world)).event,
      version: 1,
      reason: '改地点',
      change: { venue: '居委会二楼' },
    }),
  },
  'outreach.cancelEvent': {
    reach: 'unit',
    input: async (world) => ({ event: (await reachEvent(world, true)).event, reason: '台风' }),
  },
  'outreach.listPublic': { reach: 'none', because: 'published events are public' },
  'outreach.openEvent': { reach: 'none', because: 'published events are public' },
  'outreach.signUp': { reach: 'none', because: 'anybody may sign up for any published event' },
  'outreach.leaveEvent': {
    reach: 'own',
    input: async (world, owner) => ({ event: (await reachSignUp(world, owner)).event }),
  },
  'outreach.checkIn': { reach: 'own', input: (world, owner) => reachSignUp(world, owner) },
  'outreach.signUpForResident': { reach: 'none', because: 'anybody may sign up for any published event' },
  'outreach.listSignUps': { reach: 'unit', input: async (world) => ({ event: (await reachEvent(world)).event }) },
  'outreach.checkInResident': {
    reach: 'unit',
    input: async (world, owner) => ({ signUp: await reachStaffSignUp(world, owner) }),
  },
  'outreach.leaveForResident': {
    reach: 'unit',
    input: async (world, owner) => ({ signUp: await reachStaffSignUp(world, owner) }),
  },
  'outreach.getEvent': { reach: 'unit', input: async (world) => ({ event: (await reachEvent(world)).event }) },
  'outreach.listMine': { reach: 'none', because: 'takes no thing; lists one’s own' },
  'outreach.recordAttendance': {
    reach: 'unit',
    input: async (world) => ({ event: (await reachEvent(world)).event, attendance: 30 }),
  },
  'outreach.closeEvent': {
    reach: 'unit',
    input: async (world) => ({
      event: (await reachEvent(world)).event,
      attendance: 30,
      reached: 90,
      materials: 60,
      questions: 4,
      volunteers: 2,
    }),
  },
  'outreach.list': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode, ...period }) },
  'outreach.recordPost': {
    reach: 'unit',
    input: async ({ unitCode }) => ({
      unit: unitCode,
      day: '2026-03-10',
      title: '以案释法',
      channel: 'wechat',
      reads: 120,
    }),
  },
  'outreach.listPublicPosts': { reach: 'none', because: 'posts are public' },
  'outreach.listPosts': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode, ...period }) },
  'screenings.record': {
    reach: 'unit',
    input: async ({ unitCode }) => ({ unit: unitCode, day: '2026-03-10', found: 0, prevented: 0 }),
  },
  'screenings.list': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode, ...period }) },
  'referrals.record': {
    reach: 'unit',
    input: async ({ unitCode }) => ({ unit: unitCode, day: '2026-03-10', target: 'notary' }),
  },
  'referrals.setOutcome': {
    reach: 'unit',
    input: async (world) => ({ referral: await reachReferral(world), outcome: 'accepted', day: '2026-03-11' }),
  },
  'referrals.list': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode, ...period }) },
  'figures.get': {
    reach: 'unit',
    input: async ({ unitCode }) => ({ figure: 'consultation.count', unit: unitCode, ...period }),
  },
  'figures.list': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode, ...period }) },
  'figures.listUses': {
    reach: 'unit',
    input: async ({ unitCode }) => ({ figure: 'consultation.count', unit: unitCode, ...period }),
  },
  'figures.trace': {
    reach: 'unit',
    input: async ({ unitCode }) => ({ figure: 'consultation.count', unit: unitCode, ...period }),
  },
  'figures.listCorrections': {
    reach: 'unit',
    input: async ({ unitCode }) => ({ figure: 'consultation.count', unit: unitCode, ...period }),
  },
  'figures.define': {
    reach: 'unit',
    input: async ({ unitCode }) => ({
      unit: unitCode,
      definition: {
        id: `${unitCode}.own-${randomUUID().slice(0, 8)}`,
        name: '上门咨询',
        unit: 'act',
        kind: 'count',
        of: { set: 'consultations' },
      },
    }),
  },
  ...reportReachRows,
  ...returnReachRows,
  ...feedbackReachRows,
  ...consentReachRows,
  ...myDataReachRows,
  ...subsidyReachRows,
  ...consoleReachRows,
  'dutyMatrix.get': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode, year: 2026 }) },
};
