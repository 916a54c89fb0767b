import { editionStates } from '@linfa/domain';
import * as z from 'zod';
import { read, write } from '../act.ts';
import { figureDefinition } from '../figure-definition.ts';
import { recordPage } from '../record-page.ts';
import { code, day, id, instant, line, page, unitCode } from '../shapes.ts';
import { reportKind, reportYear } from './report-shapes.ts';

const cursor = z.string().min(1).max(600).meta({ description: '从哪里接着列；原样送回' });

const strand = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('records'),
    label: z.string(),
    set: z.string(),
    setLabel: z.string(),
    recordWord: z.string(),
    combinedWord: z.string(),
    unitWord: z.string(),
    value: z.number(),
    total: z.number().int(),
    records: z.array(
      z.object({
        record: id,
        day,
        unit: z.object({ code: unitCode, name: z.string() }),
        amount: z.number(),
        provenance: z.string(),
        page: recordPage,
      }),
    ),
    next: cursor.nullable(),
  }),
  z.object({
    kind: z.literal('card'),
    label: z.string(),
    card: z
      .object({ value: z.number().nullable(), sourceOffice: z.string(), document: z.string(), provenance: z.string() })
      .nullable(),
  }),
  z.object({
    kind: z.literal('units'),
    label: z.string(),
    covered: z.array(z.object({ code: unitCode, name: z.string() })),
    uncovered: z.array(z.object({ code: unitCode, name: z.string() })),
  }),
]);

export const figures = {
  get: read(
    '一个指标的数值及其口径',
    z.strictObject({ figure: z.string().min(1).max(100), unit: unitCode, from: day, to: day }),
    z.object({
      id: z.string(),
      name: z.string(),
      value: z.number().nullable(),
      text: z.string(),
      definition: z.string(),
      rule: z.string(),
      evidence: z.string(),
      provenance: z.string(),
    }),
  ),
  list: read(
    '一个单位在一个期间可用的指标：内置的、台账和部门数据带来的、本单位及上级自定义的',
    z.strictObject({
      unit: unitCode,
      from: day,
      to: day,
      find: line(40)
        .optional()
        .meta({ description: '名称、报告里的叫法或口径中含有的文字，也可以是编号；几个词用空格隔开' }),
      after: z.string().max(100).optional().meta({ description: '上一页给出的 next' }),
      limit: z.number().int().min(1).max(200).default(100),
    }),
    page(
      z.object({
        id: z.string(),
        name: z.string(),
        kind: z.string(),
        kindWord: z.string(),
        unitWord: z.string(),
        definition: z.string(),
        rule: z.string(),
        from: z.enum(['built-in', 'register', 'office', 'unit']),
        owner: unitCode.nullable().meta({ description: '自定义该指标的单位' }),
      }),
    ),
  ),
  listUses: read(
    '谁在用一个指标：由它算出的指标，写进它的报告（最近的200份）',
    z.strictObject({ figure: z.string().min(1).max(100), unit: unitCode, from: day, to: day }),
    z.object({
      figures: z.array(z.object({ id: z.string(), name: z.string() })),
      editions: z.array(
        z.object({
          id,
          unit: z.object({ code: unitCode, name: z.string() }),
          kind: reportKind,
          year: reportYear,
          state: code(editionStates),
        }),
      ),
    }),
  ),
  trace: read(
    '打开一个指标，列出它所依据的记录、文件或单位',
    z.strictObject({
      figure: z.string().min(1).max(100),
      unit: unitCode,
      from: day,
      to: day,
      strand: z.number().int().min(0).max(20).optional().meta({ description: '只打开其中一部分，从0起' }),
      part: z
        .strictObject({ field: z.string().min(1).max(60), code: z.string().max(200) })
        .optional()
        .meta({ description: '只看记录上这一类别的；code 为空是未填的。类别见 statistics.series' }),
      after: cursor.optional().meta({ description: '上一页给出的 next；只接着列那一部分' }),
      limit: z.number().int().min(1).max(200).default(50),
    }),
    z.object({ strands: z.array(strand) }),
  ),
  listCorrections: read(
    '一个指标现在所计的记录都由谁、何时更正过，最近的在前；更正的内容和理由只给能读那条记录的人',
    z.strictObject({
      figure: z.string().min(1).max(100),
      unit: unitCode,
      from: day,
      to: day,
      limit: z.number().int().min(1).max(100).default(30),
    }),
    z.object({
      items: z.array(
        z.object({
          at: instant,
          by: z.string(),
          version: z.number().int(),
          record: z.object({ setLabel: z.string(), unit: z.string(), day }),
        }),
      ),
    }),
  ),
  define: write(
    '自定义一个指标：编号以单位代码开头，下级单位也可使用',
    z.strictObject({ unit: unitCode, definition: figureDefinition }),
    z.object({ id: z.string(), name: z.string() }),
  ),
} as const;
