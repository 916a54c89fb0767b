import { isDay, RuleError } from '@linfa/domain';
import { cutOffDay, type Filter } from './filter.ts';
import { fieldOf, type Field, type RecordSet } from './record-set.ts';

/**
 * Whether a filter can be asked of a set, of any data that claims to be a filter.
 * @throws RuleError `bad-definition` for the first field that the set does not have, unknown code, value of another
 * kind than the field's, or condition that says nothing
 */
export function assertFilter(filter: Filter, set: RecordSet, figure: string): void {
  const refuse = (reason: string): never => {
    throw new RuleError('bad-definition', { figure, reason });
  };
  const check = (one: Filter): void => {
    if (typeof one !== 'object' || one === null) return refuse('筛选条件不是有效的结构');
    if ('all' in one || 'any' in one) {
      const parts = 'all' in one ? one.all : one.any;
      if (!Array.isArray(parts)) return refuse('“且”“或”须列出各项条件');
      if ('any' in one && parts.length === 0) return refuse('“或”没有列出任何条件');
      return parts.forEach(check);
    }
    if ('not' in one) return check(one.not);
    const named: unknown = one.field;
    const field = typeof named === 'string' ? fieldOf(set, named) : undefined;
    if (!field) return refuse(`“${set.label}”没有“${String(named)}”这一项`);
    if ('known' in one)
      return typeof one.known === 'boolean' ? undefined : refuse(`“${field.label}”是否填写须为是或否`);
    const fault =
      'is' in one ? valueFault(field, one.is) : 'in' in one ? listFault(field, one.in) : rangeFault(field, one);
    if (fault !== undefined) refuse(fault);
  };
  check(filter);
}

function listFault(field: Field, values: unknown): string | undefined {
  if (!Array.isArray(values) || values.length === 0) return `“${field.label}”没有列出任何值`;
  if (field.kind === 'flag') return `“${field.label}”只有是与否`;
  return values.map((value) => valueFault(field, value)).find((fault) => fault !== undefined);
}

function rangeFault(field: Field, range: { readonly from?: unknown; readonly to?: unknown }): string | undefined {
  if (range.from === undefined && range.to === undefined) return `“${field.label}”没有写明条件`;
  if (field.kind !== 'day' && field.kind !== 'measure') return `“${field.label}”不能按范围筛选`;
  return [range.from, range.to]
    .filter((bound) => bound !== undefined && !(field.kind === 'day' && bound === cutOffDay))
    .map((bound) => valueFault(field, bound))
    .find((fault) => fault !== undefined);
}

function valueFault(field: Field, value: unknown): string | undefined {
  const fault = `“${field.label}”的值“${String(value)}”不正确`;
  switch (field.kind) {
    case 'day':
      return typeof value === 'string' && isDay(value) ? undefined : fault;
    case 'measure':
      return Number.isSafeInteger(value) ? undefined : `${fault}：须为存储单位的整数`;
    case 'flag':
      return typeof value === 'boolean' ? undefined : fault;
    case 'key':
      return typeof value === 'string' || Number.isSafeInteger(value) ? undefined : fault;
    case 'code':
      if (typeof value !== 'string') return fault;
      return field.codes && !Object.hasOwn(field.codes, value) ? `“${field.label}”没有“${value}”这个代码` : undefined;
  }
}
