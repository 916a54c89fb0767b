import { amendableRecords } from '@linfa/domain';
import * as z from 'zod';
import { write } from '../act.ts';
import { code, id, instant } from '../shapes.ts';

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
} as const;
