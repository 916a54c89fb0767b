/** A number that is printed or suppressed. A margin that several tables share is one quantity in all of them. */
export interface Quantity {
  readonly value: number;
  /** Printed elsewhere, or needs no protection: never suppressed, known to every reader. */
  readonly exact: boolean;
  readonly margin: boolean;
  suppressed: boolean;
  /** Set for a margin that other tables have too. */
  shared: boolean;
}

/** A quantity as a flow between two nodes of a table's network. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly quantity: Quantity;
}

/**
 * A table as a network: the source feeds the rows with their totals, the rows feed the columns with the cells, the columns
 * drain into the sink. What flows into a row or a column flows out of it, and the grand total never changes, so that every
 * table consistent with the printed numbers differs from the true one by cycles of suppressed quantities.
 */
export interface Network {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly (readonly Quantity[])[];
  readonly rowTotals: readonly Quantity[];
  readonly columnTotals: readonly Quantity[];
  readonly edges: readonly Edge[];
  /** The edges at each node. */
  readonly at: readonly (readonly Edge[])[];
}

export const rowNode = (row: number): number => 1 + row;
export const columnNode = (network: { readonly rows: number }, column: number): number => 1 + network.rows + column;

export function buildNetwork(
  cells: readonly (readonly Quantity[])[],
  rowTotals: readonly Quantity[],
  columnTotals: readonly Quantity[],
): Network {
  const [rows, columns] = [rowTotals.length, columnTotals.length];
  const sink = 1 + rows + columns;
  const edges: Edge[] = [
    ...rowTotals.map((quantity, row) => ({ from: 0, to: rowNode(row), quantity })),
    ...cells.flatMap((line, row) =>
      line.map((quantity, column) => ({ from: rowNode(row), to: columnNode({ rows }, column), quantity })),
    ),
    ...columnTotals.map((quantity, column) => ({ from: columnNode({ rows }, column), to: sink, quantity })),
  ];
  const at: Edge[][] = Array.from({ length: sink + 1 }, () => []);
  for (const edge of edges) {
    at[edge.from]?.push(edge);
    at[edge.to]?.push(edge);
  }
  return { rows, columns, cells, rowTotals, columnTotals, edges, at };
}
