import { exportFormats } from '@linfa/domain';
import * as z from 'zod';
import { read, write } from '../act.ts';
import { choice, some } from '../choices.ts';
import { figureFilter } from '../figure-definition.ts';
import { code, day, id, line, nothing, page, paging, unitCode } from '../shapes.ts';

const source = choice(z.string().regex(/^[A-Za-z]+(:[A-Za-z0-9._-]{1,40})?$/, '数据来源不正确')).meta({
  description: '数据来源，如 consultations；台账为 registerEntries:代码',
});
const field = choice(z.string().regex(/^[a-z][A-Za-z0-9.-]{0,59}$/, '列名不正确'));

const column = z.strictObject({
  field,
  heading: line(40),
  format: code(exportFormats).default('plain'),
  words: z
    .record(z.string().max(40), z.string().max(40))
    .optional()
    .meta({ description: '代码在对方平台的写法；没有列出的用本系统的词' }),
});
const columns = some(column, 60, '请至少加一列');
const spec = { name: line(60), source, columns, where: figureFilter.optional() };

const template = z.object({
  id,
  unit: z.object({ code: unitCode, name: z.string() }).meta({ description: '定义它的单位；下级单位也可使用' }),
  name: z.string(),
  source: z.string(),
  sourceName: z.string(),
  columns: z.array(column),
  where: figureFilter.nullable(),
  personal: z.boolean().meta({ description: '有含个人信息的列' }),
  retiredOn: day.nullable(),
  version: z.number().int(),
  may: z.array(z.enum(['edit', 'retire'])),
});

export const exports = {
  sources: read(
    '可以导出的数据来源和它们的列',
    nothing,
    z.object({
      sources: z.array(
        z.object({
          source: z.string(),
          name: z.string(),
          byDay: z.boolean().meta({ description: '按日期取一段时间的；名册等按截止日在册的取' }),
          columns: z.array(
            z.object({
              field: z.string(),
              label: z.string(),
              kind: z.enum(['text', 'day', 'code', 'number', 'flag']),
              personal: z.boolean(),
              codes: z.record(z.string(), z.string()).nullable(),
            }),
          ),
        }),
      ),
    }),
  ),
  list: read(
    '一个单位可用的导出模板：本单位和上级的',
    z.strictObject({ unit: unitCode, retired: z.boolean().default(false), ...paging }),
    page(template),
  ),
  define: write(
    '新建导出模板：来源、各列、表头、顺序、格式和条件',
    z.strictObject({ unit: unitCode, ...spec }),
    template,
  ),
  edit: write(
    '修改导出模板；别人先改过时拒绝',
    z.strictObject({ template: id, version: z.number().int(), ...spec }),
    template,
  ),
  retire: write('停用导出模板', z.strictObject({ template: id }), template),
  preview: read(
    '按模板取前几行，个人信息已遮盖；文件由 GET /api/files/exports/{模板}.xlsx|csv 取得',
    z.strictObject({ template: id, unit: unitCode, from: day, to: day }),
    z.object({
      headings: z.array(z.string()),
      rows: z.array(z.array(z.union([z.string(), z.number()]).nullable())),
      count: z.number().int().meta({ description: '共有多少行' }),
    }),
  ),
} as const;
