import type { Definition, SetRef } from './definition.ts';
import type { Dictionary } from './dictionary.ts';
import { wordFilter } from './filter.ts';
import { fieldOf } from './record-set.ts';
import { recordSets } from './sets/index.ts';

/** What the figure counts, one Chinese sentence made from the definition itself, so that it cannot say anything else. */
export function describe(definition: Definition, dictionary: Dictionary): string {
  const name = (id: string): string => `“${dictionary.get(id).name}”`;
  switch (definition.kind) {
    case 'count':
      return `${records(definition.of)}的条数。`;
    case 'sum':
      return `${records(definition.of)}的“${label(definition.of, definition.measure)}”之和。`;
    case 'distinct':
      return `${records(definition.of)}涉及的${label(definition.of, definition.key)}数，重复的只计一次。`;
    case 'as-of':
      if (definition.measure !== undefined) return `统计截止日在册的${records(definition.of)}的“${label(definition.of, definition.measure)}”之和。`;
      if (definition.key !== undefined) return `统计截止日在册的${records(definition.of)}涉及的${label(definition.of, definition.key)}数，重复的只计一次。`;
      return `统计截止日在册的${records(definition.of)}数。`;
    case 'coverage': {
      const covered = `至少有一条${records(definition.of)}的${definition.across.word}数`;
      if (definition.show === 'covered') return `${covered}。`;
      return definition.show === 'all' ? `统计截止日的${definition.across.word}总数。` : `${covered} ÷ 全部${definition.across.word}数。`;
    }
    case 'ratio':
      return `${name(definition.of)} ÷ ${name(definition.over)}。`;
    case 'frequency':
      return `每个${definition.across.word}${definition.every === 'month' ? '每个月' : ''}的${records(definition.of)}条数中的最小值（要求不少于${definition.norm}）。`;
    case 'change':
      return `${name(definition.of)}与${definition.against === 'previous-year' ? '上年同期' : '上一期'}相比的增减幅度。`;
    case 'register': {
      const where = definition.where ? `（${wordFilter(definition.where, recordSets.registerEntries)}）` : '';
      if (definition.take === 'count') return `台账“${definition.register}”${where}的条目数。`;
      if (definition.take === 'distinct') return `台账“${definition.register}”${where}涉及的对象数，重复的只计一次。`;
      return `台账“${definition.register}”${where}中“${definition.column}”一列${definition.take === 'sum' ? '之和' : '的最新值'}。`;
    }
    case 'reported':
      return '由其他部门提供并附依据的数据。';
    case 'total':
      return `${definition.of.map(name).join('、')}之和。`;
  }
}

function records(ref: SetRef): string {
  const set = recordSets[ref.set];
  const where = ref.where ? wordFilter(ref.where, set) : '';
  const by = ref.on ?? set.day;
  const day = by === undefined || (set.lasting && ref.on === undefined) ? '' : `按${label(ref, by)}计入期间`;
  const inside = [day, where].filter(Boolean).join('，');
  return `${set.label}${inside && `（${inside}）`}`;
}

function label(ref: SetRef, field: string): string {
  return fieldOf(recordSets[ref.set], field)?.label ?? field;
}
