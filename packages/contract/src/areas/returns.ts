import { returnFilingStates, returnFilingTable } from '@linfa/domain';
import * as z from 'zod';
import { read, write } from '../act.ts';
import { reportDocument } from '../report-document.ts';
import { actsOf, code, day, id, line, stepTaken, text, unitCode } from '../shapes.ts';

const span = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('year') }),
  z.strictObject({ of: z.literal('quarter'), quarter: z.number().int().min(1).max(4) }),
  z.strictObject({ of: z.literal('month'), month: z.number().int().min(1).max(12) }),
  z.strictObject({
    of: z.literal('months'),
    from: z.number().int().min(1).max(12),
    to: z.number().int().min(1).max(12),
  }),
]);
const asked = { unit: unitCode, year: z.number().int().min(1990).max(2100), span: span.default({ of: 'year' }) };

const note = text(150).default('').meta({ description: '说明，记入审计；不写个人信息' });
const reason = line(150).meta({ description: '理由，记入审计；不写个人信息' });

const filing = z.object({
  id,
  unit: z.object({ code: unitCode, name: z.string() }),
  period: z.object({ from: day, to: day }),
  periodWord: z.string().meta({ description: '例如 2026年2月' }),
  state: code(returnFilingStates),
  reportedOn: day.meta({ description: '最近一次报送的日期' }),
  may: actsOf(returnFilingTable),
});

const difference = z.object({
  key: z.string(),
  name: z.string(),
  filed: z.string().meta({ description: '报送时的数' }),
  now: z.string().meta({ description: '按现在的记录' }),
});

export const returns = {
  get: read(
    '人民调解统计报表：月报、季报或年报，含同比和环比；按现在的记录算，并说明这一期报送过没有',
    z.strictObject(asked),
    z.object({
      document: reportDocument,
      filing: filing.nullable(),
      mayReport: z.boolean().meta({ description: '现在可以报送这一期' }),
    }),
  ),
  list: read(
    '一个单位和它下面各街道某一期的统计报表报送到哪一步',
    z.strictObject(asked),
    z.object({
      items: z.array(z.object({ unit: z.object({ code: unitCode, name: z.string() }), filing: filing.nullable() })),
    }),
  ),
  open: read(
    '一份报送过的统计报表：报送时的原文、与现在记录的差异、经过',
    z.strictObject({ filing: id }),
    z.object({
      filing,
      document: reportDocument,
      intact: z.boolean().meta({ description: '与报送时的摘要相符' }),
      differences: z.array(difference),
      notComparable: z.string().nullable().meta({ description: '不能按现在的记录再算一遍的原因' }),
      steps: z.array(stepTaken),
    }),
  ),
  report: write(
    '报送一期统计报表：数字按此刻的记录冻结；撤回或被退回的重新报送',
    z.strictObject({ ...asked, note }),
    filing,
  ),
  takeBack: write('撤回上级还没有锁定的统计报表，写明理由', z.strictObject({ filing: id, reason }), filing),
  returnWithRemarks: write(
    '退回下级报送的统计报表并写明意见',
    z.strictObject({ filing: id, remarks: line(190) }),
    filing,
  ),
  lock: write(
    '接收下级报送的统计报表并锁定：此后下级不能撤回，上级不能退回',
    z.strictObject({ filing: id, note }),
    filing,
  ),
  unlock: write('解锁已接收的统计报表，写明理由', z.strictObject({ filing: id, reason }), filing),
} as const;
