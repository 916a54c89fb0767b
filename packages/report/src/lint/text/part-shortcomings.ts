import type { TextDocument } from '../text-document.ts';
import { fold } from './fold.ts';
import { planLines } from './plan.ts';
import { readLines } from './reading.ts';
import { sectionsOf } from './sections.ts';

const inHeading =
  /不足|短板|薄弱|存在.{0,8}(?:问题|困难|差距)|(?:问题|困难|差距)(?:和|及|与|、)(?:原因|困难|不足|问题|差距)/;
const aboutMending = /补齐|补足|补短板|解决|整治|整改|破解|弥补/;
const inParagraph = /存在.{0,14}(?:不足|问题|短板|差距|薄弱环节)/;
const unfolds = /一是|主要(?:是|有|表现|体现)|表现(?:在|为)|如下|[:]|等(?:问题|不足|方面|情况)/;

/**
 * Does the report say what fell short? A heading names it and text follows; or a paragraph outside the arrangements
 * says that shortcomings exist and goes on to say which.
 */
export function reportsOnShortcomings(document: TextDocument, year: number | undefined): boolean {
  const heading = sectionsOf(document).some(({ heading: { title }, bodyLength }) => {
    const words = fold(title).slice(0, 60);
    return bodyLength >= 15 && inHeading.test(words) && !aboutMending.test(words);
  });
  if (heading) return true;
  const planned = planLines(document, year);
  return readLines(document).some(({ text, sentences }, at) => {
    if (planned[at]) return false;
    return sentences.some(({ start, end }) => {
      const rest = text.slice(start, Math.min(text.length, end + 40));
      return (
        inParagraph.test(text.slice(start, end)) &&
        unfolds.test(rest) &&
        /我[街镇乡区县市局委]|本[街镇区]|街道|仍|还|但|也|工作中|法治/.test(text.slice(start, end))
      );
    });
  });
}
