/** A sheet's cells, row by row, as they were typed. */
export type Cells = readonly (readonly string[])[];

export interface At {
  readonly row: number;
  readonly column: number;
}

/** A block of cells put down at a place; rows are added where it reaches further, what reaches over the last column is left out. */
export function putCells(cells: Cells, at: At, block: Cells, columns: number): Cells {
  const rows = Math.max(cells.length, at.row + block.length);
  return Array.from({ length: rows }, (_, row) => {
    const old = cells[row] ?? blankRow(columns);
    const put = block[row - at.row];
    return put === undefined ? old : old.map((cell, column) => put[column - at.column] ?? cell);
  });
}

export function blankRow(columns: number): readonly string[] {
  return Array.from({ length: columns }, () => '');
}

/** What a spreadsheet puts on the clipboard: tabs between cells, a line a row, quotes around what holds either. */
export function readPasted(text: string): Cells {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const source = text.replaceAll(/\r\n?/g, '\n');
  for (let index = 0; index < source.length; index++) {
    const char = source[index] as string;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (source[index + 1] === '"') cell += source[++index] as string;
      else quoted = false;
    } else if (char === '"' && cell === '' && closes(source, index)) quoted = true;
    else if (char === '\t' || char === '\n') {
      row.push(cell.trim());
      cell = '';
      if (char === '\n') {
        rows.push(row);
        row = [];
      }
    } else cell += char;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell.trim()]);
  return rows;
}

/** Whether a quote ends before a tab or a line; a lone one is a text's own. */
function closes(source: string, from: number): boolean {
  return /^"(?:[^"]|"")*"(?=[\t\n]|$)/.test(source.slice(from));
}

/** The rows in which anything stands, as the import reads them, below the headings; blank rows keep their place. */
export function csvOfCells(headings: readonly string[], cells: Cells): string {
  const last = cells.findLastIndex((row) => row.some((cell) => cell.trim() !== ''));
  return [headings, ...cells.slice(0, last + 1)].map((row) => row.map(csvCell).join(',')).join('\n');
}

/** What begins like a formula is kept a text as the import unpacks it. */
function csvCell(text: string): string {
  const guarded = /^'*[=+\-@\t]/.test(text) && !/^-?\d/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** `C5` as a place below one row of headings; null for what is none. */
export function placeOf(name: string): At | null {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  if (letters === undefined || row === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(row) - 2, column };
}
