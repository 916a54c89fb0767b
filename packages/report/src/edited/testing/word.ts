import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Test support. A Word file with its body, or another part, changed. */
export function changeDocx(bytes: Uint8Array, change: (xml: string) => string, part = 'word/document.xml'): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) });
}

const control = /<w:sdt>(?:(?!<w:sdt>).)*?<w:sdtContent>((?:(?!<w:sdt>).)*?)<\/w:sdtContent><\/w:sdt>/gs;

/** What word processors do to a file that nobody meant to change. */
export const habits: Readonly<Record<string, (xml: string) => string>> = {
  'runs split in two': (xml) =>
    xml.replaceAll(
      /<w:r>(<w:t[^>]*>)([^<]{2,})<\/w:t><\/w:r>/g,
      (_, open: string, text: string) =>
        `<w:r>${open}${text.slice(0, 1)}</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>${open}${text.slice(1)}</w:t></w:r>`,
    ),
  'controls nested in another program’s': (xml) =>
    xml.replaceAll(
      control,
      (all) => `<w:sdt><w:sdtPr><w:id w:val="9"/></w:sdtPr><w:sdtContent>${all}</w:sdtContent></w:sdt>`,
    ),
  'controls lost, their text left': (xml) => xml.replaceAll(control, '$1'),
  'tags lost, controls left': (xml) => xml.replaceAll(/<w:tag [^>]*\/>/g, ''),
  'a control split in two': (xml) =>
    xml.replaceAll(
      /(<w:sdt>(?:(?!<w:sdt>).)*?<w:sdtContent>)<w:r>(<w:t[^>]*>)([^<]{2,})<\/w:t><\/w:r><\/w:sdtContent><\/w:sdt>/gs,
      (_, head: string, open: string, text: string) =>
        `${head}<w:r>${open}${text.slice(0, 1)}</w:t></w:r></w:sdtContent></w:sdt>${head}<w:r>${open}${text.slice(1)}</w:t></w:r></w:sdtContent></w:sdt>`,
    ),
  'straight quotes, and spaces between Chinese and digits': (xml) =>
    xml.replaceAll(/[“”]/g, '&quot;').replaceAll(/([一-龥])(\d)/g, '$1 $2'),
  'whole paragraphs in a control': (xml) =>
    xml.replaceAll(
      /<w:p>.*?<\/w:p>/gs,
      (all) => `<w:sdt><w:sdtPr><w:docPartObj/></w:sdtPr><w:sdtContent>${all}</w:sdtContent></w:sdt>`,
    ),
  'everything inserted with changes tracked, and something deleted': (xml) =>
    xml.replaceAll(
      /<w:r><w:t[^>]*>[^<]*<\/w:t><\/w:r>/g,
      (all) =>
        `<w:ins w:id="1" w:author="a">${all}</w:ins><w:del w:id="2" w:author="a"><w:r><w:delText>旧文</w:delText></w:r></w:del>`,
    ),
};

/** One run of plain text. */
export function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}
