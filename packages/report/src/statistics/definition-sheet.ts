import { additivity, describe, kindWords, type Definition } from '@linfa/figures';
import { ruleSentence } from '../compose/rule-sentence.ts';
import { withParts } from '../edition/definition-core.ts';
import { definitionUnitWord } from '../outline/bound-figures.ts';
import type { Cell, Sheet } from '../render/xlsx/workbook.ts';
import { returnFigures } from '../return/return-figures.ts';
import type { StatisticsInput } from './statistics-input.ts';

/** What every figure of the workbook counts, by which rule, and whether its parts may be added. */
export function definitionSheet(input: StatisticsInput): Sheet {
  const { dictionary, document, definitions } = input;
  const get = (id: string): Definition => dictionary.get(id);
  const shown = withParts(
    [...document.figures.map((one) => get(one.id)), ...definitions, ...returnFigures().map(get)],
    get,
  );
  return {
    name: '指标口径',
    columns: [
      { title: '编号', width: 34, format: 'long-text' },
      { title: '名称', width: 30, format: 'long-text' },
      { title: '类别', width: 12, format: 'text' },
      { title: '单位', width: 8, format: 'text' },
      { title: '统计内容', width: 54, format: 'long-text' },
      { title: '统计规则', width: 46, format: 'long-text' },
      { title: '各单位能否相加', width: 32, format: 'long-text' },
      { title: '各月能否相加', width: 32, format: 'long-text' },
    ],
    rows: shown.map((one) => line(one, input)),
  };
}

function line(definition: Definition, { dictionary, registers = [] }: StatisticsInput): Cell[] {
  const { units, time } = additivity(definition, dictionary);
  return [
    definition.id,
    definition.name,
    kindWords[definition.kind],
    definitionUnitWord(definition),
    describe(definition, dictionary, registers),
    ruleSentence(definition, { style: 'exact' }, null, ''),
    units === true ? '可以相加' : units,
    time === true ? '可以相加' : time,
  ];
}
