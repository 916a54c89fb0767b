import * as z from 'zod';
import { line, typed } from './shapes.ts';
import { wording } from './wording.ts';

const figureId = z.string().min(1).max(100);
/** Marks in braces name figures: `法律咨询{consultation.count}`. A paragraph is a block, so that no line breaks are needed. */
const marked = typed(4000);

const condition = z.strictObject({ figure: figureId, is: z.enum(['positive', 'zero', 'known', 'unknown']) });
const column = z.strictObject({
  title: line(40),
  align: z.enum(['left', 'center', 'right']),
  width: z.number().positive().max(100),
});
const table = z.strictObject({
  caption: line(100),
  columns: z.array(column).min(1).max(20),
  rows: z.array(z.array(marked).max(20)).max(200),
  note: typed(500).optional(),
});

const block = z.union([
  z.strictObject({ heading: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]), text: marked }),
  z.strictObject({
    paragraph: z
      .array(z.union([marked, z.strictObject({ when: condition, text: marked, otherwise: marked.optional() })]))
      .max(100),
  }),
  z.strictObject({ table, when: condition.optional() }),
]);

/** The plan of a report, as staff edit it. */
export const outline = z
  .strictObject({
    id: line(60),
    name: line(100),
    kind: z.enum(['law-government', 'outreach-duty', 'mediation-return']),
    skeleton: z.enum(['umbrella', 'flat', 'letter']),
    levels: z.array(z.enum(['district', 'street', 'town'])).max(3),
    title: line(200),
    addressee: line(100).optional(),
    documentNumber: line(60).optional(),
    figures: z
      .array(
        z.strictObject({
          key: line(100).optional(),
          figure: figureId,
          name: line(100).optional(),
          wording: wording.optional(),
          unitWord: typed(20).optional(),
          cutOff: z
            .string()
            .regex(/^\d{2}-\d{2}$/, '请使用 11-30 这样的截止日')
            .optional(),
        }),
      )
      .max(400),
    blocks: z.array(block).max(1000),
    signature: z.strictObject({ signer: line(100).optional(), sealed: z.boolean() }),
    attachments: z.array(line(200)).max(50).optional(),
  })
  .meta({ description: '报告提纲：章节、段落、表格，以及文中用花括号标出的指标' });
