import { faultAt } from '../fault.ts';
import type { Fault, LintRule } from '../rule.ts';
import { countsOf, isPrintedShare, ratesOf } from '../text/rates.ts';
import { readLines, sentencesWithQuantities } from '../text/reading.ts';

/** A stated rate agrees with the counts stated beside it. */
export const rateMismatch: LintRule = {
  id: 'rate-mismatch',
  severity: 'error',
  summary: '比率与件数、人数算出来的不一致',
  check: (document) =>
    readLines(document).flatMap((reading) =>
      sentencesWithQuantities(reading).flatMap(({ span, quantities }) =>
        ratesOf(reading.text, span, quantities).flatMap((rate): Fault[] => {
          const { numerator, denominators } = countsOf(reading.text, rate);
          const [denominator] = denominators.filter((count) => count.value > 0);
          if (!numerator || !denominator || rate.quantity.approximate !== '') return [];
          const { value, decimals } = rate.quantity;
          if (denominators.some((count) => isPrintedShare(numerator.value, count.value, value, decimals))) return [];
          const computed = ((numerator.value / denominator.value) * 100).toFixed(Math.max(1, decimals));
          return [
            faultAt(
              reading,
              { start: rate.nameStart, end: rate.quantity.end },
              `${numerator.value}÷${denominator.value}=${computed}%，与写的${value}%不一致。`,
              '核对件数和比率，以原始记录为准改正其中之一。',
            ),
          ];
        }),
      ),
    ),
};
