import { RuleError } from '@linfa/domain';
import { changingTables } from './changing-tables.ts';
import type { Database } from './open-database.ts';

/**
 * Brings the schema to this version. Applied migrations are skipped.
 * @returns how many were applied
 * @throws RuleError `database-newer` when the database has migrations that this version does not know, `database-account-limited`
 * when there is something to do and the account may not; nothing is changed then.
 */
export async function migrate(orm: Database): Promise<number> {
  return changingTables(() => bringUp(orm));
}

async function bringUp(orm: Database): Promise<number> {
  const executed = await orm.migrator.getExecuted();
  const pending = await orm.migrator.getPending();
  const known = new Set((await knownMigrations(orm)).concat(pending.map((one) => one.name)));
  const stranger = executed.find((one) => !known.has(one.name));
  if (stranger) throw new RuleError('database-newer', { migration: stranger.name });
  if (pending.length === 0) return 0;
  return (await orm.migrator.up()).length;
}

async function knownMigrations(orm: Database): Promise<string[]> {
  const { readdir } = await import('node:fs/promises');
  const folder = orm.config.get('migrations').path ?? '';
  return (await readdir(folder)).flatMap((file) => (/^Migration.*\.ts$/.test(file) ? [file.replace(/\.ts$/, '')] : []));
}
