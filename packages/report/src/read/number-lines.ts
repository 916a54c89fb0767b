import type { TextDocument, TextLine } from '../lint/text-document.ts';
import { recogniseHeading } from '../lint/text/heading.ts';

/** Lines of text with headings recognised. Blank lines are left out; `line` keeps counting them when `countBlank`. */
export function numberLines(
  origin: TextDocument['origin'],
  texts: readonly string[],
  countBlank: boolean,
  named?: string,
): TextDocument {
  const lines: TextLine[] = [];
  texts.forEach((text, at) => {
    if (text.trim() === '') return;
    // a row of a table may begin with a number and is no heading
    const heading = text.includes('\t') ? undefined : recogniseHeading(text);
    lines.push({ line: countBlank ? at + 1 : lines.length + 1, text, ...(heading ? { heading } : {}) });
  });
  const title = titleOf(lines) ?? named;
  return { origin, ...(title ? { title } : {}), lines };
}

/** A short line near the top that calls itself a report. */
function titleOf(lines: readonly TextLine[]): string | undefined {
  return lines
    .slice(0, 12)
    .find(
      ({ text, heading }) => !heading && text.trim().length <= 60 && /报告(?:[（(].{1,10}[)）])?$/.test(text.trim()),
    )
    ?.text.trim();
}
