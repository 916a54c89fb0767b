import type * as z from 'zod';
import { wordLeftOut } from './choices.ts';
import { leftOut } from './left-out.ts';

type Issue = z.core.$ZodRawIssue;

const expectedTypes: Readonly<Record<string, string>> = {
  number: '请填数字',
  int: '请填整数',
  string: '请填文字',
  boolean: '请选“是”或“否”',
  array: '请逐项填写',
};
const formats: Readonly<Record<string, string>> = {
  url: '请填完整的网址',
  email: '请填电子邮箱地址',
  datetime: '请填日期和时间',
  date: '请填日期',
  time: '请填时间',
};

/**
 * What is wrong with a value, where its schema has no words of its own: as one tells a person at a desk, without the
 * names of kinds of values that the library's Chinese has.
 */
export function wordIssue(issue: Issue): string {
  const missing = missingOf(issue);
  if (missing !== undefined) return missing;
  switch (issue.code) {
    case 'invalid_type':
      return expectedTypes[issue.expected] ?? '填得不对';
    case 'invalid_value':
      return `请从这些选项里选：${issue.values.map(String).join('、')}`;
    case 'too_small':
      return tooSmall(issue.origin, issue.minimum, issue.inclusive ?? true);
    case 'too_big':
      return tooBig(issue.origin, issue.maximum, issue.inclusive ?? true);
    case 'not_multiple_of':
      return issue.divisor === 1 ? '请填整数' : `请填${issue.divisor}的倍数`;
    case 'invalid_format':
      return formats[issue.format] ?? '格式不对';
    case 'unrecognized_keys':
      return `有不认识的项：${issue.keys.join('、')}`;
    default:
      return '填得不对';
  }
}

const ofSchemas: readonly string[] = ['invalid_type', 'invalid_value', 'invalid_union'];

/** Undefined where something stands there, or the rule is not about that. */
function missingOf({ code, inst, input, ...more }: Issue): string | undefined {
  if (!ofSchemas.includes(code ?? '')) return undefined;
  if (input === undefined || input === null) return wordLeftOut(inst as z.core.$ZodType);
  // Which kind of thing it is was not said, and with it nothing of the rest.
  const kind = 'discriminator' in more ? more.discriminator : undefined;
  return typeof kind === 'string' && (input as Record<string, unknown>)[kind] === undefined
    ? leftOut.chosen
    : undefined;
}

function tooSmall(origin: string, least: number | bigint, inclusive: boolean): string {
  if (origin === 'string') return least === 1 ? leftOut.written : `至少${least}个字`;
  if (isList(origin)) return `至少${least}项`;
  return `${inclusive ? '不能小于' : '要大于'}${grouped(least)}`;
}

function tooBig(origin: string, most: number | bigint, inclusive: boolean): string {
  if (origin === 'string') return `最多${most}个字`;
  if (isList(origin)) return `最多${most}项`;
  return `${inclusive ? '不能大于' : '要小于'}${grouped(most)}`;
}

function isList(origin: string): boolean {
  return origin === 'array' || origin === 'set' || origin === 'map';
}

function grouped(value: number | bigint): string {
  return value.toLocaleString('zh-CN');
}
