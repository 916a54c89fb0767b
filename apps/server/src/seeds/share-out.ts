import type { SeededRandom } from './seeded-random.ts';

/** The smallest and largest part that one of them may get. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/**
 * Splits a whole number into whole parts within bounds; the parts add up to it exactly and vary.
 * @throws Error when no such parts exist: the instruction contradicts itself
 */
export function shareOut(sum: number, bounds: readonly Bounds[], random: SeededRandom): number[] {
  const parts = bounds.map((one) => one.least);
  let rest = sum - total(parts);
  const room = total(bounds.map((one) => one.most - one.least));
  if (rest < 0 || rest > room) throw new Error(`cannot share out ${sum} among ${bounds.length} parts`);
  while (rest > 0) {
    const open = bounds.flatMap((one, index) => (parts[index]! < one.most ? [index] : []));
    const weights = open.map(() => 1 + random.whole(100));
    const whole = total(weights);
    let given = 0;
    for (const [at, index] of open.entries()) {
      const wanted = Math.floor((rest * weights[at]!) / whole);
      const part = Math.min(wanted, bounds[index]!.most - parts[index]!);
      parts[index]! += part;
      given += part;
    }
    rest -= given;
    // What rounding left over goes out one by one.
    for (const index of given === 0 ? random.shuffled(open) : []) {
      if (rest === 0) break;
      parts[index]! += 1;
      rest -= 1;
    }
  }
  return parts;
}

/** How many of each, when `count` things are divided in proportion; the largest remainders round up. */
export function proportion(shares: Readonly<Record<string, number>>, count: number): Record<string, number> {
  const whole = total(Object.values(shares));
  const exact = Object.entries(shares).map(([name, share]) => ({ name, exact: (share * count) / whole }));
  const counts = Object.fromEntries(exact.map((one) => [one.name, Math.floor(one.exact)]));
  const left = count - total(Object.values(counts));
  const byRemainder = [...exact].sort((a, b) => (b.exact % 1) - (a.exact % 1) || (a.name < b.name ? -1 : 1));
  for (const { name } of byRemainder.slice(0, left)) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
