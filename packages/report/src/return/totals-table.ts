import type { Run, Table } from '../document.ts';
import { definitionUnitWord } from '../outline/bound-figures.ts';
import { compareFigure, otherPeriod, type Against } from './comparison.ts';
import { returnTotals } from './return-figures.ts';
import type { MediationReturnInput } from './return-input.ts';
import type { ReturnPrinter } from './return-printer.ts';

const notCompared = '定义不同，不作比较';

/** Every total with the other periods' numbers and how far it lies from them. */
export function totalsTable(input: MediationReturnInput, printer: ReturnPrinter, againsts: readonly Against[]): Table {
  const heads = { 'previous-year': ['上年同期', '同比'], preceding: ['上期', '环比'] } as const;
  return {
    type: 'table',
    caption: '表一  人民调解工作总体情况',
    columns: [
      { title: '项目', align: 'left', width: 5 },
      { title: '单位', align: 'center', width: 1.5 },
      { title: '本期', align: 'right', width: 2 },
      ...againsts.flatMap((against) => [
        { title: heads[against][0], align: 'right' as const, width: 2 },
        { title: heads[against][1], align: 'right' as const, width: 3 },
      ]),
    ],
    rows: returnTotals.map((id) => {
      const definition = input.dictionary.get(id);
      return [
        [{ text: definition.name }],
        [{ text: definitionUnitWord(definition) }],
        [printer.inCell(id, { headline: true })],
        ...againsts.flatMap((against) => comparisonCells(input, printer, id, against)),
      ];
    }),
  };
}

function comparisonCells(
  input: MediationReturnInput,
  printer: ReturnPrinter,
  id: string,
  against: Against,
): [before: Run[], change: Run[]] {
  const none = { text: '—' };
  const comparison = compareFigure(input, id, against);
  const other = otherPeriod(input, against);
  if (comparison.kind === 'other-definition') return [[none], [{ text: notCompared }]];
  if (comparison.kind === 'unavailable' || 'unavailable' in other) return [[none], [none]];
  const before = printer.inCell(id, { headline: true, of: other, suffix: against });
  if (comparison.kind === 'before-only') return [[before], [none]];
  const { figure } = comparison;
  // The column's head already says 同比 or 环比.
  return [[before], [printer.given(figure, { key: `${figure.key}#2`, text: figure.text.slice(2) })]];
}
