import type { TextDocument } from '../text-document.ts';
import { fold } from './fold.ts';
import { planLines } from './plan.ts';
import { readLines, type LineReading } from './reading.ts';
import { sectionsOf } from './sections.ts';
import { clausesOf } from './spans.ts';

const term = '第一责任人';
/** The duty is affirmed of the heads: 履行、落实、压实 … 第一责任人, 为 … 第一责任人. */
const affirmed = /履行|落实|压实|扛起|担负|切实|认真|为.{0,24}第一责任人|第一责任人.{0,10}(?:带头|主持|亲自|纳入|列入)/;
/** Here it is only what an inspection, a test, a training or a document is about. */
const onlyObject =
  /第一责任人[^,;:。]{0,24}(?:督察|督导|检查|考核|培训|测评|制度)|(?:学习|宣传|印发|转发)[^,;:。]{0,16}第一责任人/;
/** What heads do: lead a group, call and chair meetings, report, set an example. */
const deed =
  /组长|领导小组|专题会|专题研究|研究部署|部署|述法|述职|听取|批示|带头|亲自|主持|第一议题|同(?:谋划|部署|推进)|摆在/;

/**
 * Does the report say what the two heads did in their duty? A heading outside the arrangements names it
 * and text follows; or a paragraph affirms the duty of them and names what they did. A mention inside a quoted title,
 * as the object of an inspection, or among next year's intentions is a mention in passing.
 */
export function reportsOnFirstResponsible(document: TextDocument, year: number | undefined): boolean {
  const planned = planLines(document, year);
  const lines = readLines(document);
  const heading = sectionsOf(document).some(
    ({ heading: { title }, bodyLength, from }) =>
      !planned[from] && bodyLength >= 20 && fold(title).includes(term) && !onlyObject.test(fold(title)),
  );
  return heading || lines.some((reading, at) => !planned[at] && affirms(reading));
}

function affirms(reading: LineReading): boolean {
  const { text, sentences, enclosure } = reading;
  if (!text.includes(term)) return false;
  return sentences.some((sentence) =>
    clausesOf(text, sentence).some(({ start, end }) => {
      const clause = text.slice(start, end);
      const at = clause.indexOf(term);
      if (at < 0 || enclosure.title[start + at] || onlyObject.test(clause) || !affirmed.test(clause)) return false;
      // a deed within three sentences or so, the affirming words themselves not counted
      return deed.test(`${text.slice(Math.max(0, start - 120), start)}${text.slice(end, end + 160)}`);
    }),
  );
}
