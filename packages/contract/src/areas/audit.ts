import * as z from 'zod';
import { read } from '../act.ts';
import { day, id, instant, nothing, page, paging } from '../shapes.ts';

export const audit = {
  list: read(
    '审计记录',
    z.strictObject({
      act: z.string().max(60).optional().meta({ description: '只看这个操作，如 bookings.bookSlot' }),
      thing: z.string().max(80).optional().meta({ description: '只看关于这件事的' }),
      area: z.string().max(30).optional().meta({ description: '只看这一类，如 bookings' }),
      actor: z.string().max(80).optional().meta({ description: '只看这个记名做的，如 anonymous' }),
      person: id.optional().meta({ description: '只看这个人做的' }),
      from: day.optional(),
      to: day.optional(),
      ...paging,
    }),
    page(
      z.object({
        at: instant,
        actor: z.string(),
        who: z
          .object({ person: id, name: z.string() })
          .nullable()
          .meta({ description: '姓名已遮盖；没有登录的为 null' }),
        act: z.string(),
        words: z.string().meta({ description: '做了什么' }),
        thing: z.string(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        reason: z.string().nullable(),
      }),
    ),
  ),
  chain: read(
    '审计链的状态：封存到哪里、尚未封存多少条',
    nothing,
    z.object({
      seals: z.number().int(),
      head: z.string().meta({ description: '链尾，与另处保存的封存值核对' }),
      sealedAt: instant.nullable(),
      unsealedRows: z.number().int(),
    }),
  ),
} as const;
