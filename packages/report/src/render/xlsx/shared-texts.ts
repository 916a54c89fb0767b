import { escapeXml } from '../files/escape-xml.ts';

/** More distinct texts than these are written where they stand, so that memory stays bounded whatever the rows hold. */
const mostTexts = 2_000;
const longestText = 100;

/** Texts that repeat (names, kinds, ways) are written once and pointed to: much less to write and to pack. */
export interface SharedTexts {
  /** The place of a text in the list, or undefined when it is to be written where it stands. */
  place(text: string): number | undefined;
  /** The part `xl/sharedStrings.xml`. */
  xml(): string;
}

export function sharedTexts(): SharedTexts {
  const places = new Map<string, number>();
  return {
    place(text) {
      const known = places.get(text);
      if (known !== undefined) return known;
      if (places.size >= mostTexts || text.length > longestText) return undefined;
      places.set(text, places.size);
      return places.size - 1;
    },
    xml() {
      const items = Array.from(places.keys(), (text) => `<si>${textElement(text)}</si>`);
      return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
        `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${places.size}">${items.join('')}</sst>`
      );
    },
  };
}

/** The element that holds a text, with its outer blanks kept. */
export function textElement(text: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<t${space}>${escapeXml(escapeCode(text))}</t>`;
}

/** `_x0041_` would be read as A: its first underline is written as a code itself. */
function escapeCode(text: string): string {
  return text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text;
}
