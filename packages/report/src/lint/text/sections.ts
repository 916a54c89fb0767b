import type { TextDocument, TextLine } from '../text-document.ts';
import { readLines, type LineReading } from './reading.ts';

/** A heading with the lines under it, down to the next heading of its level or above. */
export interface Section {
  readonly heading: NonNullable<TextLine['heading']>;
  readonly reading: LineReading;
  /** Position of the heading line among the document's lines, and of the first line after the section. */
  readonly from: number;
  readonly to: number;
  /** Characters of text under the heading, sub-headings and what follows the title on the heading's line included. */
  readonly bodyLength: number;
}

const known = new WeakMap<TextDocument, readonly Section[]>();

/** All sections of a document in order, sub-sections included. */
export function sectionsOf(document: TextDocument): readonly Section[] {
  const found = known.get(document) ?? findSections(readLines(document));
  known.set(document, found);
  return found;
}

function findSections(lines: readonly LineReading[]): Section[] {
  const lengths = new Array<number>(lines.length + 1).fill(0);
  lines.forEach((reading, at) => {
    lengths[at + 1] = (lengths[at] as number) + reading.text.length;
  });
  const ends = new Array<number>(lines.length).fill(lines.length);
  const open: { readonly at: number; readonly level: number }[] = [];
  lines.forEach(({ line }, at) => {
    if (!line.heading) return;
    while (open.length > 0 && (open.at(-1) as { level: number }).level >= line.heading.level)
      ends[(open.pop() as { at: number }).at] = at;
    open.push({ at, level: line.heading.level });
  });
  return lines.flatMap((reading, from) => {
    const { heading } = reading.line;
    if (!heading) return [];
    const to = ends[from] as number;
    return [
      {
        heading,
        reading,
        from,
        to,
        bodyLength: (lengths[to] as number) - (lengths[from] as number) - heading.number.length - heading.title.length,
      },
    ];
  });
}
