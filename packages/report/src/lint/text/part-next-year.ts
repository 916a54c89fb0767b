import type { TextDocument } from '../text-document.ts';
import { planSections } from './plan.ts';
import { openingOf, readLines } from './reading.ts';

const leadIn = /^ *(?:[一二三四五六七八九十]+是)?(?:下一?步|下一?阶段|下一?个?年度?|来年|明年|次年|今后|接下来)[,:，]?/;
const intends = /将|要|继续|拟|计划|打算|进一步|着力|坚持|持续/;
const promise = /(?:20\d\d年|下一?年)度?(?:[^,。;\d]{0,12})(?:计划|安排|打算)(?=[^,。;]{0,8}报告如下)/;

/** Does the report say what comes next year? A heading announces it and text follows; or a paragraph begins with it. */
export function reportsOnNextYear(document: TextDocument, year: number | undefined): boolean {
  if (planSections(document, year).length > 0) return true;
  const named = year === undefined ? undefined : new RegExp(`^ *${year + 1}年(?!\\d{1,2}月)`);
  return readLines(document).some(({ text, sentences }) =>
    sentences.some(({ start, end }) => {
      const sentence = text.slice(start, end);
      return (
        (leadIn.test(sentence) || named?.test(sentence) === true) && intends.test(sentence) && text.length - start >= 30
      );
    }),
  );
}

/** What the opening promises about next year, in its own words; undefined when it promises nothing. */
export function promiseOfNextYear(document: TextDocument): string | undefined {
  for (const { text } of openingOf(document)) {
    const match = promise.exec(text.slice(0, 3000));
    if (match) return match[0];
  }
  return undefined;
}
