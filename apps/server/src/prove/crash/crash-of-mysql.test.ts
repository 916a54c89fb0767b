import { expect, it } from 'vitest';
import { testDialect } from '../../testing/own-database.ts';
import { startNodes } from '../cluster/nodes.ts';
import { proveCrash } from './prove-crash.ts';

it.runIf(testDialect === 'mysql')(
  'a MySQL killed three times under load has every acknowledged write once, and the server goes on by itself',
  { timeout: 900_000 },
  async () => {
    const nodes = await startNodes(1, { grouped: false });
    try {
      const url = `${nodes.urls[0]}/linfa_crash`;
      const { problems, acknowledged, cutOff } = await proveCrash({
        rounds: 3,
        seed: 'suite',
        url,
        mysql: nodes,
        say: () => undefined,
      });
      expect(problems).toEqual([]);
      // Or nothing would have been proved.
      expect(acknowledged).toBeGreaterThan(3);
      expect(cutOff).toBeGreaterThan(0);
    } finally {
      await nodes.stop();
    }
  },
);
