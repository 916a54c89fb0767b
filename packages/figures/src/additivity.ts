import { RuleError } from '@linfa/domain';
import type { Definition, SetRef } from './definition.ts';
import type { Dictionary } from './dictionary.ts';
import { addExact, exact, type Exact } from './exact.ts';
import { everything, usesCutOff } from './filter.ts';
import { recordSets } from './sets/index.ts';

/** Whether parts may be added: `true`, or why not (Chinese). Units and time are separate questions. */
export interface Additivity {
  readonly units: true | string;
  readonly time: true | string;
}

const onceOnly = '同一人或同一对象可能重复，去重数不能相加';
const noRate = '比率不能相加，须用分子、分母重新计算';
const boundToEnd = '“截至期末”的计数随截止日变化，各月不能相加';
const asOfDay = '按某一天在册统计，不同时点不能相加';
const movable = '期内划转的单位，划转前的记录留在原上级，须按本单位重新统计';

/** Declared per kind; the property tests hold every figure to it. */
export function additivity(definition: Definition, dictionary: Dictionary): Additivity {
  switch (definition.kind) {
    case 'count':
    case 'sum':
      return { units: true, time: boundToCutOff(definition.of) ? boundToEnd : true };
    case 'distinct':
      return { units: onceOnly, time: onceOnly };
    case 'as-of':
      return { units: definition.key === undefined ? true : onceOnly, time: asOfDay };
    case 'coverage':
      if (definition.show === 'share') return { units: noRate, time: noRate };
      return { units: definition.show === 'all' || asOf(definition.of) ? true : movable, time: asOfDay };
    case 'ratio':
      return { units: noRate, time: noRate };
    case 'frequency':
      return { units: '最低频次不能相加', time: '最低频次不能相加' };
    case 'change':
      return { units: '增幅不能相加', time: '增幅不能相加' };
    case 'register':
      if (definition.take === 'distinct') return { units: onceOnly, time: onceOnly };
      if (definition.take === 'latest') return { units: movable, time: asOfDay };
      return { units: true, time: usesCutOff(definition.where ?? everything) ? boundToEnd : true };
    case 'reported':
      return {
        units: definition.addsOverUnits === true ? true : '其他部门提供的数据未声明可按单位相加',
        time: '其他部门数据按其所报期间使用',
      };
    case 'total': {
      const parts = definition.of.map((id) => additivity(dictionary.get(id), dictionary));
      const first = (over: 'units' | 'time'): true | string =>
        parts.find((part) => part[over] !== true)?.[over] ?? true;
      return { units: first('units'), time: first('time') };
    }
  }
}

/** Whether the records are those holding on a day, which lie where their unit stands on it. */
function asOf(ref: SetRef): boolean {
  return recordSets[ref.set].lasting !== undefined && ref.on === undefined;
}

/** A filter that looks at the period's end gives another answer at each end. */
function boundToCutOff(ref: SetRef): boolean {
  return usesCutOff(ref.where ?? everything);
}

/** Adds a figure's values over units or over time. @throws RuleError `not-additive` */
export function addFigures(
  definition: Definition,
  values: readonly Exact[],
  over: 'units' | 'time',
  dictionary: Dictionary,
): Exact {
  const allowed = additivity(definition, dictionary)[over];
  if (allowed !== true)
    throw new RuleError('not-additive', {
      figure: definition.name,
      over: over === 'units' ? '单位' : '时间',
      reason: allowed,
    });
  return values.reduce(addExact, exact(0));
}
