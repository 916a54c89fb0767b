import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { inject } from 'vitest';
import { openDatabase, type Database, type Dialect } from '../database/open-database.ts';
import { ownMysqlUrl } from './own-database.ts';

export interface TestDatabase {
  readonly database: Database;
  readonly dialect: Dialect;
  readonly place: { readonly url: string } | { readonly folder: string };
  /** Closes it and leaves nothing behind. */
  readonly drop: () => Promise<void>;
}

/** An empty database of its own with this version's tables; see `schema-template.ts`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = inject('schemaTemplate');
  if ('script' in template) {
    const place = { url: ownMysqlUrl() };
    const database = await openDatabase(place);
    const connection = await createConnection({ uri: place.url, multipleStatements: true });
    await connection.query(template.script);
    await connection.end();
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
  copyFileSync(template.file, join(folder, 'linfa.db'));
  const database = await openDatabase({ folder });
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
