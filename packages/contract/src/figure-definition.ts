import { measureUnits, unitKinds, type MeasureUnitCode, type UnitKind } from '@linfa/domain';
import * as z from 'zod';
import { line, text } from './shapes.ts';
import { wording } from './wording.ts';

const field = z.string().regex(/^[a-z][A-Za-z0-9.]{0,59}$/, '字段名不正确');
const value = z.union([line(100), z.number().int(), z.boolean()]);
const bound = z.union([line(40), z.number().int()]);
const test = z.union([
  z.strictObject({ field, is: value }),
  z.strictObject({ field, in: z.array(bound).min(1).max(100) }),
  z.strictObject({ field, from: bound.optional(), to: bound.optional() }),
  z.strictObject({ field, known: z.boolean() }),
]);

const single = z.union([test, z.strictObject({ not: test })]);

/** Conditions joined once; nobody needs them nested without end, and a request could. */
function joined<Part extends z.ZodType>(part: Part) {
  return z.union([
    single,
    z.strictObject({ all: z.array(part).max(50) }),
    z.strictObject({ any: z.array(part).min(1).max(50) }),
    z.strictObject({ not: part }),
  ]);
}
/** Which records of a set are meant. */
export const figureFilter = joined(joined(single)).meta({ description: '筛选条件' });
const filter = figureFilter;

const figureId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, '指标编号只能用字母、数字、点和连字符');
const setRef = z.strictObject({ set: z.string().min(1).max(40), on: field.optional(), where: filter.optional() });
const across = z.strictObject({
  kinds: z
    .array(z.enum(Object.keys(unitKinds) as [UnitKind, ...UnitKind[]]))
    .min(1)
    .max(8),
  trait: line(24).optional(),
  word: line(20),
});
const common = {
  id: figureId,
  name: line(60),
  unit: z.enum(Object.keys(measureUnits) as [MeasureUnitCode, ...MeasureUnitCode[]]),
  unitWord: text(20).optional(),
  wording: wording.optional(),
  rule: text(300).optional(),
};

/** A figure of a unit's own: data of the same shape as the built-in ones. */
export const figureDefinition = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...common, kind: z.literal('count'), of: setRef }),
    z.strictObject({ ...common, kind: z.literal('sum'), of: setRef, measure: field }),
    z.strictObject({ ...common, kind: z.literal('distinct'), of: setRef, key: field }),
    z.strictObject({
      ...common,
      kind: z.literal('as-of'),
      of: setRef,
      measure: field.optional(),
      key: field.optional(),
    }),
    z.strictObject({
      ...common,
      kind: z.literal('coverage'),
      of: setRef,
      across,
      show: z.enum(['share', 'covered', 'all']),
    }),
    z.strictObject({
      ...common,
      kind: z.literal('ratio'),
      of: figureId,
      over: figureId,
      show: z.enum(['percent', 'each']),
    }),
    z.strictObject({
      ...common,
      kind: z.literal('frequency'),
      of: setRef,
      across,
      every: z.enum(['month', 'period']),
      norm: z.number().int().min(0).max(10_000),
    }),
    z.strictObject({
      ...common,
      kind: z.literal('change'),
      of: figureId,
      against: z.enum(['previous-year', 'preceding']),
    }),
    z.strictObject({
      ...common,
      kind: z.literal('register'),
      register: line(40),
      take: z.enum(['count', 'sum', 'distinct', 'latest']),
      column: field.optional(),
      where: filter.optional(),
    }),
    z.strictObject({ ...common, kind: z.literal('reported'), item: line(100), addsOverUnits: z.boolean().optional() }),
    z.strictObject({ ...common, kind: z.literal('total'), of: z.array(figureId).min(1).max(50) }),
  ])
  .meta({ description: '指标定义' });
