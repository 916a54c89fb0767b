import { faultAt } from '../fault.ts';
import type { Fault, LintRule } from '../rule.ts';
import { countsOf, isPrintedShare, ratesOf } from '../text/rates.ts';
import { readLines, sentencesWithQuantities } from '../text/reading.ts';

/** A share of whole cases: some whole number of them gives the stated rate, and it never passes 100 %. */
export const impossibleRate: LintRule = {
  id: 'impossible-rate',
  severity: 'error',
  summary: '按整件数算不出这个比率',
  check: (document) =>
    readLines(document).flatMap((reading) =>
      sentencesWithQuantities(reading).flatMap(({ span, quantities }) =>
        ratesOf(reading.text, span, quantities).flatMap((rate): Fault[] => {
          const { value, decimals, approximate } = rate.quantity;
          const at = { start: rate.nameStart, end: rate.quantity.end };
          if (value > 100 && !/完成率|达标率|投资/.test(rate.name))
            return [
              faultAt(
                reading,
                at,
                `${rate.name}是部分占全部的比，不会超过100%。`,
                '核对分子、分母是否写反，或是否应写“同比增长”。',
              ),
            ];
          const { numerator, denominators } = countsOf(reading.text, rate);
          const [denominator] = denominators;
          if (numerator || !denominator || approximate !== '' || denominator.value === 0) return [];
          const whole = denominator.value;
          const near = (value / 100) * whole;
          if ([Math.floor(near), Math.ceil(near)].some((part) => isPrintedShare(part, whole, value, decimals)))
            return [];
          const around = [Math.floor(near), Math.ceil(near)]
            .map((part) => `${part}÷${whole}=${((part / whole) * 100).toFixed(Math.max(1, decimals))}%`)
            .join('，');
          return [
            faultAt(
              reading,
              at,
              `总数是${whole}，没有任何整数件数能得出${value}%（${around}）。`,
              '核对总数和比率，并写出分子的件数。',
            ),
          ];
        }),
      ),
    ),
};
