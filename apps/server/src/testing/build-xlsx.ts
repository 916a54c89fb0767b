import { renderXlsx, type Cell, type CellFormat } from '@linfa/report';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A sheet as somebody might send it: headings, then rows; a column of days is one of Excel's own. */
export async function buildXlsx(
  headings: readonly (string | readonly [string, CellFormat])[],
  rows: readonly (readonly Cell[])[],
): Promise<Uint8Array> {
  const columns = headings.map((one) => ({
    title: typeof one === 'string' ? one : one[0],
    format: typeof one === 'string' ? ('text' as const) : one[1],
    width: 12,
  }));
  const pieces: Uint8Array[] = [];
  for await (const piece of renderXlsx({ sheets: [{ name: '表', columns, rows }], created: '2026-03-11' }))
    pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The file with its first sheet changed as text. */
export function changeSheet(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const path = 'xl/worksheets/sheet1.xml';
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path] ?? new Uint8Array()))) });
}
