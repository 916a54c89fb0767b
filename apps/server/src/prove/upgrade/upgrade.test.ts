import { expect, it } from 'vitest';
import { ownMysqlUrl, testDialect } from '../../testing/own-database.ts';
import { fixtures } from './fixtures.ts';
import { proveUpgrade } from './prove-upgrade.ts';

it.each(fixtures())(
  `the database tagged $tag says today what it said then, on ${testDialect}`,
  { timeout: 600_000 },
  async (fixture) => {
    const found = await proveUpgrade(fixture, testDialect, testDialect === 'mysql' ? ownMysqlUrl() : undefined);
    expect(found.problems).toEqual([]);
    expect(found.rows).toBeGreaterThan(1000);
    expect(Object.values(found.reports).filter(({ signed }) => signed !== null).length).toBeGreaterThan(0);
  },
);
