import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownMysqlUrl, testDialect } from '../testing/own-database.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { inTurn } from './in-turn.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import { query } from './sql.ts';

describe('the schema', { timeout: 240_000 }, () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.drop());

  it('is at this version in every database of a test, copied as the migrations left it', async () => {
    expect(await migrate(test.database)).toBe(0);
    expect((await test.database.migrator.getExecuted()).length).toBeGreaterThan(0);
  });

  it('is left alone when a newer version made it', async () => {
    const em = test.database.em.fork();
    await query(em, {
      text: "insert into mikro_orm_migrations (name, executed_at) values ('Migration20991231000000_Later', '2099-12-31 00:00:00')",
      values: [],
    });
    await expect(migrate(test.database)).rejects.toMatchObject({
      code: 'database-newer',
      message: expect.stringContaining('Migration20991231000000_Later') as string,
    });
    await query(em, { text: "delete from mikro_orm_migrations where name like '%Later'", values: [] });
    expect(await migrate(test.database)).toBe(0);
  });

  it('is made once by two that open the same empty database from two folders', async () => {
    const folders = ['one', 'two'].map((name) => mkdtempSync(join(tmpdir(), `linfa-${name}-`)));
    const place = testDialect === 'mysql' ? { url: ownMysqlUrl() } : { folder: folders[0] ?? '' };
    const databases = await Promise.all(folders.map(() => openDatabase(place)));
    try {
      const applied: number[] = [];
      // On SQLite the folder of the database is what both have in common; on MySQL only the server is.
      await Promise.all(
        databases.map((database, index) =>
          inTurn(
            database,
            (testDialect === 'mysql' ? folders[index] : folders[0]) ?? '',
            async () => void applied.push(await migrate(database)),
          ),
        ),
      );
      expect(applied.filter((count) => count > 0)).toHaveLength(1);
      expect(applied.filter((count) => count === 0)).toHaveLength(1);
    } finally {
      if (testDialect === 'mysql') await databases[0]?.schema.dropDatabase();
      await Promise.all(databases.map((database) => database.close(true)));
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    }
  });

  it('lets the next one in after work that failed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'linfa-fails-'));
    await expect(inTurn(test.database, folder, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    let done = false;
    await inTurn(test.database, folder, () => Promise.resolve(void (done = true)));
    expect(done).toBe(true);
    rmSync(folder, { recursive: true, force: true });
  });
});
