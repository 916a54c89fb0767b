import * as z from 'zod';
import { day, unitCode } from './shapes.ts';

const run = z.object({ text: z.string(), figure: z.string().optional(), also: z.array(z.string()).optional() });

const block = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    number: z.string(),
    runs: z.array(run),
  }),
  z.object({ type: z.literal('paragraph'), runs: z.array(run) }),
  z.object({
    type: z.literal('table'),
    caption: z.string(),
    columns: z.array(z.object({ title: z.string(), align: z.enum(['left', 'center', 'right']), width: z.number() })),
    rows: z.array(z.array(z.array(run))),
    note: z.string().optional(),
  }),
]);

const period = z.object({ from: day, to: day, cutOff: day.optional() });

const printedFigure = z.object({
  key: z.string(),
  id: z.string(),
  name: z.string(),
  text: z.string(),
  value: z.number().nullable(),
  unitWord: z.string(),
  kindWord: z.string(),
  definition: z.string(),
  rule: z.string(),
  period,
  periodWord: z.string(),
  cutOffWord: z.string(),
  evidence: z.string(),
  provenance: z.string(),
  sensitive: z.boolean(),
  findings: z.array(z.string()),
});

/** A composed report: text in which every number knows its figure. */
export const reportDocument = z
  .object({
    kind: z.string(),
    title: z.string(),
    documentNumber: z.string().optional(),
    addressee: z.string().optional(),
    unit: z.object({ code: unitCode, name: z.string(), levelWord: z.string() }),
    year: z.number().int(),
    period,
    blocks: z.array(block),
    signature: z.object({ signer: z.string(), day, sealed: z.boolean() }),
    attachments: z.array(z.string()),
    figures: z.array(printedFigure),
    notices: z.array(z.string()),
  })
  .meta({ description: '成文的报告：文中每个数字都带有所依据的指标' });
