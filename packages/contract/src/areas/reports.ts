import { amendableRecords } from '@linfa/domain';
import * as z from 'zod';
import { read, write } from '../act.ts';
import { outline } from '../outline.ts';
import { reportDocument } from '../report-document.ts';
import { recordPage } from '../record-page.ts';
import { code, day, id, instant, line, nothing, page, paging, stepTaken, text, unitCode } from '../shapes.ts';
import { draftingActs } from './report-drafting.ts';
import { edition, editionVersion, finding, reportKind, reportYear } from './report-shapes.ts';

const note = text(150).default('').meta({ description: '说明，记入审计；不写个人信息' });
const step = z.strictObject({ edition: id, note });

const difference = z.object({
  kind: z.enum(['value', 'definition', 'records', 'paper', 'figure-added', 'figure-removed']),
  key: z.string(),
  name: z.string(),
  sentence: z.string(),
  signed: z.string(),
  now: z.string(),
  records: z.array(z.object({ set: z.string(), record: id, change: z.enum(['added', 'removed', 'changed']) })),
});

const changedRecord = z.object({
  record: id,
  setLabel: z.string(),
  change: z.enum(['added', 'removed', 'changed']),
  day: day.nullable().meta({ description: '记录现在的日期和单位；记录已不在的为 null' }),
  unit: z.object({ code: unitCode, name: z.string() }).nullable(),
  signed: z.number().nullable().meta({ description: '签发时计入多少；未计入，或指标由几部分相除的，为 null' }),
  now: z.number().nullable().meta({ description: '现在计入多少；同上' }),
  page: recordPage,
  corrections: z
    .array(z.object({ at: instant, by: z.string() }))
    .meta({ description: '签发后的更正，最近的在前；新增的记录列出全部更正' }),
  reasons: z
    .object({ kind: code(amendableRecords), record: id })
    .nullable()
    .meta({ description: '交给 amendments.list 可读更正的理由；没有更正或无权读的为 null' }),
});

export const reports = {
  listOutlines: read(
    '可选用的报告提纲',
    nothing,
    z.object({
      items: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          kind: z.string(),
          skeleton: z.string(),
          levels: z.array(z.string()),
        }),
      ),
    }),
  ),
  open: write(
    '起草一个单位某年度的报告：从选用的提纲开始，沿用上一年度的提纲，或由上传的去年报告起草',
    z.strictObject({
      unit: unitCode,
      year: reportYear,
      kind: reportKind,
      from: z
        .union([
          z.strictObject({ outline: z.string().min(1).max(60) }),
          z.strictObject({ lastYear: z.literal(true) }),
          z.strictObject({
            file: id.meta({ description: '去年的报告（先上传）' }),
            draft: outline.meta({ description: '由 draftFromText 得到、逐个数字核定后的提纲' }),
          }),
        ])
        .optional()
        .meta({ description: '不填时用适合该单位的提纲' }),
    }),
    edition,
  ),
  list: read(
    '一个单位及其下级的报告',
    z.strictObject({ unit: unitCode, year: reportYear.optional(), ...paging }),
    page(edition),
  ),
  get: read(
    '一份报告：提纲和成文，签发后为签发时的原文',
    z.strictObject({ edition: id }),
    z.object({
      edition,
      outline,
      document: reportDocument,
      signed: z.boolean(),
      lost: z.array(z.string()).meta({ description: '文中用到而已不能再用的指标；成文里留空' }),
      steps: z.array(
        stepTaken.extend({
          saves: z.number().int().nullable().meta({ description: '修改文本时，这一次接连保存了几次' }),
        }),
      ),
    }),
  ),
  editOutline: write(
    '修改起草中的报告提纲；别人先改过时拒绝，并交还两份文本',
    z.strictObject({ edition: id, version: editionVersion, outline }),
    edition,
  ),
  lint: read(
    '检查一份报告，指出错处、理由和改法',
    z.strictObject({ edition: id }),
    z.object({ findings: z.array(finding) }),
  ),
  review: write('通过保密审查', step, edition),
  discuss: write('登记集体审议', z.strictObject({ edition: id, meeting: line(100), day }), edition),
  sign: write(
    '签发：冻结文字、数字和依据，之后的更正只显示为差异',
    z.strictObject({
      edition: id,
      version: editionVersion,
      day: day.optional().meta({ description: '落款日期；不填为今天' }),
    }),
    edition,
  ),
  report: write('报送上级', step, edition),
  takeBack: write(
    '撤回已报送而上级尚未锁定的报告，写明理由，重新起草',
    z.strictObject({ edition: id, reason: line(150) }),
    edition,
  ),
  lock: write('接收下级报送的报告并锁定：此后下级不能撤回，上级不能退回', step, edition),
  unlock: write('解锁已接收的报告，写明理由', z.strictObject({ edition: id, reason: line(150) }), edition),
  returnWithRemarks: write('退回并写明意见', z.strictObject({ edition: id, remarks: line(190) }), edition),
  revise: write('重新起草审查、审议过或被退回的报告', step, edition),
  publish: write('向社会公开', step, edition),
  compare: read(
    '签发时与现在的记录逐项比较',
    z.strictObject({ edition: id }),
    z.object({ intact: z.boolean(), differences: z.array(difference) }),
  ),
  listChanged: read(
    '签发后一个指标新增、减少或改动了哪些记录，每条由谁更正；更正的理由只给能读那条记录的人',
    z.strictObject({
      edition: id,
      key: z.string().min(1).max(100),
      ...paging,
      after: z
        .string()
        .regex(/^\d{1,6}$/)
        .optional(),
    }),
    page(changedRecord),
  ),
  ...draftingActs,
} as const;
