import { editionStates } from '@linfa/domain';
import * as z from 'zod';
import { code, day, id, unitCode } from '../shapes.ts';

export const reportKind = z
  .enum(['law-government', 'outreach-duty'])
  .meta({ description: '报告种类：法治政府建设年度报告、普法责任年度报告' });
export const reportYear = z.number().int().min(1990).max(2100);
export const editionVersion = z.number().int().min(1).meta({ description: '所看到的版本；被别人改过即不符' });

export const edition = z.object({
  id,
  unit: z.object({ code: unitCode, name: z.string() }),
  kind: reportKind,
  year: reportYear,
  state: code(editionStates),
  version: editionVersion,
  day: day.nullable().meta({ description: '落款日期' }),
  publishedOn: day.nullable(),
  provenance: z.string(),
  may: z.array(
    z.enum([
      'edit',
      'review',
      'discuss',
      'sign',
      'report',
      'takeBack',
      'lock',
      'unlock',
      'return',
      'revise',
      'publish',
    ]),
  ),
});

export const finding = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'remark']),
  place: z.string(),
  line: z.number().int(),
  start: z.number().int(),
  end: z.number().int(),
  excerpt: z.string(),
  why: z.string(),
  fix: z.string(),
});
