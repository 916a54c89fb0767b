import { faultAt } from '../fault.ts';
import type { LintRule } from '../rule.ts';
import { readLines } from '../text/reading.ts';

const wrong = /(?<=[一-龥])[[({【「〈] ?(20\d\d) ?年?[\])}】」〉] ?第? ?\d+ ?号/g;

/** The year of a document number stands in hexagonal brackets 〔〕 (GB/T 9704-2012, 7.2.5). */
export const documentNumberBrackets: LintRule = {
  id: 'document-number-brackets',
  severity: 'error',
  summary: '发文字号没有用六角括号',
  check: (document) =>
    readLines(document).flatMap((reading) =>
      [...reading.text.matchAll(wrong)].map((match) =>
        faultAt(
          reading,
          { start: match.index, end: match.index + match[0].length },
          '发文字号的年份应当用六角括号“〔〕”括入（GB/T 9704—2012《党政机关公文格式》7.2.5）。',
          `改为“〔${match[1]}〕${/\d+ ?号$/.exec(match[0])?.[0].replace(' ', '')}”，年份不加“年”，序号不加“第”、不编虚位。`,
        ),
      ),
    ),
};
