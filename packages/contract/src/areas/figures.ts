import * as z from 'zod';
import { read } from '../act.ts';
import { day, unitCode } from '../shapes.ts';

export const figures = {
  get: read(
    '一个指标的数值及其口径',
    z.strictObject({ figure: z.string().min(1).max(100), unit: unitCode, from: day, to: day }),
    z.object({ id: z.string(), name: z.string(), value: z.number().nullable(), text: z.string(), definition: z.string(), rule: z.string(), evidence: z.string(), provenance: z.string() }),
  ),
  trace: read(
    '打开一个指标，列出它所依据的记录',
    z.strictObject({ figure: z.string().min(1).max(100), unit: unitCode, from: day, to: day, after: z.number().int().min(0).default(0), limit: z.number().int().min(1).max(200).default(50) }),
    z.object({
      strands: z.array(z.object({ label: z.string(), set: z.string(), value: z.number(), total: z.number().int(), records: z.array(z.object({ record: z.string(), day, amount: z.number(), provenance: z.string() })), next: z.number().int().nullable() })),
    }),
  ),
} as const;
