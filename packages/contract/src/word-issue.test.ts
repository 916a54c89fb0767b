import { expect, it } from 'vitest';
import * as z from 'zod';
import { choice, some } from './choices.ts';
// Says how the whole contract words what does not fit.
import './contract.ts';
import { day, id, line, unitCode, uploads } from './shapes.ts';

it.each([
  ['nothing', z.number(), undefined, '请填写'],
  ['null', z.string(), null, '请填写'],
  ['no choice of a list', z.enum(['a', 'b']), undefined, '请选择'],
  ['no choice of a list, said as null', z.enum(['a', 'b']).optional(), null, '请选择'],
  ['neither yes nor no', z.boolean(), undefined, '请选择'],
  ['no unit', unitCode.meta({ description: '社区' }), undefined, '请选择'],
  ['a unit without letters', unitCode, '', '请选择'],
  ['nobody', id, undefined, '请选择'],
  ['no day', day, undefined, '请选择'],
  ['no period', z.strictObject({ from: day, to: day }), undefined, '请选择'],
  ['nobody of a list', some(id, 3), [], '请选择'],
  ['no list of days', z.array(day), undefined, '请选择'],
  ['a null for a list of files', uploads, null, '请选择'],
  ['none of some numbers', choice(z.number()), undefined, '请选择'],
  ['no kind of thing', z.discriminatedUnion('of', [z.object({ of: z.literal('year') })]), {}, '请选择'],
  ['no line', line(20), undefined, '请填写'],
  ['no lines', some(line(20), 3), [], '请填写'],
  ['no party', z.strictObject({ name: line(20), sex: z.enum(['f', 'm']) }), undefined, '请填写'],
  ['letters for a number', z.number(), '三', '请填数字'],
  ['a part of one', z.int(), 1.5, '请填整数'],
  ['a number for letters', z.string(), 3, '请填文字'],
  ['another choice', z.enum(['a', 'b']), 'c', '请从这些选项里选：a、b'],
  ['no letters', z.string().min(1), '', '请填写'],
  ['few letters', z.string().min(8), 'abc', '至少8个字'],
  ['many letters', z.string().max(2), 'abc', '最多2个字'],
  ['few items', z.array(z.string()).min(2), ['a'], '至少2项'],
  ['many items', z.array(z.string()).max(1), ['a', 'b'], '最多1项'],
  ['a small number', z.number().min(1), 0, '不能小于1'],
  ['a large number', z.number().max(10_000), 10_001, '不能大于10,000'],
  ['nought for more than nought', z.number().positive(), 0, '要大于0'],
  ['what is no address', z.url(), 'x', '请填完整的网址'],
  ['another form', z.string().regex(/^a$/), 'b', '格式不对'],
  ['something nobody asked for', z.strictObject({}), { a: 1 }, '有不认识的项：a'],
])('says in plain words what is wrong with %s', (_, schema, value, words) => {
  expect(schema.safeParse(value).error?.issues.map(({ message }) => message)).toEqual([words]);
});
