import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MikroORM } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { MySqlDriver } from '@mikro-orm/mysql';
import { SqliteDriver } from '@mikro-orm/sqlite';
import { RuleError } from '@linfa/domain';
import type { Environment } from '../env.ts';
import { entities } from './entities.ts';

export type Dialect = 'sqlite' | 'mysql';
/** An open database; every act works on its own fork of `em`. */
export type Database = Awaited<ReturnType<typeof MikroORM.init>>;

/**
 * Where the rows are: a MySQL address, or the folder of the embedded database. With `ca`, a file of certificates, MySQL is
 * spoken to over TLS only, and only if one of them vouches for it.
 */
export type DatabasePlace = { readonly url: string; readonly ca?: string | undefined } | { readonly folder: string };

/** The place that the settings name. */
export function databasePlace({ databaseUrl: url, databaseCa: ca, dataFolder: folder }: Environment): DatabasePlace {
  return url === undefined ? { folder } : { url, ca };
}

/** The same place by the account that may change its tables; the server's own where no other is named. */
export function migratingPlace(environment: Environment): DatabasePlace {
  return databasePlace({ ...environment, databaseUrl: environment.databaseMigrateUrl ?? environment.databaseUrl });
}

/**
 * Opens the database without touching its schema; see `migrate`. An empty one is made where there is none.
 * @throws RuleError `database-unreachable`
 */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  const orm = await MikroORM.init(databaseOptions(place));
  try {
    if ('url' in place) await orm.schema.ensureDatabase();
    else {
      // Readers go on while one writes, and a second process waits its turn.
      const connection = orm.em.getConnection();
      await connection.execute('pragma busy_timeout = 10000');
      await connection.execute('pragma journal_mode = wal');
      await connection.execute('pragma foreign_keys = on');
    }
    return orm;
  } catch (error) {
    await orm.close(true);
    // Another process made it at the same moment.
    if ((error as { code?: unknown }).code === 'ER_DB_CREATE_EXISTS') return openDatabase(place);
    throw new RuleError('database-unreachable', { reason: error instanceof Error ? error.message : String(error) });
  }
}

type Options = NonNullable<Parameters<typeof MikroORM.init>[0]>;

/** The options shared by the server, the migration check and the tests. */
function databaseOptions(place: DatabasePlace): Options {
  const dialect: Dialect = 'url' in place ? 'mysql' : 'sqlite';
  const shared = {
    entities,
    extensions: [Migrator],
    discovery: { warnWhenNoEntities: true },
    migrations: {
      path: join(import.meta.dirname, 'migrations', dialect),
      emit: 'ts',
      silent: true,
      snapshot: true,
      snapshotName: 'snapshot',
      allOrNothing: dialect === 'sqlite',
      disableForeignKeys: false,
    },
    // Every act forks its own; a shared identity map would leak one request's rows into another's.
    allowGlobalContext: false,
  } satisfies Options;
  if ('url' in place)
    return {
      ...shared,
      driver: MySqlDriver,
      clientUrl: place.url,
      ...(place.ca !== undefined && {
        driverOptions: { ssl: { ca: readFileSync(place.ca, 'utf8'), minVersion: 'TLSv1.2' } },
      }),
      // Codes, keys and places compare byte by byte, as they do on SQLite.
      charset: 'utf8mb4',
      collate: 'utf8mb4_0900_bin',
      timezone: 'Z',
    };
  return { ...shared, driver: SqliteDriver, dbName: sqliteFile(place.folder), timezone: 'Z' };
}

/** Where the embedded database lies in a data folder. */
export function sqliteFile(dataFolder: string): string {
  return join(dataFolder, 'linfa.db');
}
