import { lastCountedDay, type Period } from '@linfa/domain';
import { evaluate, matches, type Answers, type Dictionary, type FigureRecord } from '@linfa/figures';
import { returnFigures } from '../return-figures.ts';
import type { ReturnPeriod } from '../return-input.ts';

/** Counts mediation cases as the server does, from a list in memory; there are no other records. */
export function answersOf(cases: readonly FigureRecord[]): Answers {
  return {
    cell({ set, window, where, period, aggregate }) {
      if (set !== 'mediationCases' || !('field' in window)) return 0;
      const met = cases.filter((one) => {
        const day = one[window.field];
        return typeof day === 'string' && day >= window.from && day <= window.to && matches(one, where, lastCountedDay(period));
      });
      if (aggregate.fn !== 'sum') return met.length;
      return met.reduce((sum, one) => sum + Number(one[aggregate.measure] ?? 0), 0);
    },
    card: () => null,
    unitsAcross: () => 0,
  };
}

/** The return's figures of a period, counted from the cases. */
export function returnPeriod(cases: readonly FigureRecord[], period: Period, dictionary: Dictionary): ReturnPeriod {
  const answers = answersOf(cases);
  return { period, dictionary, values: new Map(returnFigures().map((id) => [id, evaluate(dictionary.get(id), period, dictionary, answers)])) };
}
