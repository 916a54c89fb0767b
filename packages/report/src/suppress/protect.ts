import { cheapestPaths, type Step } from './cheapest-paths.ts';
import { columnNode, rowNode, type Edge, type Network } from './network.ts';
import { marginMoves, type Move, type SharedMargin } from './shared-margin.ts';

/**
 * Suppresses what must go beside `edge` so that a second value of it is consistent with everything printed.
 * @returns false when exact numbers leave it no second value.
 */
export function protectEdge(network: Network, edge: Edge, margins: readonly SharedMargin[]): boolean {
  const own = margins.find((margin) => margin.quantities.includes(edge.quantity));
  const move =
    own === undefined
      ? (moveWithin(network, edge) ?? moveThroughMargin(network, edge, margins))
      : moveOfMargin(own, edge);
  if (move === undefined) return false;
  for (const step of move.steps) step.quantity.suppressed = true;
  return true;
}

function moveWithin(network: Network, edge: Edge): Move | undefined {
  return cheapest(
    changes(edge).map(({ step, from, to }) => {
      const paths = cheapestPaths(network, from, edge.quantity);
      return { cost: paths.costs[to] ?? Infinity, steps: [step, ...paths.stepsTo(to)] };
    }),
  );
}

function moveOfMargin(margin: SharedMargin, edge: Edge): Move | undefined {
  const index = margin.quantities.indexOf(edge.quantity);
  return cheapest(
    ([1, -1] as const).flatMap((change) => marginMoves(margin, index, change).filter((move) => move !== undefined)),
  );
}

/** The unit leaves the table through one shared margin and comes back through another of the same side. */
function moveThroughMargin(network: Network, edge: Edge, margins: readonly SharedMargin[]): Move | undefined {
  const moves: Move[] = [];
  for (const { step, from, to } of changes(edge)) {
    const [out, back] = [cheapestPaths(network, from, edge.quantity), cheapestPaths(network, to, edge.quantity, true)];
    for (const margin of margins)
      for (const { side } of margin.tables.filter((table) => table.network === network)) {
        const nodeOf = (at: number) => (side === 'rows' ? rowNode(at) : columnNode(network, at));
        margin.quantities.forEach((_, left) => {
          // A row left loses a unit of its total; a column left gains one.
          for (const [entered, move] of marginMoves(margin, left, side === 'rows' ? -1 : 1, network).entries()) {
            if (move === undefined) continue;
            const cost = move.cost + (out.costs[nodeOf(left)] ?? Infinity) + (back.costs[nodeOf(entered)] ?? Infinity);
            if (cost === Infinity) continue;
            moves.push({
              cost,
              steps: [step, ...out.stepsTo(nodeOf(left)), ...move.steps, ...back.stepsTo(nodeOf(entered))],
            });
          }
        });
      }
  }
  return cheapest(moves.filter((move) => isPossible(move.steps, edge)));
}

/** Raising or lowering the edge by one, and where the way back must start and end. */
function changes(edge: Edge): { step: Step; from: number; to: number }[] {
  const raise = { step: { quantity: edge.quantity, change: 1 as const }, from: edge.to, to: edge.from };
  const lower = { step: { quantity: edge.quantity, change: -1 as const }, from: edge.from, to: edge.to };
  return edge.quantity.value === 0 ? [raise] : [lower, raise];
}

/** Two halves of a way may use the same quantity: all together must leave nothing below zero and still change the edge. */
function isPossible(steps: readonly Step[], edge: Edge): boolean {
  const sums = new Map<Step['quantity'], number>();
  for (const { quantity, change } of steps) sums.set(quantity, (sums.get(quantity) ?? 0) + change);
  return sums.get(edge.quantity) !== 0 && [...sums].every(([quantity, sum]) => quantity.value + sum >= 0);
}

function cheapest(moves: readonly Move[]): Move | undefined {
  return moves.reduce<Move | undefined>(
    (best, move) => (move.cost < (best?.cost ?? Infinity) ? move : best),
    undefined,
  );
}
