import { isDay, unitWord, wordDay } from '@linfa/domain';
import { exact, printExact } from './exact.ts';
import { cutOffDay, type Filter } from './filter.ts';
import { fieldOf, type Field, type RecordSet } from './record-set.ts';

/**
 * The filter in Chinese words, for definitions shown to readers: `服务种类为法律咨询，时长不少于1小时`.
 * Filters that differ in meaning differ in words; empty for a filter that lets everything pass.
 */
export function wordFilter(filter: Filter, set: RecordSet): string {
  return word(filter, set, 'top', true);
}

type Inside = 'top' | 'any' | 'not';

function word(filter: Filter, set: RecordSet, inside: Inside, holds: boolean): string {
  if ('not' in filter) return word(filter.not, set, inside, !holds);
  if ('all' in filter || 'any' in filter) return wordParts(filter, set, inside, holds);
  return wordCondition(filter, fieldOf(set, filter.field), holds);
}

function wordParts(
  filter: Extract<Filter, { all: unknown } | { any: unknown }>,
  set: RecordSet,
  inside: Inside,
  holds: boolean,
): string {
  const both = 'all' in filter;
  const parts = both ? filter.all : filter.any;
  const [only] = parts;
  if (only === undefined) {
    if (both !== holds) return '不计入任何记录';
    return inside === 'top' ? '' : '全部记录';
  }
  if (parts.length === 1) return word(only, set, inside, holds);
  if (!holds) return `不符合（${parts.map((part) => word(part, set, 'not', true)).join(both ? '且' : '或')}）`;
  if (both && inside === 'top')
    return parts
      .map((part) => word(part, set, 'top', true))
      .filter(Boolean)
      .join('，');
  const joined = parts.map((part) => word(part, set, 'any', true)).join(both ? '且' : '或');
  return inside === 'top' ? joined : `（${joined}）`;
}

type Condition = Exclude<Filter, { all: unknown } | { any: unknown } | { not: unknown }>;

function wordCondition(condition: Condition, field: Field | undefined, holds: boolean): string {
  const label = field?.label ?? condition.field;
  const not = holds ? '' : '不';
  if ('known' in condition) return `${condition.known === holds ? '已' : '未'}填写${label}`;
  if ('is' in condition) {
    if (typeof condition.is !== 'boolean') return `${label}${not}为${wordOf(condition.is, field)}`;
    if (condition.is) return holds ? label : `非“${label}”`;
    return `“${label}”${not}为否`;
  }
  if ('in' in condition) return `${label}${not}为${wordList(condition.in.map((value) => wordOf(value, field)))}`;
  const [from, to] = [condition.from, condition.to].map((bound) =>
    bound === undefined ? undefined : wordOf(bound, field),
  );
  // Without a value a record lies in no range, so the opposite of a range is worded as its absence.
  if (from !== undefined && to !== undefined) return `${label}${holds ? '' : '不'}在${from}至${to}之间`;
  if (field?.kind === 'day') {
    if (holds) return to === undefined ? `${label}不早于${from ?? ''}` : `${label}不晚于${to}`;
    return to === undefined ? `${from ?? ''}及以后无${label}` : `至${to}尚无${label}`;
  }
  if (holds) return to === undefined ? `${label}不少于${from ?? ''}` : `${label}不超过${to}`;
  return to === undefined ? `${label}未达到${from ?? ''}` : `${label}不在${to}以内`;
}

/** 甲或乙, 甲、乙或丙 */
function wordList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join('、')}或${words.at(-1)}`;
}

function wordOf(value: string | number, field: Field | undefined): string {
  if (value === cutOffDay) return '统计截止日';
  if (field?.kind === 'day' && typeof value === 'string' && isDay(value)) return wordDay(value);
  if (field?.kind === 'code' && typeof value === 'string') return field.codes?.[value] ?? value;
  if (field?.kind === 'measure' && Number.isSafeInteger(value))
    return printExact(exact(value as number, field.storedPer), 4) + unitWord(field.unit);
  return String(value);
}
