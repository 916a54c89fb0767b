import * as z from 'zod';
import { read } from '../act.ts';
import { reportDocument } from '../report-document.ts';
import { unitCode } from '../shapes.ts';

const span = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('year') }),
  z.strictObject({ of: z.literal('quarter'), quarter: z.number().int().min(1).max(4) }),
  z.strictObject({ of: z.literal('month'), month: z.number().int().min(1).max(12) }),
  z.strictObject({
    of: z.literal('months'),
    from: z.number().int().min(1).max(12),
    to: z.number().int().min(1).max(12),
  }),
]);

export const returns = {
  get: read(
    '人民调解统计报表：月报、季报或年报，含同比和环比',
    z.strictObject({ unit: unitCode, year: z.number().int().min(1990).max(2100), span: span.default({ of: 'year' }) }),
    z.object({ document: reportDocument }),
  ),
} as const;
