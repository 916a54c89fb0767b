import { expect, it } from 'vitest';
import { ownMysqlUrl, testDialect } from '../../testing/own-database.ts';
import { proveSoak } from './prove-soak.ts';

it.runIf(process.platform === 'linux')(
  `a server under load for a while loses nothing and holds on to nothing, on ${testDialect}`,
  { timeout: 600_000 },
  async () => {
    const url = testDialect === 'mysql' ? ownMysqlUrl() : undefined;
    const found = await proveSoak({ seed: 'suite', seconds: 10, url, say: () => undefined });
    expect(found.problems).toEqual([]);
    // Or nothing would have been proved.
    expect(found.acknowledged).toBeGreaterThan(10);
    expect(found.reads).toBeGreaterThan(3);
    expect(found.end.handles).toBeGreaterThan(5);
  },
);
