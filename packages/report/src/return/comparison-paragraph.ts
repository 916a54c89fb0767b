import type { Paragraph, Run } from '../document.ts';
import { beforeWord, compareFigure, otherPeriod, type Against, type Comparison } from './comparison.ts';
import { comparedInWords } from './return-figures.ts';
import type { MediationReturnInput } from './return-input.ts';
import type { ReturnPrinter } from './return-printer.ts';

/** The year-on-year or month-on-month line: what is compared, and what is not and why. */
export function comparisonParagraph(input: MediationReturnInput, printer: ReturnPrinter, against: Against): Paragraph {
  const word = beforeWord(against);
  const other = otherPeriod(input, against);
  if ('unavailable' in other)
    return { type: 'paragraph', runs: [{ text: `与${word}不作比较：${other.unavailable}。` }] };
  const compared = comparedInWords.map((id) => ({
    name: input.dictionary.get(id).name,
    comparison: compareFigure(input, id, against),
  }));
  const named = (kind: Comparison['kind']): string =>
    compared
      .filter((one) => one.comparison.kind === kind)
      .map((one) => `“${one.name}”`)
      .join('、');

  const runs: Run[] = [];
  for (const { name, comparison } of compared) {
    if (comparison.kind !== 'change') continue;
    runs.push({ text: `${runs.length === 0 ? `与${word}相比，` : '，'}${name}` }, printer.given(comparison.figure));
  }
  if (runs.length > 0) runs.push({ text: '。' });
  const differing = named('other-definition');
  if (differing) runs.push({ text: `${differing}与${word}的定义不同，不作比较。` });
  const empty = named('before-only') + named('unavailable');
  if (empty) runs.push({ text: `${empty}因本期或${word}没有可比的数值，增减幅度不作计算。` });
  return { type: 'paragraph', runs };
}
