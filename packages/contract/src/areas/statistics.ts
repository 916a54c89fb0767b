import * as z from 'zod';
import { read } from '../act.ts';
import { day, unitCode } from '../shapes.ts';

const value = z.object({
  value: z.number().nullable(),
  text: z.string().meta({ description: '带单位的数；没有时为原因' }),
});
const cell = value.extend({
  before: value.nullable().meta({ description: '上年同期' }),
  change: z.number().nullable().meta({ description: '同比增减（%）' }),
});
const row = z.object({
  key: z.string(),
  label: z.string(),
  unit: unitCode.nullable().meta({ description: '可以由此继续向下看的单位' }),
  cells: z.array(cell).meta({ description: '与 figures 同序' }),
});

export const statistics = {
  series: read(
    '指标的统计表：按下级单位、按月或按记录上的类别分开，可与上年同期相比；文件由 GET /api/files/statistics/{单位}.xlsx 取得',
    z.strictObject({
      unit: unitCode,
      figures: z.array(z.string().min(1).max(100)).min(1).max(12),
      from: day,
      to: day,
      split: z.enum(['unit', 'month', 'field']),
      field: z.string().max(60).optional().meta({ description: '按哪一类别，见 fields' }),
      compare: z.boolean().default(false),
    }),
    z.object({
      unit: z.object({ code: unitCode, name: z.string() }),
      figures: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          kindWord: z.string(),
          unitWord: z.string(),
          definition: z.string(),
          rule: z.string(),
          notAdded: z.string().nullable().meta({ description: '各行为什么不能相加；可以相加的为 null' }),
        }),
      ),
      rows: z.array(row),
      total: row,
      incomparable: z.string().nullable().meta({ description: '为什么不能与上年同期相比' }),
      fields: z
        .array(z.object({ field: z.string(), label: z.string() }))
        .meta({ description: '这些指标可以一起按哪些类别分开' }),
    }),
  ),
} as const;
