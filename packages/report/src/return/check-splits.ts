import { RuleError } from '@linfa/domain';
import { addExact, compareExact, exact, printExact, splitId, type Exact } from '@linfa/figures';
import { accepted, agreed, returnSplits } from './return-figures.ts';
import type { ReturnPeriod } from './return-input.ts';

/**
 * Each split adds up to the total, for cases and for cases agreed.
 * @throws RuleError `split-not-total` for the first that does not: a case lies outside every line of the return
 */
export function checkSplits({ values, dictionary }: ReturnPeriod): void {
  for (const figure of [accepted, agreed])
    for (const { dimension, word, codes } of returnSplits) {
      const total = values.get(figure)?.value;
      const parts = Object.keys(codes).map((code) => values.get(splitId(figure, dimension, code))?.value);
      const known = parts.filter((part): part is Exact => part !== null && part !== undefined);
      if (!total || known.length < parts.length) continue;
      const sum = known.reduce(addExact, exact(0));
      if (compareExact(sum, total) !== 0)
        throw new RuleError('split-not-total', {
          figure: dictionary.get(figure).name,
          dimension: word,
          sum: printExact(sum, 4),
          total: printExact(total, 4),
        });
    }
}
