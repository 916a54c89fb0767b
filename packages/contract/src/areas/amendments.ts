import { amendableRecords, correctedRecords } from '@linfa/domain';
import * as z from 'zod';
import { write } from '../act.ts';
import { code, day, id, instant, unitCode } from '../shapes.ts';

export const amendments = {
  list: write(
    '读取一条记录的历次更正：谁、何时、为何，以及原来的值；读取留有记录',
    z.strictObject({ kind: code(amendableRecords), record: id }),
    z.object({
      items: z.array(
        z.object({
          at: instant,
          by: z.string(),
          version: z.number().int().meta({ description: '被更正的版本' }),
          reason: z.string(),
          before: z.array(z.object({ field: z.string(), value: z.string() })),
        }),
      ),
    }),
  ),
  recent: write(
    '一个单位及其以下一段时间的更正：谁、何时、改了哪条记录、为何；读取留有记录',
    z.strictObject({
      unit: unitCode,
      from: day,
      to: day,
      kind: code(correctedRecords).optional(),
      limit: z.number().int().min(1).max(200).default(50),
    }),
    z.object({
      items: z.array(
        z.object({
          kind: code(correctedRecords),
          record: id,
          unit: z.object({ code: unitCode, name: z.string() }),
          at: instant,
          by: z.string(),
          version: z.number().int().meta({ description: '被更正的版本' }),
          reason: z.string(),
        }),
      ),
      more: z.boolean(),
    }),
  ),
} as const;
