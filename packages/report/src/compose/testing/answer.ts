import { evaluate, exact, type Answers, type Card, type Dictionary, type FigureValue } from '@linfa/figures';
import { boundFigures } from '../../outline/bound-figures.ts';
import type { Outline } from '../../outline/outline.ts';

/** Nothing was recorded in any unit. */
export const noRecords: Answers = { cell: () => 0, card: () => null, unitsAcross: () => 28 };

/** A middling year: the more conditions a question has, the fewer records answer it, so that parts stay below wholes. */
export const someRecords: Answers = {
  cell: (cell) => {
    if (cell.aggregate.fn === 'distinct' && cell.aggregate.key === 'unitId') return 28;
    if (cell.aggregate.fn === 'cells') return cell.aggregate.take === 'number' ? 336 : 1;
    const conditions = JSON.stringify(cell.where).split('"field"').length - 1;
    const year = Number(cell.period.from.slice(0, 4));
    const count = Math.max(3, 430 - conditions * 60 + (year % 10) * 7);
    return cell.aggregate.fn === 'sum' ? count * 7200 : count;
  },
  card: (item, period): Card => ({
    item, value: exact(12), unit: 'case', period, sourceOffice: '区司法局', document: '年度台账', findings: [], provenance: 'recorded',
  }),
  unitsAcross: () => 28,
};

/** Every bound figure of an outline under the answers. */
export function answerOutline(outline: Outline, dictionary: Dictionary, year: number, answers: Answers): Map<string, FigureValue> {
  return new Map(boundFigures(outline, dictionary, year).map(({ key, definition, period }) => [key, evaluate(definition, period, dictionary, answers)]));
}
