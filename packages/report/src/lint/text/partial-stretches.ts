import type { Span } from './spans.ts';

const cutOff = /截[至止](?:(20\d\d)年)?(\d{1,2})月(?:(\d{1,2})日|(底|末))?/g;
const months = /(?:(20\d\d)年)?(?<!\d)1月?[-—~至到](\d{1,2})月(?:()())?(?!\d{0,2}日)/g;
const quarters = /(?:(20\d\d)年)?前(三)季度()()/g;

/** Where a text says that it counts a part of that year only: 截至11月20日, 1—10月, 前三季度. `text` is folded. */
export function partialStretches(text: string, year: number | undefined): Span[] {
  return [cutOff, months, quarters].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const month = match[2] === '三' ? 9 : Number(match[2]);
      const wholeYear = month >= 12 && (match[3] === undefined || match[3] === '' || Number(match[3]) >= 31);
      const otherYear = match[1] !== undefined && year !== undefined && Number(match[1]) !== year;
      return wholeYear || otherYear ? [] : [{ start: match.index, end: match.index + match[0].length }];
    }),
  );
}
