import { faultAt } from '../fault.ts';
import type { Fault, LintRule } from '../rule.ts';
import { isCount, ratesOf } from '../text/rates.ts';
import { readLines, sentencesWithQuantities } from '../text/reading.ts';

/** A rate says nothing without the counts it is made of; they stand in the same sentence. */
export const rateWithoutCounts: LintRule = {
  id: 'rate-without-counts',
  severity: 'warning',
  summary: '只有比率，没有件数、人数',
  check: (document) =>
    readLines(document).flatMap((reading) =>
      reading.isRow
        ? []
        : sentencesWithQuantities(reading).flatMap(({ span, quantities }): Fault[] => {
            const [rate] = ratesOf(reading.text, span, quantities);
            if (!rate || quantities.some(isCount)) return [];
            const fault = faultAt(
              reading,
              { start: rate.nameStart, end: rate.quantity.end },
              `只写了${rate.name}，同一句里没有计算它的件数或人数，读者无法核对。`,
              '补上分子和分母，例如“受理×件，成功×件，成功率×%”；拿不到件数的，注明数据来源。',
            );
            return [rate.quantity.value === 100 ? { ...fault, severity: 'remark' } : fault];
          }),
    ),
};
