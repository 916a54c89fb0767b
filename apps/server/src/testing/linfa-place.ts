import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../database/open-database.ts';
import { readEnvironment, type Environment } from '../env.ts';
import { ownMysqlUrl, testDialect } from './own-database.ts';

/** A fresh machine, as far as Linfa can see: its own data folder, keys and database, nothing in them yet. */
export interface LinfaPlace {
  /** For what a test writes. */
  readonly folder: string;
  readonly dataFolder: string;
  /** What its processes are given; nothing of the tester's own environment but where programs lie. */
  readonly variables: Readonly<Record<string, string>>;
  /** The same, as read by a server in this process; its port is a free one. */
  readonly environment: (more?: Readonly<Record<string, string>>) => Environment;
  /** Its rows, beside whatever process has it open; closed by `drop`. */
  readonly open: () => Promise<Database>;
  readonly drop: () => Promise<void>;
}

const testToday = '2026-03-11';

/** @param url the MySQL database to use; as this run of the suite does when left out */
export function linfaPlace(url = testDialect === 'mysql' ? ownMysqlUrl() : undefined): LinfaPlace {
  const folder = mkdtempSync(join(tmpdir(), 'linfa-place-'));
  const dataFolder = join(folder, 'data');
  const variables = {
    PATH: process.env['PATH'] ?? '',
    PORT: '0',
    LINFA_DATA: dataFolder,
    LINFA_KEYS: join(folder, 'keys', 'linfa.json'),
    LINFA_TODAY: testToday,
    LINFA_LOG: 'error',
    // Desks are empty: whoever counts what a test wrote counts nothing else.
    LINFA_DEMO_LIFE: 'no',
    // The second process of a place starts in two thirds of the time.
    NODE_COMPILE_CACHE: join(folder, 'compiled'),
    ...(url !== undefined && { LINFA_DATABASE_URL: url }),
  };
  const opened: Database[] = [];
  const open = async (): Promise<Database> => {
    const database = await openDatabase(url === undefined ? { folder: dataFolder } : { url });
    opened.push(database);
    return database;
  };
  return {
    folder,
    dataFolder,
    variables,
    environment: (more = {}) => readEnvironment({ ...variables, ...more }),
    open,
    async drop() {
      // Opening would make the database of a test that made none, so that there is always one to drop.
      if (url !== undefined) await (await open()).schema.dropDatabase();
      await Promise.all(opened.map((one) => one.close(true)));
      if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
    },
  };
}
