import { cheapestPaths, costOf, type Paths, type Step } from './cheapest-paths.ts';
import { columnNode, rowNode, type Network, type Quantity } from './network.ts';

/** A margin and the tables that have it, each as its rows or as its columns. */
export interface SharedMargin {
  readonly quantities: readonly Quantity[];
  readonly tables: readonly { readonly network: Network; readonly side: 'rows' | 'columns' }[];
}

export interface Move {
  readonly cost: number;
  readonly steps: readonly Step[];
}

/**
 * The cheapest ways to let margin `index` gain one unit that another loses (or the reverse), in every table that has the
 * margin but `except`: one move for each other index, undefined where there is none.
 */
export function marginMoves(
  margin: SharedMargin,
  index: number,
  change: 1 | -1,
  except?: Network,
): (Move | undefined)[] {
  const own = margin.quantities[index];
  if (own === undefined || own.value + change < 0) return margin.quantities.map(() => undefined);
  const ways = margin.tables
    .filter(({ network }) => network !== except)
    .map(({ network, side }) => waysFrom(network, side, index, change));
  return margin.quantities.map((other, otherIndex): Move | undefined => {
    if (otherIndex === index || other.value - change < 0) return undefined;
    const cost = costOf(own) + costOf(other) + ways.reduce((sum, way) => sum + way.costTo(otherIndex), 0);
    if (cost === Infinity) return undefined;
    return {
      cost,
      steps: [
        { quantity: own, change },
        { quantity: other, change: change === 1 ? -1 : 1 },
        ...ways.flatMap((way) => way.stepsTo(otherIndex)),
      ],
    };
  });
}

/** A row that gains passes a unit on to the one that loses; a column that gains takes it from there. */
function waysFrom(network: Network, side: 'rows' | 'columns', index: number, change: 1 | -1) {
  const nodeOf = (at: number) => (side === 'rows' ? rowNode(at) : columnNode(network, at));
  const towards = (side === 'rows') === (change === -1);
  const paths: Paths = cheapestPaths(network, nodeOf(index), undefined, towards);
  return {
    costTo: (other: number) => paths.costs[nodeOf(other)] ?? Infinity,
    stepsTo: (other: number) => paths.stepsTo(nodeOf(other)),
  };
}
