import { strFromU8, unzipSync } from 'fflate';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };

/** The main part of a Word file. */
export function bodyOf(bytes: Uint8Array): string {
  const part = unzipSync(bytes)['word/document.xml'];
  if (!part) throw new Error('no document part');
  return strFromU8(part);
}

/** Every printed text in order, a paragraph a line, as a reader sees it. */
export function linesOf(xml: string): string[] {
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>|<w:p\/>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
      .map((match) => (match[1] ?? '').replace(/&([a-z]+|#39);/g, (whole, name: string) => entities[name] ?? whole))
      .join(''),
  );
}

/** The forms' rows: the texts of their cells. */
export function rowsOf(xml: string): string[][] {
  return [...xml.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => linesOf(cell).join('\n')),
  );
}
