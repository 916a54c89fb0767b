import { faultAt } from '../fault.ts';
import type { LintRule } from '../rule.ts';
import { readLines } from '../text/reading.ts';

const plenum = /[一二三四五六七八九十]{1,2}中全会/g;
/** Plenums named just before in one breath share the ordinal: 二十届二中、三中全会. */
const sharing = /(?:[一二三四五六七八九十]{1,2}中(?:全会)?(?:精神)?[、和及与])+$/;

/** A plenum belongs to a term of the committee: 二十届三中全会. A congress (二十大) has no plenums. */
export const plenumOrdinal: LintRule = {
  id: 'plenum-ordinal',
  severity: 'error',
  summary: '全会没有写明是第几届',
  check: (document) =>
    readLines(document).flatMap((reading) =>
      [...reading.text.matchAll(plenum)].flatMap((match) => {
        const before = reading.text.slice(Math.max(0, match.index - 30), match.index).replace(sharing, '');
        if (before.endsWith('届')) return [];
        const congress = /[一二三四五六七八九十]大$/.test(before);
        const why = congress
          ? '“×大”是党的全国代表大会，全会是中央委员会的会议，应写“×届×中全会”。'
          : '全会没有写明是第几届，读者不知道指哪一次会议。';
        return [
          faultAt(
            reading,
            { start: match.index - (congress ? 3 : 0), end: match.index + match[0].length },
            why,
            '写出届次，如“党的二十届三中全会”。',
          ),
        ];
      }),
    ),
};
