import { checkedTexts, textCheckResults, textCheckTable } from '@linfa/domain';
import * as z from 'zod';
import { read, write } from '../act.ts';
import { actsOf, code, id, instant, page, paging, unitCode } from '../shapes.ts';

const flag = z.object({
  id,
  community: z.object({ code: unitCode, name: z.string() }),
  kind: code(checkedTexts),
  why: z.string().meta({ description: '微信给出的原因' }),
  writer: z.string().meta({ description: '写的人，姓名已遮盖' }),
  at: instant.meta({ description: '提示的时间' }),
  state: z.string(),
  result: code(textCheckResults).nullable(),
  may: actsOf(textCheckTable),
});

export const contentFlags = {
  list: read(
    '微信内容安全检查提示的文字，等人看；文字本身已经收下，不受影响',
    z.strictObject({ unit: unitCode, settled: z.boolean().default(false), ...paging }),
    page(flag),
  ),
  get: read('一条提示，不含原文', z.strictObject({ flag: id }), flag),
  open: write('看被提示的原文，查看会留下记录', z.strictObject({ flag: id }), z.object({ text: z.string() })),
  settle: write('看过之后登记处理结果', z.strictObject({ flag: id, result: code(textCheckResults) }), flag),
} as const;
