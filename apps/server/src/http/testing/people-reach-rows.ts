import { randomUUID } from 'node:crypto';
import type { ActName } from '@linfa/contract';
import { reachAccount, reachAssignment, reachNorm, reachStaff } from './people-rows.ts';
import type { ReachRow } from './reach-row.ts';

const today = '2026-03-11';

/** People, their roles and accounts, advisers' assignments, and the norms of places. */
export const peopleReachRows = {
  'people.list': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode }) },
  'people.find': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode, name: '丁' }) },
  'people.get': { reach: 'unit', input: async (world) => ({ person: (await reachStaff(world)).person }) },
  'people.add': {
    reach: 'unit',
    input: async ({ unitCode }) => ({ name: '戊调解员', role: 'mediator', unit: unitCode, from: today }),
  },
  'people.correct': {
    reach: 'unit',
    input: async (world) => ({ person: (await reachStaff(world)).person, version: 1, name: '丁某' }),
  },
  'people.reveal': {
    reach: 'unit',
    input: async (world) => ({ person: (await reachStaff(world)).person, reason: 'contact' }),
  },
  'people.unite': {
    reach: 'unit',
    input: async (world) => ({
      keep: (await reachStaff(world)).person,
      gone: (await reachStaff(world)).person,
      reason: 'entered-twice',
    }),
  },
  'people.grantRole': {
    reach: 'unit',
    input: async (world) => ({
      person: (await reachStaff(world)).person,
      role: 'mediator',
      unit: world.unitCode,
      from: today,
    }),
  },
  'people.endRole': {
    reach: 'unit',
    input: async (world) => ({ holding: (await reachStaff(world)).holding, day: today }),
  },
  'people.listAccounts': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode }) },
  'people.createAccount': {
    reach: 'unit',
    input: async (world) => ({
      person: (await reachStaff(world)).person,
      username: `u-${randomUUID().slice(0, 12)}`,
    }),
  },
  'people.resetPassword': { reach: 'unit', input: async (world) => ({ account: await reachAccount(world) }) },
  'people.lockAccount': { reach: 'unit', input: async (world) => ({ account: await reachAccount(world) }) },
  'people.unlockAccount': { reach: 'unit', input: async (world) => ({ account: await reachAccount(world, true) }) },
  'people.assignAdviser': {
    reach: 'unit',
    input: async (world) => ({
      unit: world.unitCode,
      adviser: (await reachStaff(world)).person,
      firm: '试验律师事务所',
      from: today,
    }),
  },
  'people.endAssignment': {
    reach: 'unit',
    input: async (world) => ({ assignment: await reachAssignment(world), day: today }),
  },
  'people.listAssignments': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode }) },
  'people.loadView': {
    reach: 'unit',
    input: async ({ unitCode }) => ({ unit: unitCode, from: '2026-01-01', to: '2026-03-31' }),
  },
  'norms.list': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode }) },
  'norms.set': {
    reach: 'unit',
    input: async ({ unitCode }) => ({
      unit: unitCode,
      code: 'duty.hours-a-month',
      value: '4',
      source: '试验区设定',
      from: today,
    }),
  },
  'norms.history': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode, code: 'duty.hours-a-month' }) },
  'norms.revoke': { reach: 'unit', input: async (world) => ({ norm: await reachNorm(world) }) },
} satisfies Partial<Record<ActName, ReachRow>>;
