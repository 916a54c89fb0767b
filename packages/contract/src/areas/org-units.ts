import { unitKinds } from '@linfa/domain';
import * as z from 'zod';
import { read, write } from '../act.ts';
import { code, day, line, page, paging, unitCode } from '../shapes.ts';

const named = z.object({ code: unitCode, name: z.string() });
const until = day.nullable().meta({ description: '自此日起不再如此；null 为至今' });

const listed = z.object({
  code: unitCode,
  name: z.string(),
  kind: code(unitKinds),
  parent: named.nullable(),
  trait: z.string().nullable().meta({ description: '特征，如 urban-village（城中村）' }),
  validFrom: day,
  validTo: until,
});

const unit = listed.extend({
  names: z.array(z.object({ name: z.string(), from: day, to: until })).meta({ description: '历次名称' }),
  places: z.array(z.object({ parent: named.nullable(), from: day, to: until })).meta({ description: '历次隶属的上级' }),
  cameFrom: z.array(z.object({ unit: named, kind: z.string(), on: day })).meta({ description: '由哪些单位而来' }),
  became: z.array(z.object({ unit: named, kind: z.string(), on: day })).meta({ description: '成为了哪些单位' }),
  may: z.array(z.enum(['add', 'rename', 'move', 'merge', 'split', 'close'])),
});

const newCode = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/, '单位代码用字母、数字和连字符，最多40个')
  .meta({ description: '新单位的代码' });
const kind = code(unitKinds);
const since = day.meta({ description: '自哪一天起（不能晚于今天）' });

export const orgUnits = {
  listCommunities: read(
    '居民可选的社区和村',
    z.strictObject({
      street: unitCode.optional().meta({ description: '只列这个街道（镇、区）之下的' }),
      search: line(40).optional().meta({ description: '名称中含有的字' }),
      ...paging,
    }),
    page(z.object({ code: unitCode, name: z.string(), kind, street: named.nullable() })),
  ),
  list: read(
    '某一天一个单位及其以下的全部单位，依隶属关系排列',
    z.strictObject({ unit: unitCode, on: day.optional(), kind: kind.optional(), ...paging }),
    page(listed),
  ),
  get: read('一个单位及其沿革', z.strictObject({ unit: unitCode }), unit),
  add: write(
    '在一个单位之下设立单位或科室',
    z.strictObject({ parent: unitCode, code: newCode, name: line(80), kind, trait: line(24).optional(), day: since }),
    unit,
  ),
  rename: write('单位改名；以往期间仍用原名', z.strictObject({ unit: unitCode, name: line(80), day: since }), unit),
  move: write(
    '单位连同下属单位改隶；以往的记录留在原处，自当日起的随之转去',
    z.strictObject({ unit: unitCode, parent: unitCode, day: since }),
    unit,
  ),
  merge: write(
    '几个单位合并为一个新单位；名册、聘任、任职和自当日起的值班、预约、活动转入新单位',
    z.strictObject({
      units: z.array(unitCode).min(2).max(20),
      code: newCode,
      name: line(80),
      kind,
      parent: unitCode.optional().meta({ description: '不填则与第一个单位同一上级' }),
      day: since,
    }),
    unit,
  ),
  split: write(
    '从一个单位分设出新单位；原单位及其记录、名册、聘任和任职不变，分设前后的数字不能相比',
    z.strictObject({
      unit: unitCode,
      parts: z
        .array(z.strictObject({ code: newCode, name: line(80) }))
        .min(1)
        .max(20)
        .refine((parts) => new Set(parts.map((one) => one.code)).size === parts.length, '单位代码有重复'),
      day: since,
    }),
    z.object({ unit, parts: z.array(unit) }),
  ),
  close: write(
    '撤销单位；其名册、聘任和任职同日终止',
    z.strictObject({ unit: unitCode, day: day.meta({ description: '不再存在的第一天（最晚为明天）' }) }),
    unit,
  ),
} as const;
