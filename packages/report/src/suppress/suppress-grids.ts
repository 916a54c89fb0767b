import { buildNetwork, type Network, type Quantity } from './network.ts';
import { protectEdge } from './protect.ts';
import type { SharedMargin } from './shared-margin.ts';

export interface GridCell {
  readonly value: number;
  /** About persons or cases: 1 to 4 is not printed. */
  readonly sensitive: boolean;
  /** Printed whatever it says (a headline elsewhere, a count of documents). */
  readonly exact: boolean;
  /** Suppressed elsewhere, so here as well. */
  readonly hidden?: boolean;
}

export interface Grid {
  /** Grids whose rows or columns have the same word share that margin: same labels in the same order, same totals. */
  readonly rowsBy: string;
  readonly columnsBy: string;
  readonly cells: readonly (readonly GridCell[])[];
}

/** @returns the networks of the grids, with everything marked that must not be printed. */
export function suppressGrids(grids: readonly Grid[]): Network[] {
  const margins = new Map<
    string,
    { quantities: Quantity[]; tables: { network: Network; side: 'rows' | 'columns' }[] }
  >();
  const marginOf = (by: string, cells: readonly (readonly GridCell[])[]): Quantity[] => {
    const totals = cells.map((line) => total(line, cells.length === 1));
    const known = margins.get(by);
    if (known === undefined) {
      margins.set(by, { quantities: totals, tables: [] });
      return totals;
    }
    if (
      known.quantities.length !== totals.length ||
      totals.some((quantity, index) => quantity.value !== known.quantities[index]?.value)
    )
      throw new Error(`tables share the margin ${by} but not its totals`);
    return known.quantities;
  };
  const networks = grids.map((grid) => {
    const [rowTotals, columnTotals] = [
      marginOf(grid.rowsBy, grid.cells),
      marginOf(grid.columnsBy, transpose(grid.cells)),
    ];
    const network = buildNetwork(quantitiesOf(grid.cells), rowTotals, columnTotals);
    margins.get(grid.rowsBy)?.tables.push({ network, side: 'rows' });
    margins.get(grid.columnsBy)?.tables.push({ network, side: 'columns' });
    return network;
  });
  const shared: SharedMargin[] = [...margins.values()].filter((margin) => margin.tables.length > 1);
  for (const quantity of shared.flatMap((margin) => margin.quantities)) quantity.shared = true;
  for (const network of networks)
    for (const edge of network.edges.filter(({ quantity }) => quantity.suppressed)) protectEdge(network, edge, shared);
  return networks;
}

const isSmall = (value: number): boolean => value >= 1 && value <= 4;

/** A table of one number prints its own headline. */
function quantitiesOf(cells: Grid['cells']): Quantity[][] {
  const isHeadline = cells.length === 1 && cells[0]?.length === 1;
  return cells.map((line) => line.map((cell) => quantityOf(isHeadline ? { ...cell, exact: true } : cell)));
}

function quantityOf({ value, sensitive, exact, hidden }: GridCell): Quantity {
  return {
    value,
    exact: exact || !sensitive,
    margin: false,
    suppressed: sensitive && !exact && (hidden === true || isSmall(value)),
    shared: false,
  };
}

/** A total of parts about persons is as sensitive as they are; the only total of its side is the headline and prints exactly. */
function total(parts: readonly GridCell[], isOnly: boolean): Quantity {
  const value = parts.reduce((sum, part) => sum + part.value, 0);
  const sensitive = !isOnly && parts.some((part) => part.sensitive);
  return { value, exact: !sensitive, margin: true, suppressed: sensitive && isSmall(value), shared: false };
}

function transpose<T>(lines: readonly (readonly T[])[]): T[][] {
  return (lines[0] ?? []).map((_, column) => lines.flatMap((line) => line[column] ?? []));
}
