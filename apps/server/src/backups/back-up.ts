import { createHash } from 'node:crypto';
import {
  copyFileSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { EntityManager } from '@mikro-orm/core';
import { RuleError } from '@linfa/domain';
import type { App } from '../app.ts';
import { headsFile } from '../audit/audit-heads.ts';
import { openDatabase } from '../database/open-database.ts';
import { dialectOfManager, query, textOrNull } from '../database/sql.ts';
import { backupFiles, knownWords, type BackupManifest } from './backup-folder.ts';
import { countRows } from './count-rows.ts';
import { dumpMysql } from './dump-mysql.ts';

type Snapshot = Pick<BackupManifest, 'rows' | 'migration' | 'auditHead' | 'seals'>;

/**
 * Writes everything that the database holds into a new folder, as it stands at one moment, beside a server that goes on
 * writing. The folder appears whole or not at all.
 * @throws RuleError `output-exists`, `output-not-writable`
 */
export async function backUp(app: App, folder: string): Promise<BackupManifest> {
  if (existsSync(folder)) throw new RuleError('output-exists', { file: folder });
  const partial = `${folder}.${process.pid}.partial`;
  try {
    makeFolder(partial, folder);
    const files = backupFiles(partial);
    // First, so that no head in it is newer than the rows.
    if (existsSync(headsFile(app.dataFolder))) copyFileSync(headsFile(app.dataFolder), files.heads);
    const dialect = dialectOfManager(app.database.em);
    const snapshot = await (dialect === 'mysql' ? writeMysql(app, files.rows) : writeSqlite(app, partial, files.rows));
    const manifest: BackupManifest = {
      format: 1,
      dialect,
      madeAt: app.now().toISOString(),
      ...snapshot,
      digest: await digestOf(files.rows),
      sealed: app.keyring.seal(knownWords),
    };
    writeFileSync(files.manifest, `${JSON.stringify(manifest, null, 2)}\n`);
    renameSync(partial, folder);
    return manifest;
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

function makeFolder(partial: string, folder: string): void {
  try {
    mkdirSync(partial);
  } catch (error) {
    const missing = !existsSync(dirname(folder));
    throw new RuleError('output-not-writable', {
      file: folder,
      reason: missing ? '所在文件夹不存在' : error instanceof Error ? error.message : String(error),
    });
  }
}

async function writeSqlite(app: App, partial: string, file: string): Promise<Snapshot> {
  const copy = join(partial, 'linfa.db');
  // A copy as of one moment, also while others write.
  await query(app.fork(), { text: 'vacuum into ?', values: [copy] });
  const database = await openDatabase({ folder: partial });
  try {
    const em = database.em.fork();
    const snapshot = { ...(await stateOf(em)), rows: await countRows(em) };
    await query(em, { text: 'pragma journal_mode = delete', values: [] });
    return snapshot;
  } finally {
    await database.close(true);
    await pipeline(createReadStream(copy), createGzip(), createWriteStream(file));
    rmSync(copy);
  }
}

async function writeMysql(app: App, file: string): Promise<Snapshot> {
  const packed = createGzip();
  const written = pipeline(packed, createWriteStream(file));
  const { rows, also } = await dumpMysql(
    app.fork(),
    async (line) => {
      if (!packed.write(line)) await once(packed, 'drain');
    },
    stateOf,
  ).finally(() => packed.end());
  await written;
  return { rows, ...also };
}

async function stateOf(em: EntityManager): Promise<Omit<Snapshot, 'rows'>> {
  const [last] = await query(em, {
    text: 'select name from mikro_orm_migrations order by name desc limit 1',
    values: [],
  });
  const [seal] = await query(em, {
    text: 'select number, head from audit_seal order by number desc limit 1',
    values: [],
  });
  return {
    migration: textOrNull(last?.['name']) ?? '',
    auditHead: textOrNull(seal?.['head']) ?? '',
    seals: Number(seal?.['number'] ?? 0),
  };
}

/** @returns the SHA-256 of a file in hexadecimal */
export async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
