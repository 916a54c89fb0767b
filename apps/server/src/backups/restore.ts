import {
  copyFileSync,
  createReadStream,
  createWriteStream,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { RuleError } from '@linfa/domain';
import { openApp } from '../app.ts';
import { headsFile, readHeads } from '../audit/audit-heads.ts';
import { verifyAudit } from '../audit/verify-audit.ts';
import { openKeyring } from '../crypto/keyring.ts';
import { changingTables } from '../database/changing-tables.ts';
import { databasePlace, migratingPlace, openDatabase, sqliteFile } from '../database/open-database.ts';
import type { Environment } from '../env.ts';
import { makeDataFolder } from '../files/make-data-folder.ts';
import { assertStorage } from '../settings/assert-production.ts';
import { digestOf } from './back-up.ts';
import { backupFiles, knownWords, rowsIn, type BackupManifest } from './backup-folder.ts';
import { countRows } from './count-rows.ts';
import { loadMysql } from './load-mysql.ts';

/** What was restored, and what differs from what the backup says of itself; nothing when it is whole. */
export interface Restored {
  readonly manifest: BackupManifest;
  readonly rows: number;
  readonly problems: readonly string[];
}

/**
 * Puts a backup into an empty place, holds it to what it says of itself, and brings it to this version.
 * @throws RuleError `backup-unreadable`, `backup-other-database`, `backup-other-keys`, `restore-not-empty`,
 * `restore-heads-there`, `missing-secret`, `database-newer`, and those of `openDatabase`
 */
export async function restore(folder: string, environment: Environment): Promise<Restored> {
  const files = backupFiles(folder);
  const manifest = readManifest(folder);
  const dialect = environment.databaseUrl === undefined ? 'sqlite' : 'mysql';
  if (manifest.dialect !== dialect)
    throw new RuleError('backup-other-database', { from: manifest.dialect, to: dialect });
  assertStorage(environment);
  assertKeys(environment, manifest);
  if ((await digestOf(files.rows).catch(() => '')) !== manifest.digest)
    throw new RuleError('backup-unreadable', { folder, reason: '内容与备份时不同' });
  makeDataFolder(environment.dataFolder);
  await assertEmpty(environment);
  await (environment.databaseUrl === undefined
    ? loadSqlite(environment.dataFolder, files.rows)
    : loadInto(environment, files.rows));
  if (existsSync(files.heads)) copyFileSync(files.heads, headsFile(environment.dataFolder));
  const problems = await compare(environment, manifest);
  const app = await openApp(environment, { migrate: true, loadSeeds: false });
  try {
    const verdict = await verifyAudit(app.fork(), readHeads(headsFile(environment.dataFolder)));
    if (manifest.seals > 0 && verdict.head !== manifest.auditHead) problems.push(`审计链尾变成了 ${verdict.head}`);
    return { manifest, rows: rowsIn(manifest), problems: [...problems, ...verdict.problems] };
  } finally {
    await app.close();
  }
}

function readManifest(folder: string): BackupManifest {
  try {
    const manifest = JSON.parse(readFileSync(backupFiles(folder).manifest, 'utf8')) as BackupManifest;
    if (manifest.format === 1) return manifest;
    throw new Error('不认识的格式');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new RuleError('backup-unreadable', {
      folder,
      reason: missing ? '里面没有 backup.json' : error instanceof Error ? error.message : String(error),
    });
  }
}

function assertKeys({ keysFile }: Environment, { sealed }: BackupManifest): void {
  const keyring = openKeyring(keysFile, { create: false });
  try {
    if (keyring.open(sealed) === knownWords) return;
  } catch {
    // Worded below.
  }
  throw new RuleError('backup-other-keys', { file: keysFile });
}

/** Neither a database nor, left by one that is gone, the heads of its audit: evidence that is never written over. */
async function assertEmpty(environment: Environment): Promise<void> {
  const { databaseUrl, dataFolder } = environment;
  if (databaseUrl === undefined) {
    if (existsSync(sqliteFile(dataFolder))) throw new RuleError('restore-not-empty', { place: dataFolder });
  } else {
    const database = await openDatabase(migratingPlace(environment));
    try {
      if (Object.keys(await countRows(database.em.fork())).length > 0)
        throw new RuleError('restore-not-empty', { place: database.config.get('dbName') ?? '' });
    } finally {
      await database.close(true);
    }
  }
  const heads = headsFile(dataFolder);
  if (existsSync(heads)) throw new RuleError('restore-heads-there', { file: heads });
}

async function loadSqlite(dataFolder: string, rows: string): Promise<void> {
  const file = sqliteFile(dataFolder);
  const partial = `${file}.${process.pid}.partial`;
  try {
    await pipeline(createReadStream(rows), createGunzip(), createWriteStream(partial));
    renameSync(partial, file);
  } finally {
    rmSync(partial, { force: true });
  }
}

async function loadInto(environment: Environment, rows: string): Promise<void> {
  // A backup makes its tables.
  const database = await openDatabase(migratingPlace(environment));
  try {
    const unpacked = createReadStream(rows).pipe(createGunzip());
    await changingTables(() =>
      loadMysql(() => database.em.fork(), createInterface({ input: unpacked, crlfDelay: Infinity })),
    );
  } finally {
    await database.close(true);
  }
}

/** Before anything is migrated: the same rows in the same tables, and the same end of the audit's chain. */
async function compare(environment: Environment, manifest: BackupManifest): Promise<string[]> {
  const database = await openDatabase(databasePlace(environment));
  try {
    const found = await countRows(database.em.fork());
    const tables = new Set([...Object.keys(found), ...Object.keys(manifest.rows)]);
    const differing = [...tables].filter((table) => found[table] !== manifest.rows[table]);
    return differing.map((table) => `${table}：备份 ${manifest.rows[table] ?? 0} 行，恢复后 ${found[table] ?? 0} 行`);
  } finally {
    await database.close(true);
  }
}
