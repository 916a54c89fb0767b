import { dataQualityKinds, dataQualityThings } from '@linfa/domain';
import * as z from 'zod';
import { read, write } from '../act.ts';
import { code, day, id, instant, line, unitCode } from '../shapes.ts';

const question = z.object({
  kind: code(dataQualityKinds),
  key: z.string().meta({ description: '这个问题的标识，答复时交还' }),
  unit: z.object({ code: unitCode, name: z.string() }),
  sentence: z.string().meta({ description: '看到了什么，问什么；只是询问' }),
  records: z
    .array(
      z.object({
        kind: code(dataQualityThings),
        id,
        day: day.nullable(),
        words: z.string().meta({ description: '类别和数字，不含姓名和内容' }),
        opens: z.boolean().meta({ description: '可以打开查看；限定知悉的案件为 false' }),
      }),
    )
    .meta({ description: '所指的记录，最多列出20条' }),
  count: z.number().int().meta({ description: '所指的记录共多少条' }),
  answer: z
    .object({ reason: z.string(), by: z.string(), at: instant })
    .nullable()
    .meta({ description: '答复；之后记录增加的会再问' }),
  may: z.array(z.enum(['answer'])),
});
const asked = { unit: unitCode, from: day, to: day };

export const dataQuality = {
  list: read(
    '一个单位及其以下一段时间的记录中值得一问之处；答复过的不再列出',
    z.strictObject({
      ...asked,
      kind: code(dataQualityKinds).optional(),
      answered: z.boolean().default(false).meta({ description: '连同已经答复的' }),
    }),
    z.object({
      items: z.array(question),
      more: z.boolean().meta({ description: '还有没有列出的；请缩小单位或期间' }),
      compared: z.number().int().meta({ description: '比较过文字的记录数，最近的在前' }),
    }),
  ),
  answer: write(
    '答复一个问题并写明理由，留存',
    z.strictObject({ ...asked, kind: code(dataQualityKinds), key: line(64), reason: line(200) }),
    question,
  ),
} as const;
