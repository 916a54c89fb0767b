import type { TextDocument } from '../text-document.ts';
import { fold } from './fold.ts';
import { sectionsOf, type Section } from './sections.ts';

const nextYear = /下一?(?:个)?年度?|下一?步|下一?阶段|来年|明年|次年/;
const planWord =
  /主要安排|工作安排|安排$|打算|计划|总体思路|工作思路|工作重点|重点工作|工作目标|努力方向|展望|举措|措施/;
const doneWord = /制定|印发|落实|完成|执行|成效|情况|回顾|总结|不足|问题/;

/**
 * Is this heading the one of next year's arrangements? It names next year or the next step, or it is a top heading
 * that announces arrangements (whatever year it states: a wrong year is another rule's business).
 */
export function isPlanHeading({ heading }: Pick<Section, 'heading'>, year: number | undefined): boolean {
  const title = fold(heading.title).slice(0, 60);
  if (heading.level > 2 || (doneWord.test(title) && !nextYear.test(title))) return false;
  if (nextYear.test(title)) return true;
  const namesNext = year !== undefined && title.includes(String(year + 1));
  if (namesNext && planWord.test(title)) return true;
  return (
    heading.level === 1 &&
    /主要安排|工作安排|安排$|工作打算|打算$|工作计划|计划$|总体思路|工作思路|努力方向/.test(title)
  );
}

/** The sections of next year's arrangements, with a body. */
export function planSections(document: TextDocument, year: number | undefined): Section[] {
  return sectionsOf(document).filter((section) => section.bodyLength >= 20 && isPlanHeading(section, year));
}

/** For each line of the document: does it speak of next year's arrangements? */
export function planLines(document: TextDocument, year: number | undefined): Uint8Array {
  const mask = new Uint8Array(document.lines.length);
  for (const { from, to } of planSections(document, year)) mask.fill(1, from, to);
  return mask;
}
