import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from './database/migrate.ts';
import { openDatabase } from './database/open-database.ts';

// `node check-migrations.ts sqlite` or `node check-migrations.ts mysql mysql://…`: migrates an empty database and
// asks whether the entities would still change its schema.
const [dialect, url] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'linfa-migrations-'));
const orm = await openDatabase(dialect === 'mysql' && url ? { url: withName(url) } : { folder });
try {
  if (dialect === 'mysql') await orm.schema.ensureDatabase();
  await migrate(orm);
  const drift = await orm.schema.getUpdateSchemaSQL({ wrap: false });
  if (drift.trim() !== '') {
    process.stderr.write(`The ${dialect} migrations are not in step with the entities:\n${drift}\n`);
    process.exitCode = 1;
  }
} finally {
  if (dialect === 'mysql') await orm.schema.dropDatabase();
  await orm.close();
  rmSync(folder, { recursive: true, force: true });
}

function withName(address: string): string {
  const parsed = new URL(address);
  if (parsed.pathname.length <= 1) parsed.pathname = `/linfa_migrations_${process.pid}`;
  return parsed.toString();
}
