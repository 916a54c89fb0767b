import { normKinds, type NormCode } from '@linfa/domain';
import * as z from 'zod';
import { read, write } from '../act.ts';
import { day, id, line, unitCode } from '../shapes.ts';

const normCode = z.enum(Object.keys(normKinds) as [NormCode, ...NormCode[]]);
const named = z.object({ code: unitCode, name: z.string() });

const value = z.object({
  id,
  value: z.string().meta({ description: '数、true/false、月日（03-01）或以元计的金额，依种类' }),
  source: z.string().meta({ description: '依据的文件' }),
  validFrom: day,
  validTo: day.nullable().meta({ description: '自此日起不再施行；null 为至今' }),
  unit: named.nullable().meta({ description: '由哪个单位规定；null 为各地通行' }),
  may: z.array(z.enum(['revoke'])),
});

const kind = { code: normCode, name: z.string(), valueKind: z.string(), unitWord: z.string() };

export const norms = {
  list: read(
    '一个单位在某一天施行的各项规定及其依据；本单位没有规定的从上级',
    z.strictObject({ unit: unitCode, on: day.optional() }),
    z.object({
      items: z.array(
        z.object({
          ...kind,
          inForce: value.nullable(),
          inherited: z.boolean().meta({ description: '是否从上级或通行规定而来' }),
          planned: z.array(value).meta({ description: '本单位已规定、尚未施行的' }),
          may: z.array(z.enum(['set'])),
        }),
      ),
    }),
  ),
  set: write(
    '规定一个新的值，自某一天（今天或以后）起施行；以往的规定不变',
    z.strictObject({
      unit: unitCode,
      code: normCode,
      value: line(60),
      source: line(200).meta({ description: '依据的文件' }),
      from: day,
    }),
    value,
  ),
  history: read(
    '一项规定对一个单位先后施行过的值，包括从上级而来的',
    z.strictObject({ unit: unitCode, code: normCode }),
    z.object({ ...kind, items: z.array(value) }),
  ),
  revoke: write(
    '撤回误填而尚未施行的规定；原来的继续施行',
    z.strictObject({ norm: id }),
    z.object({ revoked: z.literal(true), continues: value.nullable() }),
  ),
} as const;
