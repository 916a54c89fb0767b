import { AlignmentType, Footer, Header, PageNumber, Paragraph, TextRun } from 'docx';

/** One 4号 character, the distance of the page number from the outer edge of the text (GB/T 9704-2012 7.5). */
const oneCharacter = 280;

/** `— 1 —` on the outer side: right on odd pages, left on even ones. */
export function pageNumber(side: 'left' | 'right'): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'right' ? { right: oneCharacter } : { left: oneCharacter },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}

/** The notices once more on every page, so that a single sheet says where its numbers come from. */
export function noticeHeader(notices: readonly string[]): Header {
  return new Header({ children: [new Paragraph({ style: 'Header', text: notices.join('；') })] });
}
