import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const table = 'xl/worksheets/sheet1.xml';

/** An office's sheet with its first figure filled in, as a spreadsheet program keeps it. */
export function fillSheet(bytes: Uint8Array, value: number, document: string): Buffer {
  const parts = unzipSync(bytes);
  const blank = strFromU8(parts[table] ?? new Uint8Array());
  const written = `<c r="E2"><v>${value}</v></c><c r="G2" t="inlineStr"><is><t>${document}</t></is></c>`;
  // The day until which it is asked stands behind the blanks.
  const filled = blank.replace('<c r="H2"', `${written}<c r="H2"`);
  if (filled === blank) throw new Error('the sheet has no blank to fill');
  return Buffer.from(zipSync({ ...parts, [table]: strToU8(filled) }));
}
