import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../database/migrate.ts';
import { openDatabase, type Database, type Dialect } from '../database/open-database.ts';

export interface TestDatabase {
  readonly database: Database;
  readonly dialect: Dialect;
  readonly place: { readonly url: string } | { readonly folder: string };
  /** Closes it and leaves nothing behind. */
  readonly drop: () => Promise<void>;
}

/** Which database this run of the suite is on; the same tests run on both. */
export const testDialect: Dialect = process.env['LINFA_TEST_DB'] === 'mysql' ? 'mysql' : 'sqlite';

let made = 0;

/** The address of a database that no other test uses; nothing is made yet. */
export function ownMysqlUrl(): string {
  made += 1;
  const url = new URL(process.env['LINFA_TEST_MYSQL_URL'] ?? '');
  url.pathname = `/linfa_test_${process.pid}_${made}_${Date.now()}`;
  return url.toString();
}

/** A migrated, empty database of its own. */
export async function createTestDatabase(): Promise<TestDatabase> {
  if (testDialect === 'mysql') {
    const place = { url: ownMysqlUrl() };
    const database = await openDatabase(place);
    await migrate(database);
    return {
      database,
      dialect: 'mysql',
      place,
      drop: async () => {
        await database.schema.dropDatabase();
        await database.close(true);
      },
    };
  }
  const folder = mkdtempSync(join(tmpdir(), 'linfa-test-'));
  const database = await openDatabase({ folder });
  await migrate(database);
  return {
    database,
    dialect: 'sqlite',
    place: { folder },
    drop: async () => {
      await database.close(true);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
