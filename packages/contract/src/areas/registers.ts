import { measureUnits, type MeasureUnitCode } from '@linfa/domain';
import * as z from 'zod';
import { read, write } from '../act.ts';
import { day, file, id, instant, line, nothing, page, paging, text, unitCode, uploads } from '../shapes.ts';

const measureUnit = z.enum(Object.keys(measureUnits) as [MeasureUnitCode, ...MeasureUnitCode[]]);
const columnTypes = ['text', 'code', 'day', 'number', 'subject', 'status'] as const;
const registerCode = z.string().min(1).max(40).meta({ description: '台账代码' });
const columnCode = z.string().min(1).max(40);
const option = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]{0,38}$/, '代码须以小写字母开头，只含小写字母、数字和连字符'),
  name: line(40),
});
const csv = z
  .string()
  .min(1, '请填写')
  .max(200_000, '一次最多导入20万字')
  .meta({ description: 'CSV 文本，第一行是列名' });

function unique<Item>(key: (item: Item) => string) {
  return [(items: Item[]) => new Set(items.map(key)).size === items.length, '有重复的列或选项'] as const;
}

const entryLine = z.strictObject({
  day,
  category: line(40).optional(),
  status: line(40).optional(),
  subject: line(120).optional(),
  values: z
    .array(z.strictObject({ column: columnCode, amount: z.number(), unit: line(16).optional() }))
    .max(40)
    .refine(...unique((one: { column: string }) => one.column))
    .default([]),
  texts: z
    .array(z.strictObject({ column: columnCode, text: text(2000) }))
    .max(40)
    .refine(...unique((one: { column: string }) => one.column))
    .default([]),
});

const held = {
  day,
  category: z.string().nullable(),
  status: z.string().nullable(),
  subject: z.string().nullable(),
  values: z.array(z.object({ column: z.string(), amount: z.number() })),
  texts: z.array(z.object({ column: z.string(), text: z.string() })),
};
const entry = z.object({
  id,
  register: z.string(),
  unit: z.object({ code: unitCode, name: z.string() }),
  ...held,
  provenance: z.string(),
  version: z.number().int(),
  files: z.array(file).meta({ description: '依据' }),
  may: z.array(z.enum(['amend'])),
});

const optionOut = z.object({ code: z.string(), name: z.string(), retired: z.boolean() });
const register = z.object({
  code: z.string(),
  name: z.string(),
  owner: z.string().nullable(),
  unitOfMeasure: z.string(),
  unitWord: z.string(),
  categories: z.array(optionOut),
  columns: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      type: z.enum(columnTypes),
      unit: z.string().nullable(),
      unitWord: z.string().nullable(),
      options: z.array(optionOut),
      retired: z.boolean().meta({ description: '已停用：新登记的不能再填，以前的照旧' }),
    }),
  ),
  may: z.array(z.enum(['amendDefinition'])),
});
const retired = z.boolean().optional().meta({ description: '停用或恢复；停用后新登记的不能再用，以前的照旧' });
const optionChange = z.strictObject({ code: option.shape.code, name: line(40).optional(), retired });
const optionChanges = z
  .array(optionChange)
  .max(60)
  .refine(...unique((one: { code: string }) => one.code))
  .default([]);
const range = { register: registerCode, unit: unitCode, from: day, to: day };
const importInput = z
  .strictObject({
    register: registerCode,
    unit: unitCode,
    csv: csv.optional(),
    file: id.optional().meta({ description: '已上传的 Excel 或 CSV 文件' }),
  })
  .refine((given) => (given.csv === undefined) !== (given.file === undefined), '请给出表格文件或 CSV 文本，二者取一');

export const registers = {
  list: read('全部台账及其各列', nothing, z.object({ items: z.array(register) })),
  define: write(
    '新建台账：计数单位、类别和各列；它的指标随即可用',
    z.strictObject({
      unit: unitCode,
      code: line(39),
      name: line(80),
      unitOfMeasure: measureUnit,
      unitWord: line(8).optional(),
      categories: z
        .array(option)
        .max(60)
        .refine(...unique((one: { code: string }) => one.code))
        .default([]),
      columns: z
        .array(
          z.strictObject({
            code: columnCode,
            name: line(40),
            type: z.enum(columnTypes),
            unit: measureUnit.optional(),
            unitWord: line(8).optional(),
            options: z
              .array(option)
              .max(60)
              .refine(...unique((one: { code: string }) => one.code))
              .default([]),
          }),
        )
        .max(40),
    }),
    register,
  ),
  amendDefinition: write(
    '修改自建台账：改名，增加、改名、停用或恢复类别、列和选项；没有列出的不变，已登记的内容保留',
    z.strictObject({
      register: registerCode,
      name: line(80).optional(),
      categories: optionChanges,
      columns: z
        .array(
          z.strictObject({
            code: columnCode,
            name: line(40).optional(),
            type: z.enum(columnTypes).optional().meta({ description: '只用于新增的列；已有的列不能改类型' }),
            unit: measureUnit.optional(),
            unitWord: line(8).optional(),
            options: optionChanges,
            retired,
          }),
        )
        .max(40)
        .refine(...unique((one: { code: string }) => one.code))
        .default([]),
    }),
    register,
  ),
  enterEntry: write(
    '登记一条台账',
    z.strictObject({ register: registerCode, unit: unitCode, line: entryLine, files: uploads }),
    entry,
  ),
  amendEntry: write(
    '更正一条台账，写明理由，原值保留',
    z.strictObject({ entry: id, version: z.number().int(), reason: line(200), line: entryLine }),
    entry,
  ),
  listEntries: read('一段时间的台账', z.strictObject({ ...range, ...paging }), page(entry)),
  listAmendments: read(
    '一条台账的更正记录及原值',
    z.strictObject({ entry: id }),
    z.object({
      items: z.array(z.object({ at: instant, version: z.number().int(), reason: z.string(), before: z.object(held) })),
    }),
  ),
  importPreview: read(
    '导入前核对：逐格指出不能导入的内容及原因，并提示疑似重复的行',
    importInput,
    z.object({
      rows: z.number().int(),
      bad: z.array(
        z.object({
          row: z.number().int().meta({ description: '行号，与表格中显示的相同' }),
          cell: z.string().nullable().meta({ description: '单元格，如 C5；整行有误时为 null' }),
          column: z.string().nullable().meta({ description: '列名' }),
          reason: z.string(),
        }),
      ),
      badTotal: z.number().int().meta({ description: '不能导入的行数' }),
      hints: z
        .array(z.object({ row: z.number().int(), reason: z.string() }))
        .meta({ description: '可以导入，但请核对' }),
    }),
  ),
  importEntries: write('导入台账：全部导入，或一条也不导入', importInput, z.object({ entered: z.number().int() })),
  exportCsv: read(
    '导出台账为 CSV 文本，可原样导入',
    z.strictObject(range),
    z.object({ fileName: z.string(), csv: z.string(), rows: z.number().int() }),
  ),
} as const;
