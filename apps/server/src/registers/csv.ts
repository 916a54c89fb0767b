/**
 * Reads CSV as RFC 4180 has it: quotes around cells, doubled inside; any line end; a byte order mark is left out, and so
 * are lines with nothing in them.
 * @returns each line's cells with the number of the line in the text's own counting of rows, from 1; null when a quote
 * is never closed
 */
export function readCsv(text: string): { readonly row: number; readonly cells: readonly string[] }[] | null {
  const rows: { row: number; cells: string[] }[] = [];
  let cells: string[] = [];
  let cell = '';
  let row = 1;
  let quoted = false;
  const endRow = (): void => {
    cells.push(cell);
    if (cells.some((one) => one.trim() !== '')) rows.push({ row, cells });
    [cells, cell, row] = [[], '', row + 1];
  };
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  for (let index = 0; index < source.length; index++) {
    const char = source[index] as string;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (source[index + 1] === '"') cell += source[++index] as string;
      else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === ',') {
      cells.push(cell);
      cell = '';
    } else if (char === '\n') endRow();
    else cell += char;
  }
  if (quoted) return null;
  if (cell !== '' || cells.length > 0) endRow();
  return rows;
}

/** Writes CSV that a spreadsheet opens as text, with a byte order mark so that it knows the encoding. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map(writeCsvLine).join('')}`;
}

export function writeCsvLine(cells: readonly string[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`;
}

/** A cell that begins like a formula would be run by a spreadsheet; an apostrophe makes it text. */
export const guarded = (text: string): string => (/^'*[=+\-@\t]/.test(text) ? `'${text}` : text);
export const unguarded = (text: string): string => (/^'+[=+\-@\t]/.test(text) ? text.slice(1) : text);

function writeCell(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
