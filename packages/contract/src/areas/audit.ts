import * as z from 'zod';
import { read } from '../act.ts';
import { instant, page, paging } from '../shapes.ts';

export const audit = {
  list: read(
    '审计记录',
    z.strictObject({ act: z.string().max(60).optional(), ...paging }),
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
} as const;
