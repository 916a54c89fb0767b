import { amendableRecords } from '@linfa/domain';
import * as z from 'zod';
import { read } from '../act.ts';
import { code, id, instant } from '../shapes.ts';

export const amendments = {
  list: read(
    '一条记录的历次更正：谁、何时、为何，以及原来的值',
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
} as const;
