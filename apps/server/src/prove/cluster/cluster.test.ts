import { expect, it } from 'vitest';
import { testDialect } from '../../testing/own-database.ts';
import { proveCluster } from './prove-cluster.ts';

// Only where there are tests on MySQL is there a MySQL to be had.
it.runIf(testDialect === 'mysql')(
  'a group that loses a node and gets it back keeps every acknowledged write, on each node',
  { timeout: 900_000 },
  async () => {
    const found = await proveCluster({ seed: 'suite', stepMs: 4000, say: () => undefined });
    expect(found.problems).toEqual([]);
    // Or nothing would have been proved.
    expect(found.acknowledged).toBeGreaterThan(20);
    expect(found.reports).toBeGreaterThan(5);
  },
);
