import { randomUUID } from 'node:crypto';
import type { ActName } from '@linfa/contract';
import {
  reachEntry,
  reachFilledSheet,
  reachItem,
  reachLine,
  reachMember,
  reachRegister,
  reachSheet,
  reachSite,
} from './book-rows.ts';
import type { ReachRow } from './reach-row.ts';

const period = { from: '2026-03-01', to: '2026-03-31' };

/** The rows of registers, rosters and other offices' figures. */
export const bookReachRows = {
  'registers.list': { reach: 'none', because: 'definitions of books carry nobody’s records' },
  'registers.define': {
    reach: 'unit',
    input: async ({ unitCode }) => ({
      unit: unitCode,
      code: 'once-only',
      name: '自建台账',
      unitOfMeasure: 'act',
      columns: [],
    }),
  },
  'registers.amendDefinition': {
    reach: 'unit',
    input: async (world) => ({
      register: await reachRegister(world),
      columns: [{ code: `c${randomUUID().slice(0, 8)}`, name: `备注${randomUUID().slice(0, 8)}`, type: 'text' }],
    }),
  },
  'registers.enterEntry': {
    reach: 'unit',
    input: async (world) => ({ register: await reachRegister(world), unit: world.unitCode, line: reachLine }),
  },
  'registers.amendEntry': {
    reach: 'unit',
    input: async (world) => ({
      entry: await reachEntry(world),
      version: 1,
      reason: '笔误',
      line: { ...reachLine, day: '2026-03-09' },
    }),
  },
  'registers.listEntries': {
    reach: 'unit',
    input: async (world) => ({ register: await reachRegister(world), unit: world.unitCode, ...period }),
  },
  'registers.listAmendments': { reach: 'unit', input: async (world) => ({ entry: await reachEntry(world) }) },
  'registers.importPreview': {
    reach: 'unit',
    input: async (world) => ({
      register: await reachRegister(world),
      unit: world.unitCode,
      csv: '日期,人数\n2026-03-10,3\n',
    }),
  },
  'registers.importEntries': {
    reach: 'unit',
    input: async (world) => ({
      register: await reachRegister(world),
      unit: world.unitCode,
      csv: '日期,人数\n2026-03-10,3\n',
    }),
  },
  'registers.exportCsv': {
    reach: 'unit',
    input: async (world) => ({ register: await reachRegister(world), unit: world.unitCode, ...period }),
  },
  'reportedFigures.listItems': { reach: 'none', because: 'names of items carry nobody’s numbers' },
  'reportedFigures.defineItem': {
    reach: 'unit',
    input: async ({ unitCode }) => ({
      unit: unitCode,
      name: '口袋公园',
      unitOfMeasure: 'thing',
      lastYear: { year: 2025, value: 3 },
    }),
  },
  'reportedFigures.requestFigures': {
    reach: 'unit',
    input: async (world) => ({
      unit: world.unitCode,
      from: '2025-01-01',
      to: '2025-12-31',
      due: '2026-03-20',
      asks: [{ item: await reachItem(world), office: world.unitCode }],
    }),
  },
  'reportedFigures.submitFigure': {
    reach: 'unit',
    input: async (world) => ({ sheet: await reachSheet(world), value: 12, document: '信访统计表' }),
  },
  'reportedFigures.previewSheet': { reach: 'unit', input: reachFilledSheet },
  'reportedFigures.enterSheet': { reach: 'unit', input: reachFilledSheet },
  'reportedFigures.returnFigure': {
    reach: 'unit',
    input: async (world) => ({ sheet: await reachSheet(world, true), remark: '与台账不符' }),
  },
  'reportedFigures.withdrawRequest': { reach: 'unit', input: async (world) => ({ sheet: await reachSheet(world) }) },
  'reportedFigures.remind': { reach: 'unit', input: async (world) => ({ sheet: await reachSheet(world) }) },
  'reportedFigures.openSheet': { reach: 'unit', input: async (world) => ({ sheet: await reachSheet(world) }) },
  'reportedFigures.listAsked': {
    reach: 'unit',
    input: async ({ unitCode }) => ({ unit: unitCode, from: '2025-01-01', to: '2025-12-31' }),
  },
  'rosters.list': {
    reach: 'unit',
    input: async ({ unitCode }) => ({ unit: unitCode, roster: 'literate', on: '2026-03-10' }),
  },
  'rosters.join': {
    reach: 'unit',
    input: async ({ unitCode }) => ({
      unit: unitCode,
      roster: 'literate',
      day: '2026-03-10',
      person: { name: '居民丁' },
    }),
  },
  'rosters.leave': {
    reach: 'unit',
    input: async (world) => ({ member: await reachMember(world), version: 1, day: '2026-03-10' }),
  },
  'rosters.listSites': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode, on: '2026-03-10' }) },
  'rosters.openSite': {
    reach: 'unit',
    input: async ({ unitCode }) => ({ unit: unitCode, kind: 'park', name: '法治公园', day: '2026-03-10' }),
  },
  'rosters.closeSite': {
    reach: 'unit',
    input: async (world) => ({ site: await reachSite(world), version: 1, day: '2026-03-10' }),
  },
} satisfies Partial<Record<ActName, ReachRow>>;
