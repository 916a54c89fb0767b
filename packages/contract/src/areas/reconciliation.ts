import { editionStates, reconciliationKinds } from '@linfa/domain';
import * as z from 'zod';
import { read } from '../act.ts';
import { code, id, unitCode } from '../shapes.ts';

const amount = z.object({ value: z.number().nullable(), text: z.string() });

export const reconciliation = {
  get: read(
    '一年的区级数字与各街道已签发报告之和逐项核对，每处差异都说明来由；不作排名',
    z.strictObject({
      unit: unitCode,
      year: z.number().int().min(1990).max(2100),
      kind: z.enum(['law-government', 'outreach-duty']).default('law-government'),
    }),
    z.object({
      unit: z.object({ code: unitCode, name: z.string() }),
      year: z.number().int(),
      streets: z.array(
        z.object({
          unit: z.object({ code: unitCode, name: z.string() }),
          edition: id.nullable(),
          state: code(editionStates).nullable(),
          signed: z.boolean(),
        }),
      ),
      changes: z.array(z.string()).meta({ description: '这一年的区划变动' }),
      figures: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          unitWord: z.string(),
          district: amount.meta({ description: '按现在的记录，含所辖全部单位' }),
          sum: amount.nullable().meta({ description: '各街道已签发数之和；不能相加的为 null' }),
          notAdded: z.string().nullable().meta({ description: '为什么不能相加' }),
          difference: amount.nullable(),
          streets: z.array(
            z.object({
              unit: unitCode,
              signed: amount.nullable().meta({ description: '签发的数；没有签发或没有使用的为 null' }),
              now: amount.nullable().meta({ description: '按现在的记录；不能逐个街道计算的为 null' }),
            }),
          ),
          differences: z.array(
            z.object({
              kind: code(reconciliationKinds),
              unit: unitCode.nullable(),
              sentence: z.string(),
              amount: amount.nullable(),
            }),
          ),
        }),
      ),
    }),
  ),
} as const;
