import { expect, it } from 'vitest';
import { testDialect } from '../testing/own-database.ts';
import { fuzzProof } from './fuzz/fuzz-proof.ts';
import { readProofOptions } from './read-proof-options.ts';
import { runSuite } from './run-suite.ts';

const slow = { timeout: 600_000 };

// The database makes no difference to how figures come back from a test that a proof runs.
it.runIf(testDialect === 'sqlite')(
  'a proof that runs a test gets its figures, one row for each caller',
  slow,
  async () => {
    const input = readProofOptions(fuzzProof, ['--runs', '20', '--database', 'sqlite']);
    const [result] = await fuzzProof.run({ ...input, say: () => undefined });
    expect(result?.problems).toEqual([]);
    const rows = result?.table?.slice(1) ?? [];
    expect(rows.map(([who]) => who)).toContain('nobody');
    expect(rows.length).toBeGreaterThan(8);
    for (const [, on, requests, answered, refused] of rows) {
      expect([on, requests]).toEqual(['SQLite', '20']);
      expect(Number(answered) + Number(refused)).toBe(20);
    }
  },
);

it.runIf(testDialect === 'sqlite')('a test that is not there does not hold', slow, async () => {
  expect((await runSuite('src/prove/no-such.test.ts', 'sqlite', {}, 300_000)).problems).not.toEqual([]);
});
