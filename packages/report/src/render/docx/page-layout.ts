import { DocumentGridType, type ISectionPropertiesOptions } from 'docx';

/** GB/T 9704-2012 5.1 and 5.2, in twips (1/20 pt): A4, margins 37/35/28/26 mm, 22 lines of 28 characters. */
const page = {
  width: 11_906,
  height: 16_838,
  top: 2_098,
  bottom: 1_984,
  left: 1_588,
  right: 1_474,
  /** The centre of the page number's dash stands 7 mm under the text area. */
  footer: 1_406,
  header: 1_134,
} as const;

const linesPerPage = 22;
const charactersPerLine = 28;

export const textWidth = page.width - page.left - page.right;
const textHeight = page.height - page.top - page.bottom;

/** Rounded down, so that the last line always fits. */
export const linePitch = Math.floor(textHeight / linesPerPage);

/** One of the 28 characters, in twips. */
const characterPitch = textWidth / charactersPerLine;

/** 3号. The grid is measured from it. */
export const bodyPoints = 16;

/** What a character of the grid is wider (here: narrower) than a 3号 character, in 1/4096 pt as the format wants it. */
const characterSpace = Math.floor((characterPitch / 20 - bodyPoints) * 4096);

/** `count` characters of the grid in twips. */
export function characters(count: number): number {
  return Math.round(count * characterPitch);
}

export const sectionProperties: ISectionPropertiesOptions = {
  page: {
    size: { width: page.width, height: page.height },
    margin: {
      top: page.top,
      bottom: page.bottom,
      left: page.left,
      right: page.right,
      header: page.header,
      footer: page.footer,
      gutter: 0,
    },
  },
  grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch, charSpace: characterSpace },
};
