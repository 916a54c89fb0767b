import type { Filling } from '../compose/fill-text.ts';
import type { OutlineTable } from '../outline/outline.ts';
import { suppressedMark } from '../suppress/suppress-table.ts';
import { editedAtoms, sourceAtoms, type Atom } from './atoms.ts';
import { rebuild, type Piece } from './rebuild.ts';
import type { TaggedBlock } from './tagged-body.ts';

type TaggedTable = Extract<TaggedBlock, { type: 'table' }>;

/** A cell that says something else now; row 0 is the head. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly pieces: readonly Piece[];
}

export interface TableChange {
  readonly kind: 'table-changed' | 'table-rebuilt';
  readonly cells: readonly CellChange[];
  readonly columns: OutlineTable['columns'];
  readonly rows: readonly (readonly string[])[];
  /** Tags of figures that are no longer in it. */
  readonly loses: readonly string[];
}

interface TableContext {
  readonly filling: Filling;
  readonly textOf: (tag: string, printed: string) => string;
  readonly known: ReadonlySet<string>;
  readonly keyOf: (tag: string) => string;
}

/** The cells of a table that came back as an outline writes them; without `keyOf` as they are printed. */
export function tableRows(table: TaggedTable, known: ReadonlySet<string>, keyOf?: (tag: string) => string): string[][] {
  return table.rows.map((row) =>
    row.map((runs) => {
      const atoms = editedAtoms(runs, known);
      return keyOf ? (rebuild([], atoms, 1, keyOf).texts[0] ?? '').trim() : atoms.map((one) => one.text).join('');
    }),
  );
}

/** What was changed in a table: cell by cell while it has its shape, else as a whole. */
export function compareTable(
  own: OutlineTable,
  table: TaggedTable,
  { filling, textOf, known, keyOf }: TableContext,
): { readonly change?: TableChange; readonly kept: number } {
  const before = [own.columns.map((one) => one.title), ...own.rows];
  const tags = tagsOf(before, filling, textOf);
  const there = new Set(
    table.rows.flat(2).flatMap((run) => (run.tag !== undefined && known.has(run.tag) ? run.tag : [])),
  );
  const loses = [...tags].filter((tag) => !there.has(tag));
  const sameShape = table.rows.length === before.length && table.rows.every((row) => row.length === own.columns.length);
  if (!sameShape) {
    const change = rebuiltTable(own, table, known, keyOf);
    const left = tagsOf(change.rows, filling, textOf);
    return { change: { ...change, loses: loses.filter((tag) => !left.has(tag)) }, kept: there.size };
  }
  const cells: CellChange[] = [];
  const restored = new Set<string>();
  const rows = table.rows.map((row, line) =>
    row.map((runs, column) => {
      const text = before[line]?.[column] ?? '';
      const after = editedAtoms(runs, line === 0 ? new Set() : known);
      // What was suppressed was never shown, and is as it was.
      if (isSuppressed(after, text)) {
        for (const tag of tagsOf([[text]], filling, textOf)) restored.add(tag);
        return text;
      }
      const mine = new Set(after.flatMap((one) => one.tag ?? []));
      const missing = new Set([...tagsOf([[text]], filling, textOf)].filter((tag) => !mine.has(tag)));
      const { pieces, changed, texts } = rebuild(sourceAtoms([text], filling, textOf, missing), after, 1, keyOf);
      const written = texts[0] ?? '';
      for (const tag of missing) if (written.includes(`{${keyOf(tag)}`)) restored.add(tag);
      if (!changed) return text;
      cells.push({ row: line, column, pieces });
      return written;
    }),
  );
  if (cells.length === 0) return { kept: there.size };
  const [head = [], ...body] = rows;
  const columns = own.columns.map((column, at) => ({
    ...column,
    title: head[at]?.trim().slice(0, 40) || column.title,
  }));
  return {
    change: { kind: 'table-changed', cells, columns, rows: body, loses: loses.filter((tag) => !restored.has(tag)) },
    kept: there.size,
  };
}

function rebuiltTable(
  own: OutlineTable,
  table: TaggedTable,
  known: ReadonlySet<string>,
  keyOf: (tag: string) => string,
): Omit<TableChange, 'loses'> {
  const written = tableRows(table, known, keyOf);
  const width = Math.min(20, Math.max(1, ...written.map((row) => row.length)));
  const square = written.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
  const ofRow = new Map(own.rows.map((row) => [row[0], row]));
  const body = square.slice(1).map((row) =>
    // A suppressed cell is known by the row that it stands in.
    row.map((cell, at) => (cell === suppressedMark ? (ofRow.get(row[0] ?? '')?.[at] ?? cell) : cell)),
  );
  // Only words may stand in a head.
  const head = tableRows({ ...table, rows: table.rows.slice(0, 1) }, new Set(), keyOf)[0] ?? [];
  const columns = Array.from({ length: width }, (_, at) => ({
    align: own.columns[at]?.align ?? ('center' as const),
    width: own.columns[at]?.width ?? 1,
    title: head[at]?.slice(0, 40) || own.columns[at]?.title || '列',
  }));
  const cells = table.rows.flatMap((row, line) =>
    row.map((runs, column): CellChange => ({
      row: line,
      column,
      pieces: rebuild([], editedAtoms(runs, known), 1, keyOf).pieces,
    })),
  );
  return { kind: 'table-rebuilt', cells, columns, rows: body };
}

function isSuppressed(after: readonly Atom[], own: string): boolean {
  return own.includes('{') && after.map((one) => one.text).join('') === suppressedMark;
}

function tagsOf(
  rows: readonly (readonly string[])[],
  filling: Filling,
  textOf: TableContext['textOf'],
): ReadonlySet<string> {
  return new Set(
    rows.flat().flatMap((cell) => sourceAtoms([cell], filling, textOf, new Set()).flatMap((one) => one.tag ?? [])),
  );
}
