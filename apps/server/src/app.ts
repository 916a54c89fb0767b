import { mkdirSync } from 'node:fs';
import { beijingDay, type Day } from '@linfa/domain';
import type { EntityManager } from '@mikro-orm/core';
import { openKeyring, type Keyring } from './crypto/keyring.ts';
import { waitForFolder } from './database/folder-lock.ts';
import { migrate } from './database/migrate.ts';
import { openDatabase, type Database } from './database/open-database.ts';
import type { Environment } from './env.ts';
import { loadSeeds } from './seeds/load-seeds.ts';

/** What every act needs: the rows, the keys, and what day it is. */
export interface App {
  readonly database: Database;
  readonly keyring: Keyring;
  readonly today: () => Day;
  /** A fresh unit of work. */
  readonly fork: () => EntityManager;
  readonly close: () => Promise<void>;
}

/** How much is prepared before the app is handed over. */
export interface Preparation {
  readonly migrate: boolean;
  /** Loads the five places and the demo district where they are missing. */
  readonly loadSeeds: boolean;
}

/**
 * Opens everything. Processes that prepare the same folder at the same time take turns, so that a command beside a
 * starting server neither fails nor loads twice.
 */
export async function openApp(environment: Environment, preparation: Preparation): Promise<App> {
  mkdirSync(environment.dataFolder, { recursive: true });
  const database = await openDatabase(environment.databaseUrl === undefined ? { folder: environment.dataFolder } : { url: environment.databaseUrl });
  try {
    const keyring = openKeyring(environment.keysFile);
    const today = (): Day => environment.today ?? beijingDay(new Date());
    const app: App = { database, keyring, today, fork: () => database.em.fork(), close: () => database.close(true) };
    if (preparation.migrate || preparation.loadSeeds) {
      const lock = await waitForFolder(environment.dataFolder, 'prepare');
      try {
        if (preparation.migrate) await migrate(database);
        if (preparation.loadSeeds) await loadSeeds(app);
      } finally {
        lock.release();
      }
    }
    return app;
  } catch (error) {
    await database.close(true);
    throw error;
  }
}
