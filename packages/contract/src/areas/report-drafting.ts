import { measureUnits, type MeasureUnitCode } from '@linfa/domain';
import * as z from 'zod';
import { read } from '../act.ts';
import { outline } from '../outline.ts';
import { reportDocument } from '../report-document.ts';
import { id, typed, unitCode } from '../shapes.ts';
import { wording } from '../wording.ts';
import { finding, reportKind, reportYear } from './report-shapes.ts';

const spot = z.object({
  block: z.number().int(),
  cell: z.tuple([z.number().int(), z.number().int()]).optional(),
  start: z.number().int(),
  end: z.number().int(),
});

const match = z.object({
  figure: z.string(),
  name: z.string(),
  sure: z
    .enum(['sure', 'likely', 'words', 'value'])
    .meta({ description: 'sure 文字和数值都对得上且别无他选；likely 大致对得上；words、value 只有其一' }),
  score: z.number(),
  value: z.number().nullable(),
  unitWord: z.string(),
  as: z.object({ wording, unitWord: z.string() }).meta({ description: '照此表述，印出来与原文一致' }),
});

const item = z.object({
  name: z.string(),
  unitOfMeasure: z.enum(Object.keys(measureUnits) as [MeasureUnitCode, ...MeasureUnitCode[]]),
  unitWord: z.string(),
});

const leftover = {
  kind: z.enum(['year', 'meeting', 'untouched']),
  text: z.string(),
  to: z.string().optional().meta({ description: '可以直接换成的文字或标记' }),
  why: z.string(),
};

/** Where a line stands in the outline. */
const at = z.object({
  part: z.enum(['title', 'document-number', 'addressee', 'block', 'attachment', 'signer', 'day', 'whole']),
  block: z.number().int().optional(),
  of: z.enum(['caption', 'head', 'row', 'note']).optional(),
  row: z.number().int().optional(),
  start: z.number().int().meta({ description: '在这段成文文字中的起止，不含标题序号' }),
  end: z.number().int(),
});

export const draftingActs = {
  draftFromText: read(
    '由上传的去年报告（Word 或纯文本）起草：文字照留，逐个数字认指标，列出过时的年份、会议和未改的段落',
    z.strictObject({ unit: unitCode, year: reportYear, kind: reportKind, file: id }),
    z.object({
      outline,
      numbers: z.array(
        z.object({
          spot,
          printed: z.string(),
          value: z.number(),
          unit: z.string(),
          sentence: z.string(),
          matches: z.array(match),
          item: item.meta({ description: '没有对应指标时，可作为向其他部门要的数据' }),
        }),
      ),
      leftovers: z.array(z.object({ ...leftover, spot })),
    }),
  ),
  preview: read(
    '把尚未保存的提纲成文、检查，并指出与上年相同之处；各指标附上年同期值',
    z.strictObject({ edition: id, outline }),
    z.object({
      document: reportDocument,
      sources: z.array(z.number().int()).meta({ description: '成文的每一段出自提纲的第几段，从0起' }),
      findings: z.array(z.object({ ...finding.shape, at })),
      leftovers: z.array(z.object({ ...leftover, at })),
      lastYear: z.array(z.object({ key: z.string(), text: z.string(), value: z.number().nullable() })),
    }),
  ),
  suggestFigures: read(
    '一句话里手工输入的数字可能是哪些指标，按文字和数值由近到远',
    z.strictObject({
      edition: id,
      text: typed(4000).min(1).meta({ description: '数字所在的一段成文文字' }),
      start: z.number().int().min(0).max(4000).meta({ description: '数字的起点' }),
    }),
    z.object({ printed: z.string().nullable(), matches: z.array(match), item: item.nullable() }),
  ),
} as const;
