import * as z from 'zod';
import { read, write } from '../act.ts';
import { line, unitCode } from '../shapes.ts';

const norm = z.object({ least: z.number(), source: z.string() }).nullable();

const cell = z.object({
  month: z.number().int().min(1).max(12),
  hours: z.number(),
  signedHours: z.number().meta({ description: '其中已由社区签字的时长' }),
  times: z.number().int(),
  hoursNorm: norm,
  timesNorm: norm,
  /** Never of a month that is not over. */
  gap: z.boolean(),
  reason: z.string().meta({ description: '不足的情形；没有不足时为空' }),
  explained: z.string().meta({ description: '社区或街道说明的原因' }),
});

const year = z.number().int().min(1990).max(2100);

export const dutyMatrix = {
  get: read(
    '一年中各社区每月的值班时长和现场次数，与当时的规定对照',
    z.strictObject({ unit: unitCode, year }),
    z.object({ communities: z.array(z.object({ code: unitCode, name: z.string(), months: z.array(cell) })) }),
  ),
  explainGap: write(
    '说明某社区某月值班不足的原因',
    z.strictObject({ community: unitCode, year, month: cell.shape.month, reason: line(200) }),
    z.object({ community: unitCode, year, month: cell.shape.month, explained: z.string() }),
  ),
} as const;
