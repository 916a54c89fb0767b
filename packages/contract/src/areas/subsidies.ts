import { subsidyKinds, subsidyStates } from '@linfa/domain';
import * as z from 'zod';
import { read, write } from '../act.ts';
import { code, day, id, line, page, paging, unitCode } from '../shapes.ts';

const cents = z.number().int().meta({ description: '金额（分）' });
const of = z.enum(['case', 'shift']).meta({ description: '所依据的记录：调解案件或值班' });

const subsidyLine = z.object({
  of,
  record: id,
  unit: z.object({ code: unitCode, name: z.string() }),
  payee: z.string().nullable().meta({ description: '调解员或法律顾问；没有登记承办人的为 null' }),
  day,
  kind: code(subsidyKinds),
  fileNumber: z.string().nullable(),
  amount: cents.nullable().meta({ description: '按当日标准；没有标准的为 null' }),
  rateSource: z.string().nullable(),
  state: code(subsidyStates),
  reason: z.string(),
  changed: z.boolean().meta({ description: '确认之后记录或标准有变' }),
  may: z.array(z.enum(['confirm', 'reject'])),
});

export const subsidies = {
  list: read(
    '以案定补和值班补贴明细：按单位和姓名排列，一件纠纷只补一次',
    z.strictObject({ unit: unitCode, from: day, to: day, ...paging }),
    page(subsidyLine).extend({
      totals: z.array(z.object({ state: code(subsidyStates), lines: z.number().int(), amount: cents })),
      repeated: z
        .array(z.object({ record: id, paidFor: id }))
        .meta({ description: '与已补贴的是同一件纠纷，不再补贴' }),
    }),
  ),
  confirmLine: write('确认一条补贴', z.strictObject({ of, record: id }), subsidyLine),
  rejectLine: write('不予补贴并写明理由', z.strictObject({ of, record: id, reason: line(200) }), subsidyLine),
} as const;
