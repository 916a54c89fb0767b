import { createHash } from 'node:crypto';

/** Repeatable chance: the same name gives the same numbers on every machine and in every run. */
export interface SeededRandom {
  /** A whole number from 0 up to, not including, `below`. */
  readonly whole: (below: number) => number;
  /** The same items in another order. */
  readonly shuffled: <T>(items: readonly T[]) => T[];
}

/** Mulberry32 on the first four bytes of the name's digest: plenty for seeds, never for secrets. */
export function seededRandom(name: string): SeededRandom {
  let state = createHash('sha256').update(name, 'utf8').digest().readUInt32LE(0);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const whole = (below: number): number => Math.floor((next() / 0x1_0000_0000) * below);
  return {
    whole,
    shuffled: (items) => {
      const out = [...items];
      for (let last = out.length - 1; last > 0; last -= 1) {
        const other = whole(last + 1);
        const kept = out[last]!;
        out[last] = out[other]!;
        out[other] = kept;
      }
      return out;
    },
  };
}
