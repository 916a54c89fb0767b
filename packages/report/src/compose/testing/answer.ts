import { evaluate, type Answers, type Dictionary, type FigureValue } from '@linfa/figures';
import { boundFigures } from '../../outline/bound-figures.ts';
import type { Outline } from '../../outline/outline.ts';
import { answersOf } from './answers-of.ts';
import { plausibleRecords } from './plausible-records.ts';

/** Nothing was recorded in any community. */
export const noRecords: Answers = answersOf({});

/** A middling 2024 with a 2023 to compare it with. */
export const someRecords: Answers = (() => {
  const [before, now] = [plausibleRecords(2023), plausibleRecords(2024)];
  const names = Object.keys(now) as (keyof typeof now)[];
  // Rosters and sites last; two years of them would count everybody twice.
  const lasting: readonly string[] = ['rosterMembers', 'sites', 'adviserAssignments'];
  return answersOf(
    Object.fromEntries(
      names.map((name) => [name, [...(lasting.includes(name) ? [] : (before[name] ?? [])), ...(now[name] ?? [])]]),
    ),
  );
})();

/** Every bound figure of an outline under the answers. */
export function answerOutline(
  outline: Outline,
  dictionary: Dictionary,
  year: number,
  answers: Answers,
): Map<string, FigureValue> {
  return new Map(
    boundFigures(outline, dictionary, year).map(({ key, definition, period }) => [
      key,
      evaluate(definition, period, dictionary, answers),
    ]),
  );
}
