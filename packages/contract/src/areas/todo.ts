import { dueNearness, todoKinds, todoThings } from '@linfa/domain';
import * as z from 'zod';
import { read } from '../act.ts';
import { code, day, unitCode } from '../shapes.ts';

const waiting = z.object({
  kind: code(todoKinds),
  title: z.string().meta({ description: '要做什么，不含个人信息' }),
  unit: z.object({ code: unitCode, name: z.string() }),
  since: day.nullable().meta({ description: '自哪天起' }),
  dueOn: day.nullable().meta({ description: '最后一天；没有期限的为 null' }),
  daysLeft: z.number().int().nullable().meta({ description: '还有几天；过期为负数' }),
  near: code(dueNearness),
  thing: z.object({ kind: code(todoThings), id: z.string().meta({ description: '编号；单位为其代码' }) }),
});

export const todo = {
  list: read(
    '等我办的事：有期限的在前，先到期的在前；不作排名',
    z.strictObject({ kind: code(todoKinds).optional().meta({ description: '只看这一类，可列出更多' }) }),
    z.object({
      items: z.array(waiting),
      kinds: z
        .array(z.object({ kind: code(todoKinds), name: z.string(), shown: z.number().int(), more: z.boolean() }))
        .meta({ description: '有事可办的各类，各列出几件，是否还有更多' }),
    }),
  ),
} as const;
