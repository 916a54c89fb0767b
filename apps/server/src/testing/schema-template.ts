import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import type { TestProject } from 'vitest/node';
import { migrate } from '../database/migrate.ts';
import { openDatabase } from '../database/open-database.ts';
import { ownMysqlUrl, testDialect } from './own-database.ts';

/** Where a test's database gets its tables from: a database file to copy, or statements to run. */
export type SchemaTemplate = { readonly file: string } | { readonly script: string };

declare module 'vitest' {
  interface ProvidedContext {
    schemaTemplate: SchemaTemplate;
  }
}

/**
 * Before the first test file of a run: brings one empty database to this version by the real migrations.
 * Migrating takes MySQL eleven seconds, a copy one; the tests of the migrations themselves still run them.
 * @returns what removes the template after the last file
 */
export async function setup(project: TestProject): Promise<() => void> {
  if (testDialect === 'mysql') {
    project.provide('schemaTemplate', { script: await writeScript() });
    return () => undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'linfa-template-'));
  const database = await openDatabase({ folder });
  await migrate(database);
  await database.close(true);
  project.provide('schemaTemplate', { file: join(folder, 'linfa.db') });
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Every table as the migrations left it, and the list of those that ran, for one connection that allows many statements. */
async function writeScript(): Promise<string> {
  const url = ownMysqlUrl();
  const database = await openDatabase({ url });
  const connection = await createConnection({ uri: url, dateStrings: true });
  try {
    await migrate(database);
    const [names] = await connection.query<RowDataPacket[]>('show tables');
    const statements = ['set foreign_key_checks = 0'];
    for (const row of names) {
      const table = connection.escapeId(String(Object.values(row)[0]));
      const [[made]] = await connection.query<RowDataPacket[]>(`show create table ${table}`);
      statements.push(String(made?.['Create Table']));
      const [rows] = await connection.query<RowDataPacket[]>(`select * from ${table}`);
      for (const one of rows) statements.push(connection.format(`insert into ${table} set ?`, [one]));
    }
    return statements.join(';\n');
  } finally {
    await connection.end();
    await database.schema.dropDatabase();
    await database.close(true);
  }
}
