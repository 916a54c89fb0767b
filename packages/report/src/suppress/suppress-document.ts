import type { Block, ReportDocument, Run, Table } from '../document.ts';
import type { Network, Quantity } from './network.ts';
import { isShare, readGrids, type FigureLookup, type ReadGrid } from './read-cross-table.ts';
import { suppressGrids } from './suppress-grids.ts';
import { suppressedMark } from './suppress-table.ts';

/** Said below a table in which something is suppressed. */
export const suppressionNote = '“*”为 1 至 4 的数值，以及为防止推算出这些数值而不公布的数值。';

/**
 * The report as it may be public: in its tables, counts of persons or cases of 1 to 4 are suppressed together with what
 * would give them away: other cells, part totals, rates in the same row. Figures printed in a sentence are headlines and
 * stay. What is suppressed leaves the list of figures too, so that no definition tells it.
 */
export function suppressDocument(document: ReportDocument): ReportDocument {
  const hidden = new Set<string>();
  const headlines = keysOf(document.blocks.filter((block) => block.type !== 'table').flatMap((block) => block.runs));
  const byKey = new Map(document.figures.map((figure) => [figure.key, figure]));
  const lookup: FigureLookup = {
    figure: (key) => byKey.get(key),
    isHeadline: (key) => headlines.has(key),
    isHidden: (key) => hidden.has(key),
  };
  // A number that stands in two tables is suppressed in both, which may call for more in either.
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size;
    for (const key of hiddenKeys(document.blocks, lookup)) if (!headlines.has(key)) hidden.add(key);
  }
  if (hidden.size === 0) return document;
  const blocks = document.blocks.map((block) => (block.type === 'table' ? hideIn(block, hidden) : block));
  const left = keysOf(blocks.flatMap((block) => (block.type === 'table' ? block.rows.flat(2) : block.runs)));
  return {
    ...document,
    blocks,
    figures: document.figures.filter((figure) => left.has(figure.key) || !hidden.has(figure.key)),
  };
}

function hiddenKeys(blocks: readonly Block[], lookup: FigureLookup): string[] {
  const read = blocks.flatMap((block, index) =>
    block.type === 'table' ? readGrids(block, `${index}`, lookup).map((one) => ({ table: block, ...one })) : [],
  );
  const networks = suppressGrids(read.map(({ grid }) => grid));
  return read.flatMap((one, index) => hiddenInTable(one.table, one, networks[index], lookup));
}

function hiddenInTable(
  table: Table,
  { rows, columns, totalRow, totalColumn }: ReadGrid,
  network: Network | undefined,
  lookup: FigureLookup,
): string[] {
  const keys: string[] = [];
  const mark = (quantity: Quantity | undefined, row: number | undefined, column: number | undefined) => {
    if (quantity?.suppressed !== true || row === undefined || column === undefined) return;
    const line = table.rows[row] ?? [];
    const shares = line.flat().filter((run) => isShare(lookup.figure(run.figure ?? '')));
    keys.push(...keysOf([...(line[column] ?? []), ...shares]));
  };
  rows.forEach((row, at) => {
    columns.forEach((column, columnAt) => mark(network?.cells[at]?.[columnAt], row, column));
    mark(network?.rowTotals[at], row, totalColumn);
  });
  columns.forEach((column, at) => mark(network?.columnTotals[at], totalRow, column));
  return keys;
}

function hideIn(table: Table, hidden: ReadonlySet<string>): Table {
  const isHidden = (runs: readonly Run[]) => runs.some((run) => run.figure !== undefined && hidden.has(run.figure));
  if (!table.rows.some((row) => row.some(isHidden))) return table;
  return {
    ...table,
    rows: table.rows.map((row) => row.map((runs) => (isHidden(runs) ? [{ text: suppressedMark }] : runs))),
    note: table.note === undefined ? suppressionNote : `${table.note}${suppressionNote}`,
  };
}

function keysOf(runs: readonly Run[]): Set<string> {
  return new Set(runs.flatMap((run) => run.figure ?? []));
}
