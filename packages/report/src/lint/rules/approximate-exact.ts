import { faultAt } from '../fault.ts';
import type { LintRule } from '../rule.ts';
import { readLines } from '../text/reading.ts';

/** 余 and 多 round a number: they follow a round one. 45余 is either 45 or 40余. */
export const approximateExact: LintRule = {
  id: 'approximate-exact',
  severity: 'remark',
  summary: '“余”“多”跟在不是整数的数字后面',
  check: (document) =>
    readLines(document).flatMap((reading) =>
      reading.quantities
        .filter(
          ({ approximate, chinese, value, start }) =>
            /[余多]/.test(approximate) && !chinese && !reading.enclosure.title[start] && value % 10 !== 0,
        )
        .map((quantity) => {
          const digits = reading.text.slice(quantity.start, quantity.digitsEnd);
          const word = quantity.approximate;
          const round = Math.floor(quantity.value / 10) * 10;
          const rounded = round > 0 ? `“${round}${word}”` : '“数个”一类的说法';
          return faultAt(
            reading,
            quantity,
            `“${word}”表示取整后的约数，“${digits}”已经精确到个位，两者矛盾。`,
            `有准确数的写“${digits}”；只想写约数的写${rounded}。`,
          );
        }),
    ),
};
