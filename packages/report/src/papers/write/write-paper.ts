import { BookmarkEnd, BookmarkStart, Paragraph, TextRun, type FileChild, type ParagraphChild } from 'docx';
import type { Paper, PaperPart } from '../paper.ts';
import { characters } from '../../render/docx/page-layout.ts';
import { writeForm } from './write-form.ts';

/** Marks the last page of the numbered papers. */
const lastPageKey = 'last-page';
const lastPageId = 100_000;

/** Writes papers one after the other; each begins with a bookmark that its page is known by. */
export type PaperWriter = (paper: Paper, onNewPage: boolean) => FileChild[];

export function paperWriter(): PaperWriter {
  let bookmarks = 0;
  return (paper, onNewPage) => {
    bookmarks += 1;
    const title = new Paragraph({
      style: 'PaperTitle',
      children: marked(paper.key, bookmarks, new TextRun(paper.title)),
      ...(onNewPage && paper.head === undefined && { pageBreakBefore: true }),
    });
    const head =
      paper.head === undefined
        ? []
        : [new Paragraph({ style: 'PaperHead', text: paper.head, ...(onNewPage && { pageBreakBefore: true }) })];
    return [...head, title, ...paper.parts.flatMap((part, index) => writePart(part, paper.parts[index + 1]))];
  };
}

/** Stands at the end of the numbered papers, so that the back cover can say how many pages there are. */
export function lastPage(): FileChild {
  return new Paragraph({ style: 'FormValue', children: marked(lastPageKey, lastPageId, new TextRun('')) });
}

function marked(key: string, id: number, run: TextRun): ParagraphChild[] {
  return [new BookmarkStart(key, id), run, new BookmarkEnd(id)] as ParagraphChild[];
}

const gap = () => new Paragraph({ style: 'PaperLine' });

/** What stands before the signatures stays with them: nobody signs an empty page. */
function writePart(part: PaperPart, next: PaperPart | undefined): FileChild[] {
  switch (part.type) {
    case 'line':
      return paragraphs('PaperLine', part.text, part.align === undefined ? {} : { alignment: part.align });
    case 'text':
      return paragraphs('PaperText', part.text, next?.type === 'signatures' ? { keepNext: true } : {});
    case 'heading':
      return paragraphs('PaperHeading', part.text);
    case 'gap':
      return Array.from({ length: part.lines }, gap);
    case 'form':
      return [writeForm(part)];
    case 'new-page':
      return [new Paragraph({ style: 'PaperLine', pageBreakBefore: true })];
    case 'signatures':
      return part.lines.map(
        (line, index) =>
          new Paragraph({
            style: 'PaperSignature',
            indent: { left: characters(5) },
            text: line,
            ...(index === 0 && { spacing: { before: 240 } }),
            keepNext: index < part.lines.length - 1,
          }),
      );
  }
}

function paragraphs(
  style: string,
  text: string,
  options: { alignment?: 'left' | 'center' | 'right'; keepNext?: true } = {},
): Paragraph[] {
  return text.split(/\r?\n/).map((line) => new Paragraph({ style, ...options, text: line }));
}
