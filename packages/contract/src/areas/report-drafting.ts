import { measureUnits, type MeasureUnitCode } from '@linfa/domain';
import * as z from 'zod';
import { read, write } from '../act.ts';
import { outline } from '../outline.ts';
import { reportDocument } from '../report-document.ts';
import { id, typed, unitCode } from '../shapes.ts';
import { wording } from '../wording.ts';
import { edition, editionVersion, finding, reportKind, reportYear } from './report-shapes.ts';

const spot = z.object({
  block: z.number().int(),
  cell: z.tuple([z.number().int(), z.number().int()]).optional(),
  start: z.number().int(),
  end: z.number().int(),
});

const match = z.object({
  figure: z.string(),
  name: z.string(),
  counts: z.string().meta({ description: '口径，用来分辨同名的指标' }),
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

const pieces = z.array(
  z.object({
    op: z.enum(['same', 'added', 'removed']),
    text: z.string(),
    figure: z.string().optional().meta({ description: '这一段是哪个指标' }),
  }),
);
const accepting = z.array(z.string().min(1).max(40)).max(3000);

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
      leftOut: z
        .array(
          z.object({
            block: z.number().int(),
            sentence: z.number().int().nullable(),
            why: z.string(),
            figures: z
              .array(z.object({ key: z.string(), text: z.string() }))
              .meta({ description: '其中的数字现在是多少' }),
          }),
        )
        .meta({ description: '提纲里有而这次不印的：该段第几个带条件的句子（从0起，null 为整张表），和原因' }),
      unprinted: z
        .array(z.object({ key: z.string(), name: z.string(), text: z.string(), periodWord: z.string() }))
        .meta({ description: '提纲里用到而这次没有印出的指标，如只写在条件或“否则写”里的' }),
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
  importEdited: read(
    '把领导在 WPS 或 Word 里改过的文件与提纲对照：改了哪些文字、哪些数字、少了哪些指标',
    z.strictObject({ edition: id, file: id.meta({ description: '改过的 Word 文件（先上传）' }) }),
    z.object({
      version: editionVersion,
      changes: z.array(
        z.object({
          id: z.string(),
          kind: z.enum(['changed', 'added', 'removed', 'table-changed', 'table-rebuilt']),
          part: z.enum(['document-number', 'title', 'addressee', 'block', 'attachment', 'signer']),
          block: z.number().int(),
          pieces,
          cells: z.array(z.object({ row: z.number().int(), column: z.number().int(), pieces })),
          loses: z.array(z.string()).meta({ description: '采纳后不再出现的指标' }),
        }),
      ),
      numbers: z.array(
        z.object({ id: z.string(), figure: z.string(), name: z.string(), was: z.string(), now: z.string() }),
      ),
      kept: z.number().int().meta({ description: '随控件保留下来的指标处数' }),
      restored: z.number().int().meta({ description: '控件丢失、按原文认回的指标处数' }),
      unknown: z.array(z.object({ tag: z.string(), text: z.string() })),
      unchanged: z.number().int(),
    }),
  ),
  acceptEdited: write(
    '采纳改稿中选定的改动；没有选的保持原样，被改的数字仍是指标，除非选作文字',
    z.strictObject({
      edition: id,
      version: editionVersion,
      file: id,
      accept: accepting.meta({ description: 'importEdited 给出的改动编号' }),
      asText: accepting.default([]).meta({ description: '改为普通文字的数字编号' }),
    }),
    edition,
  ),
} as const;
