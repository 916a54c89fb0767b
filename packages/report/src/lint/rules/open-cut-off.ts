import { faultAt } from '../fault.ts';
import type { LintRule } from '../rule.ts';
import { readLines } from '../text/reading.ts';

const open = /(?:截[至止]|到)目前(?:为止)?|截[至止](?:当前|今|发稿)|迄今为止|(?<![至止到])目前为止/g;

/** 截至目前 changes its meaning every day; a figure's cut-off is a day. */
export const openCutOff: LintRule = {
  id: 'open-cut-off',
  severity: 'warning',
  summary: '“截至目前”没有写明日期',
  check: (document) =>
    readLines(document).flatMap((reading) =>
      [...reading.text.matchAll(open)]
        .filter(
          (match) =>
            !/^\(?(?:20\d\d年)?\d{1,2}月/.test(
              reading.text.slice(match.index + match[0].length, match.index + match[0].length + 12),
            ),
        )
        .map((match) =>
          faultAt(
            reading,
            { start: match.index, end: match.index + match[0].length },
            `“${match[0]}”没有日期，读者不知道数据统计到哪一天。`,
            '改为具体日期，如“截至12月31日”。',
          ),
        ),
    ),
};
