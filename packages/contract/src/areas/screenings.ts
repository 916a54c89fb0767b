import * as z from 'zod';
import { read, write } from '../act.ts';
import { day, id, line, page, paging, text, unitCode } from '../shapes.ts';

const screening = z.object({
  id,
  unit: z.object({ code: unitCode, name: z.string() }),
  day,
  found: z.number().int().meta({ description: '发现纠纷件数' }),
  prevented: z.number().int().meta({ description: '预防纠纷件数' }),
  note: z.string(),
  version: z.number().int(),
  may: z.array(z.enum(['amend'])),
});

const fields = z.strictObject({
  day,
  found: z.number().int().min(0).max(5000),
  prevented: z.number().int().min(0).max(5000),
  note: text(500),
});

export const screenings = {
  record: write(
    '登记一次纠纷排查；没有发现也登记（零报告）',
    fields.extend({ unit: unitCode, note: fields.shape.note.default('') }),
    screening,
  ),
  amend: write(
    '更正一次排查，写明理由，原值保留',
    z.strictObject({ screening: id, version: z.number().int(), reason: line(200), change: fields.partial() }),
    screening,
  ),
  list: read('一段时间的纠纷排查', z.strictObject({ unit: unitCode, from: day, to: day, ...paging }), page(screening)),
  monthOf: read(
    '一个月中各社区的排查次数；没有登记过的社区也列出',
    z.strictObject({
      unit: unitCode,
      year: z.number().int().min(1990).max(2100),
      month: z.number().int().min(1).max(12),
    }),
    z.object({
      communities: z.array(
        z.object({
          code: unitCode,
          name: z.string(),
          rounds: z.number().int(),
          found: z.number().int(),
          prevented: z.number().int(),
          last: day.nullable().meta({ description: '最近一次排查' }),
        }),
      ),
      missing: z.number().int().meta({ description: '还没有登记（含零报告）的社区数' }),
    }),
  ),
} as const;
