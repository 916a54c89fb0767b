import type { ActName } from '@linfa/contract';
import { smallOutline } from '../../reports/testing/build-edition.ts';
import type { ReachRow } from './reach-row.ts';
import type { ReachWorld } from './reach-world.ts';

/** An upload that nobody made: each actor would need one of their own. */
const noFile = ({ server }: ReachWorld): string => server.app.keyring.ids.seal('attachment', 1_000_000);

/** A unit's reports, by those who draft, read, discuss, sign and receive them. */
export const reportReachRows = {
  'reports.listOutlines': { reach: 'none', because: 'what ships with Linfa, the same for all' },
  'reports.open': {
    reach: 'unit',
    input: async ({ unitCode }) => ({ unit: unitCode, year: 2024, kind: 'law-government' }),
  },
  'reports.list': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode }) },
  'reports.get': { reach: 'unit', input: async (world) => ({ edition: await world.edition('drafting') }) },
  'reports.editOutline': {
    reach: 'unit',
    input: async (world) => ({ edition: await world.edition('drafting'), version: 1, outline: smallOutline }),
  },
  'reports.draftFromText': {
    reach: 'unit',
    input: async (world) => ({
      unit: world.unitCode,
      year: 2026,
      kind: 'law-government',
      file: noFile(world),
    }),
  },
  'reports.preview': {
    reach: 'unit',
    input: async (world) => ({ edition: await world.edition('drafting'), outline: smallOutline }),
  },
  'reports.suggestFigures': {
    reach: 'unit',
    input: async (world) => ({ edition: await world.edition('drafting'), text: '法律咨询12次', start: 4 }),
  },
  'reports.importEdited': {
    reach: 'unit',
    input: async (world) => ({ edition: await world.edition('drafting'), file: noFile(world) }),
  },
  'reports.acceptEdited': {
    reach: 'unit',
    input: async (world) => ({
      edition: await world.edition('drafting'),
      version: 1,
      file: noFile(world),
      accept: [],
    }),
  },
  'reports.lint': { reach: 'unit', input: async (world) => ({ edition: await world.edition('drafting') }) },
  'reports.review': { reach: 'unit', input: async (world) => ({ edition: await world.edition('drafting') }) },
  'reports.discuss': {
    reach: 'unit',
    input: async (world) => ({
      edition: await world.edition('secrecy-reviewed'),
      meeting: '主任办公会',
      day: '2026-03-10',
    }),
  },
  'reports.sign': {
    reach: 'unit',
    input: async (world) => ({ edition: await world.edition('discussed'), version: 1 }),
  },
  'reports.report': { reach: 'unit', input: async (world) => ({ edition: await world.edition('signed') }) },
  'reports.takeBack': {
    reach: 'unit',
    input: async (world) => ({ edition: await world.edition('reported'), reason: '数字有误' }),
  },
  'reports.lock': { reach: 'unit', input: async (world) => ({ edition: await world.edition('reported') }) },
  'reports.unlock': {
    reach: 'unit',
    input: async (world) => ({ edition: await world.edition('locked'), reason: '需要更正' }),
  },
  'reports.returnWithRemarks': {
    reach: 'unit',
    input: async (world) => ({ edition: await world.edition('reported'), remarks: '请补充下一年度计划' }),
  },
  'reports.revise': { reach: 'unit', input: async (world) => ({ edition: await world.edition('returned') }) },
  'reports.publish': { reach: 'unit', input: async (world) => ({ edition: await world.edition('reported') }) },
  'reports.compare': { reach: 'unit', input: async (world) => ({ edition: await world.edition('signed') }) },
  'reports.listChanged': {
    reach: 'unit',
    input: async (world) => ({ edition: await world.edition('signed'), key: 'consultation.count' }),
  },
} satisfies Partial<Record<ActName, ReachRow>>;
