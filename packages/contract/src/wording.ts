import * as z from 'zod';

const decimals = z.number().int().min(0).max(6);
const step = z.number().positive().max(1e12);

/** How a figure's value is printed. */
export const wording = z
  .discriminatedUnion('style', [
    z.strictObject({ style: z.literal('exact'), decimals: decimals.optional() }),
    z.strictObject({
      style: z.literal('more'),
      word: z.enum(['余', '多']).optional(),
      step,
      always: z.literal(true).optional(),
    }),
    z.strictObject({ style: z.enum(['at-least', 'about', 'nearly']), step }),
    z.strictObject({
      style: z.literal('large'),
      by: z.enum(['万', '亿']),
      decimals: decimals.optional(),
      more: z.literal(true).optional(),
    }),
    z.strictObject({ style: z.enum(['percent', 'full-coverage']), decimals }),
    z.strictObject({ style: z.literal('change'), prefix: z.enum(['同比', '环比']), decimals }),
    z.strictObject({ style: z.literal('every'), every: z.enum(['月', '季度', '年']) }),
    z.strictObject({ style: z.enum(['chinese-more', 'first', 'consecutive']) }),
  ])
  .meta({ description: '数字的表述方式' });
