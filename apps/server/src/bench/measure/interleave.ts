export interface Interleaved {
  /** Medians in milliseconds. */
  readonly ours: number;
  readonly control: number;
  /** The median of the rounds' own ratios: a machine that grows slower meanwhile is slower for both sides of a round. */
  readonly ratio: number;
  readonly rounds: number;
}

/** Quick things are repeated until they have filled this time: a median of seven tells little about one millisecond. */
const enoughMs = 2_000;
const mostRounds = 500;
/** A server that has run for an hour has compiled what it does often; one round of a millisecond is far from that. */
const warmUpMs = 1_000;

/**
 * Measures two acts turn by turn, so that what else the machine does falls on both, and neither always goes first.
 * One round, and of quick things a second of them, warms both up and is not counted.
 * @param least rounds at the least
 */
export async function interleave(
  ours: () => Promise<unknown>,
  control: () => Promise<unknown>,
  least: number,
): Promise<Interleaved> {
  const times: { ours: number[]; control: number[] } = { ours: [], control: [] };
  let once = 0;
  for (let spent = 0; spent < warmUpMs; spent += once) once = Math.max(1, (await timed(control)) + (await timed(ours)));
  const rounds = Math.max(least, Math.min(mostRounds, Math.floor(enoughMs / once)));
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) times.control.push(await timed(control));
    times.ours.push(await timed(ours));
    if (round % 2 === 1) times.control.push(await timed(control));
  }
  const ratios = times.ours.map((one, round) => one / (times.control[round] ?? Number.NaN));
  return { ours: median(times.ours), control: median(times.control), ratio: median(ratios), rounds };
}

/** How long an act takes, in milliseconds. */
export async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

/** @throws Error for an empty list */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 === 1 ? middle : middle - 1], sorted[middle]];
  if (low === undefined || high === undefined) throw new Error('nothing was measured');
  return (low + high) / 2;
}
