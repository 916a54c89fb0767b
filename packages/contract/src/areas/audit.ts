import * as z from 'zod';
import { read } from '../act.ts';
import { instant, nothing, page, paging } from '../shapes.ts';

export const audit = {
  list: read(
    '审计记录',
    z.strictObject({
      act: z.string().max(60).optional().meta({ description: '只看这个操作，如 bookings.bookSlot' }),
      thing: z.string().max(80).optional().meta({ description: '只看关于这件事的' }),
      actor: z.string().max(80).optional().meta({ description: '只看这个人做的' }),
      ...paging,
    }),
    page(
      z.object({
        at: instant,
        actor: z.string(),
        act: z.string(),
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
