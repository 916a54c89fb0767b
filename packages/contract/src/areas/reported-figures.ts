import { figureRequestStates, measureUnits, mostFilesOfThing, type MeasureUnitCode } from '@linfa/domain';
import * as z from 'zod';
import { read, write } from '../act.ts';
import { choice, some } from '../choices.ts';
import { code, day, file, id, line, nothing, page, paging, text, unitCode, uploads } from '../shapes.ts';

const unit = z.object({ code: unitCode, name: z.string() });
const item = z.object({ code: z.string(), name: z.string(), unitWord: z.string() });
const sheet = z.object({
  id,
  item,
  unit,
  office: unit,
  from: day,
  to: day,
  due: day,
  state: code(figureRequestStates),
  overdue: z.boolean().meta({ description: '已过期限而尚未填报' }),
  late: z.boolean().meta({ description: '在期限之后填报' }),
  value: z.number().nullable().meta({ description: '尚未填报时为 null，不是 0' }),
  lastYear: z.number().nullable().meta({ description: '上年同期的数值；没有的为 null' }),
  document: z.string(),
  files: z.array(file).meta({ description: '依据文件的扫描件' }),
  cutOff: day.nullable(),
  remark: z.string(),
  returned: z
    .object({ value: z.number(), document: z.string(), cutOff: day.nullable() })
    .nullable()
    .meta({ description: '被退回而尚未重新填报的，退回前填的数和依据' }),
  remindedOn: day.nullable(),
  answeredBy: z
    .enum(['office', 'staff'])
    .nullable()
    .meta({ description: 'office 为部门登录填报，staff 为工作人员按部门填写的表格代为登记' }),
  may: z.array(z.enum(['submit', 'enter', 'return', 'remind', 'withdraw', 'ask-again'])),
});

const filledSheet = {
  unit: unitCode,
  office: unitCode,
  from: day,
  to: day,
  file: id.meta({ description: '部门填好的 Excel 表（先上传）' }),
};

export const reportedFigures = {
  listItems: read('可向其他部门要的数据项目', nothing, z.object({ items: z.array(item) })),
  defineItem: write(
    '登记一个可向其他部门要的数据项目；同名同单位的已有项目照用，可一并记下上年的数',
    z.strictObject({
      unit: unitCode,
      name: line(60),
      unitOfMeasure: z.enum(Object.keys(measureUnits) as [MeasureUnitCode, ...MeasureUnitCode[]]),
      lastYear: z
        .strictObject({ year: z.number().int().min(1990).max(2100), value: z.number() })
        .optional()
        .meta({ description: '去年报告里写的数' }),
    }),
    item,
  ),
  requestFigures: write(
    '向科室和单位要数据：项目、单位、期限；未填报前为空白，也可改向另一个科室要，撤回的可以再要',
    z.strictObject({
      unit: unitCode,
      from: day,
      to: day,
      due: day,
      asks: some(z.strictObject({ item: choice(line(60)), office: unitCode }), 60).refine(
        (asks) => new Set(asks.map((one) => one.item)).size === asks.length,
        '同一项目只能向一个单位要',
      ),
    }),
    z.object({ items: z.array(sheet) }),
  ),
  submitFigure: write(
    '填报向本单位要的数据：数值、依据文件、截止日',
    z.strictObject({
      sheet: id,
      value: z.number(),
      unitOfMeasure: line(16).optional().meta({ description: '填写时须与项目的计量单位一致' }),
      document: line(200),
      files: uploads,
      cutOff: day.optional().meta({ description: '期间尚未结束时必填' }),
    }),
    sheet,
  ),
  previewSheet: read(
    '核对部门填好的 Excel 表：将登记的数值、仍为空白的项目、已经撤回而不登记的项目、不能接收的单元格',
    z.strictObject(filledSheet),
    z.object({
      answers: z.array(
        z.object({ item, value: z.number(), document: z.string(), cutOff: day.nullable(), late: z.boolean() }),
      ),
      blank: z.array(item),
      withdrawn: z.array(item).meta({ description: '表里填了数，而已经撤回、不再登记的项目' }),
      bad: z.array(z.object({ cell: z.string(), reason: z.string() })),
    }),
  ),
  enterSheet: write(
    '登记部门填好的 Excel 表，由部门自己或工作人员以部门名义：全部登记，或一项也不登记；未填的仍为空白',
    z.strictObject({
      ...filledSheet,
      files: uploads.refine((files) => files.length < mostFilesOfThing, `连同填报表最多${mostFilesOfThing}个文件`),
    }),
    z.object({ items: z.array(sheet), blank: z.number().int() }),
  ),
  returnFigure: write('退回填报并说明原因，数据恢复为空白', z.strictObject({ sheet: id, remark: line(200) }), sheet),
  withdrawRequest: write(
    '撤回要错的数据：还没有填报的不再要，科室看到已撤回；已填报的先退回',
    z.strictObject({ sheet: id, reason: text(200).default('') }),
    sheet,
  ),
  remind: write('催报', z.strictObject({ sheet: id }), z.object({ notified: z.number().int() })),
  openSheet: read('打开一项要过的数据', z.strictObject({ sheet: id }), sheet),
  listAsked: read(
    '要过的数据和填报情况',
    z.strictObject({ unit: unitCode, from: day, to: day, unanswered: z.boolean().default(false), ...paging }),
    page(sheet),
  ),
} as const;
