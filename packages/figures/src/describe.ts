import type { RegisterShape } from './catalogue/registers.ts';
import type { Definition, DefinitionOf, SetRef } from './definition.ts';
import type { Dictionary } from './dictionary.ts';
import { fieldOf, type RecordSet } from './record-set.ts';
import { recordSets } from './sets/index.ts';
import { wordFilter } from './word-filter.ts';

/**
 * What the figure counts, one Chinese sentence made from the definition itself, so that it cannot say anything else.
 * @param registers lend registers and their columns their names; without them their codes are shown
 */
export function describe(
  definition: Definition,
  dictionary: Dictionary,
  registers: readonly RegisterShape[] = [],
): string {
  const name = (id: string): string => `“${dictionary.get(id).name}”`;
  switch (definition.kind) {
    case 'count':
      return `${countWord(definition.of)}：${conditions(definition.of)}。`;
    case 'sum':
      return `${sumWord(definition.of, definition.measure)}：${conditions(definition.of)}。`;
    case 'distinct':
      return `${onceWord(definition.of, definition.key)}：${conditions(definition.of)}。`;
    case 'as-of': {
      const { of, measure, key } = definition;
      const what = measure !== undefined ? sumWord(of, measure) : key !== undefined ? onceWord(of, key) : countWord(of);
      return `${what}：${conditions(of)}。`;
    }
    case 'coverage': {
      const [set, all] = [recordSets[definition.of.set], `${definition.across.word}总数`];
      if (definition.show === 'all') return `统计截止日的${all}。`;
      const covered = `有${set.label}（至少1${set.recordWord}）的${definition.across.word}数`;
      return `${covered}${definition.show === 'share' ? ` ÷ ${all}` : ''}；计入的${set.label}：${conditions(definition.of)}。`;
    }
    case 'ratio':
      return `${name(definition.of)} ÷ ${name(definition.over)}。`;
    case 'frequency': {
      const set = recordSets[definition.of.set];
      const each = `按${definition.across.word}${definition.every === 'month' ? '、按月' : ''}分别统计${countWord(definition.of)}`;
      const least = `取其中最小的，有一处没有即为0；要求不少于${definition.norm}${set.recordWord}`;
      return `${each}，${least}；计入的${set.label}：${conditions(definition.of)}。`;
    }
    case 'change': {
      const before = definition.against === 'previous-year' ? '上年同期' : '上一期';
      return `${name(definition.of)}比${before}增减的幅度，即（本期数－${before}数）÷ ${before}数。`;
    }
    case 'register':
      return describeRegister(definition, registers);
    case 'reported':
      return `由其他部门提供并附依据的数据${definition.addsOverUnits === true ? '；本单位没有的，为下级单位所报之和' : ''}。`;
    case 'total':
      return `${definition.of.map(name).join('')}之和。`;
  }
}

/** Which records are meant: `服务日期在统计期内，服务种类为法律咨询`. */
function conditions(ref: SetRef): string {
  const set = recordSets[ref.set];
  const by = ref.on ?? set.day;
  const when =
    set.lasting && ref.on === undefined ? '统计截止日在册' : by === undefined ? '' : `${label(ref, by)}在统计期内`;
  const where = ref.where ? wordFilter(ref.where, set) : '';
  return [when, where].filter(Boolean).join('，');
}

/** What the number of a set's records is called: 法律服务记录条数, 名册人员人数; 人民调解案件数 without a second 件. */
function countWord(ref: SetRef): string {
  const set = recordSets[ref.set];
  return `${set.label}${set.label.endsWith(set.recordWord) ? '' : set.recordWord}数`;
}

function sumWord(ref: SetRef, measure: string): string {
  return `${recordSets[ref.set].label}的“${label(ref, measure)}”之和`;
}

function onceWord(ref: SetRef, key: string): string {
  return `${recordSets[ref.set].label}所涉${label(ref, key)}数（重复的只计一次）`;
}

function label(ref: SetRef, field: string): string {
  return fieldOf(recordSets[ref.set], field)?.label ?? field;
}

function describeRegister(definition: DefinitionOf<'register'>, registers: readonly RegisterShape[]): string {
  const shape = registers.find((one) => one.code === definition.register);
  const book = `“${shape?.name ?? definition.register}”台账`;
  const column = shape?.columns.find((one) => one.code === definition.column)?.name ?? definition.column ?? '';
  const what = {
    count: `${book}条目数`,
    distinct: `${book}所涉对象数（重复的只计一次）`,
    sum: `${book}的“${column}”之和`,
    latest: `${book}中各单位最后一次登记的“${column}”`,
  }[definition.take];
  const where = definition.where ? wordFilter(definition.where, withColumns(recordSets.registerEntries, shape)) : '';
  return `${what}：${['登记日期在统计期内', where].filter(Boolean).join('，')}。`;
}

/** The set of all registers, with one register's number columns under their own names and units. */
function withColumns(set: RecordSet, shape: RegisterShape | undefined): RecordSet {
  const columns = (shape?.columns ?? []).flatMap((column) =>
    column.unit === undefined
      ? []
      : [
          [
            `${set.columnsUnder ?? ''}.${column.code}`,
            { kind: 'measure', label: column.name, unit: column.unit, storedPer: 10_000 },
          ] as const,
        ],
  );
  return { ...set, fields: { ...set.fields, ...Object.fromEntries(columns) } };
}
