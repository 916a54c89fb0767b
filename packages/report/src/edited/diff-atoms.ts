/** A stretch that both have, or that only one of them has. Positions are in the two lists. */
export type Step =
  | { readonly op: 'same'; readonly before: number; readonly after: number }
  | { readonly op: 'removed'; readonly before: number }
  | { readonly op: 'added'; readonly after: number };

/** Beyond so many differences a paragraph is another one, and nobody is helped by what it happens to share. */
const mostDifferences = 800;

/** The shortest way from one list of ids to another, element by element (Myers 1986). */
export function diffIds(before: readonly string[], after: readonly string[]): Step[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail += 1;
  const middle = shortest(before.slice(head, before.length - tail), after.slice(head, after.length - tail)).map(
    (step) => shift(step, head),
  );
  const same = (from: number, to: number, by: number): Step[] =>
    Array.from({ length: to - from }, (_, index) => ({ op: 'same', before: from + index, after: from + index + by }));
  return [...same(0, head, 0), ...middle, ...same(before.length - tail, before.length, after.length - before.length)];
}

function shift(step: Step, by: number): Step {
  if (step.op === 'same') return { op: 'same', before: step.before + by, after: step.after + by };
  return step.op === 'removed' ? { op: 'removed', before: step.before + by } : { op: 'added', after: step.after + by };
}

function shortest(before: readonly string[], after: readonly string[]): Step[] {
  const most = Math.min(before.length + after.length, mostDifferences);
  const trail: Int32Array[] = [];
  const reach = new Int32Array(2 * most + 3);
  const origin = most + 1;
  for (let depth = 0; depth <= most; depth += 1) {
    trail.push(reach.slice());
    for (let diagonal = -depth; diagonal <= depth; diagonal += 2) {
      const down =
        diagonal === -depth ||
        (diagonal !== depth && at(reach, origin + diagonal - 1) < at(reach, origin + diagonal + 1));
      let x = down ? at(reach, origin + diagonal + 1) : at(reach, origin + diagonal - 1) + 1;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1;
      reach[origin + diagonal] = x;
      if (x >= before.length && x - diagonal >= after.length) return walkBack(trail, before, after, origin);
    }
  }
  return [
    ...before.map((_, index): Step => ({ op: 'removed', before: index })),
    ...after.map((_, index): Step => ({ op: 'added', after: index })),
  ];
}

function walkBack(
  trail: readonly Int32Array[],
  before: readonly string[],
  after: readonly string[],
  origin: number,
): Step[] {
  const steps: Step[] = [];
  let x = before.length;
  let y = after.length;
  for (let depth = trail.length - 1; depth >= 0; depth -= 1) {
    const reach = trail[depth] as Int32Array;
    const diagonal = x - y;
    const down =
      diagonal === -depth ||
      (diagonal !== depth && at(reach, origin + diagonal - 1) < at(reach, origin + diagonal + 1));
    const from = down ? diagonal + 1 : diagonal - 1;
    const fromX = depth === 0 ? 0 : at(reach, origin + from);
    const fromY = depth === 0 ? 0 : fromX - from;
    while (x > fromX && y > fromY) {
      x -= 1;
      y -= 1;
      steps.push({ op: 'same', before: x, after: y });
    }
    if (depth === 0) break;
    if (down) steps.push({ op: 'added', after: (y -= 1) });
    else steps.push({ op: 'removed', before: (x -= 1) });
  }
  return steps.toReversed();
}

function at(reach: Int32Array, index: number): number {
  return reach[index] ?? 0;
}
