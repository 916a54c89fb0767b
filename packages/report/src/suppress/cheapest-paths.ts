import type { Edge, Network, Quantity } from './network.ts';

/** A quantity one higher or one lower than printed. */
export interface Step {
  readonly quantity: Quantity;
  readonly change: 1 | -1;
}

export interface Paths {
  /** What it costs to reach each node; Infinity where there is no way. */
  readonly costs: readonly number[];
  /** The steps between the start and `node`. */
  stepsTo(node: number): Step[];
}

/**
 * What suppressing a quantity costs the reader: nothing if it is suppressed already; small numbers are missed less than
 * large ones; a zero and a total are missed most.
 */
export function costOf({ suppressed, exact, margin, value }: Quantity): number {
  if (suppressed) return 0;
  if (exact) return Infinity;
  return 1_000 + (value === 0 ? 600 : Math.min(value, 500)) + (margin ? 3_000 : 0);
}

/**
 * The cheapest ways along which one unit can be shifted from `start` to every node (`towards`: from every node to `start`),
 * no quantity falling below zero. Neither `banned` nor a shared margin is touched.
 */
export function cheapestPaths(network: Network, start: number, banned: Quantity | undefined, towards = false): Paths {
  const count = network.at.length;
  const costs = Array.from({ length: count }, () => Infinity);
  const arrivals: ({ step: Step; from: number } | undefined)[] = Array.from({ length: count }, () => undefined);
  const done = new Set<number>();
  costs[start] = 0;
  for (let node = start; node !== -1; node = nearest(costs, done)) {
    done.add(node);
    for (const edge of network.at[node] ?? []) {
      if (edge.quantity === banned || edge.quantity.shared) continue;
      const [next, change] = cross(edge, node, towards);
      if (change === -1 && edge.quantity.value === 0) continue;
      const cost = (costs[node] ?? Infinity) + costOf(edge.quantity);
      if (cost < (costs[next] ?? Infinity)) {
        costs[next] = cost;
        arrivals[next] = { step: { quantity: edge.quantity, change }, from: node };
      }
    }
  }
  return {
    costs,
    stepsTo(node) {
      const steps: Step[] = [];
      for (let arrival = arrivals[node]; arrival !== undefined; arrival = arrivals[arrival.from])
        steps.push(arrival.step);
      return steps;
    },
  };
}

/** Going with an edge raises its quantity, going against it lowers it. */
function cross(edge: Edge, node: number, towards: boolean): [next: number, change: 1 | -1] {
  const leaves = edge.from === node;
  return [leaves ? edge.to : edge.from, leaves !== towards ? 1 : -1];
}

function nearest(costs: readonly number[], done: ReadonlySet<number>): number {
  let best = -1;
  for (let node = 0; node < costs.length; node += 1) {
    const cost = costs[node] ?? Infinity;
    if (cost < Infinity && !done.has(node) && (best === -1 || cost < (costs[best] ?? Infinity))) best = node;
  }
  return best;
}
