import { expect, it } from 'vitest';
import { testDialect } from '../../testing/own-database.ts';
import { proveCrash } from './prove-crash.ts';

const rounds = 5;

it(
  `a server killed ${rounds} times under load has every acknowledged write once, on ${testDialect}`,
  { timeout: 900_000 },
  async () => {
    const { problems, acknowledged, cutOff } = await proveCrash({ rounds, seed: 'suite', say: () => undefined });
    expect(problems).toEqual([]);
    // Or nothing would have been proved.
    expect(acknowledged).toBeGreaterThan(rounds);
    expect(cutOff).toBeGreaterThan(0);
  },
);
