import { beijingDay, type Day } from '@linfa/domain';
import type { EntityManager } from '@mikro-orm/core';
import { openKeyring, type Keyring } from './crypto/keyring.ts';
import { inTurn } from './database/in-turn.ts';
import { migrate } from './database/migrate.ts';
import { openDatabase, type Database } from './database/open-database.ts';
import type { Environment } from './env.ts';
import { makeDataFolder } from './files/make-data-folder.ts';
import { loadSeeds } from './seeds/load-seeds.ts';
import { demoSmsSender, type SmsSender } from './sessions/sms-sender.ts';

/** What every act needs: the rows, the keys, and what day it is. */
export interface App {
  readonly database: Database;
  readonly keyring: Keyring;
  readonly sms: SmsSender;
  /** Where files lie that the server writes besides the database. */
  readonly dataFolder: string;
  readonly now: () => Date;
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
 * @throws RuleError `data-folder-unusable`, `database-unreachable`, `database-newer`, `keys-unreadable`
 */
export async function openApp(environment: Environment, preparation: Preparation): Promise<App> {
  makeDataFolder(environment.dataFolder);
  const database = await openDatabase(
    environment.databaseUrl === undefined ? { folder: environment.dataFolder } : { url: environment.databaseUrl },
  );
  try {
    const keyring = openKeyring(environment.keysFile);
    const today = (): Day => environment.today ?? beijingDay(new Date());
    const now = (): Date => new Date();
    const app: App = {
      database,
      keyring,
      sms: demoSmsSender,
      dataFolder: environment.dataFolder,
      now,
      today,
      fork: () => database.em.fork(),
      close: () => database.close(true),
    };
    if (preparation.migrate || preparation.loadSeeds) {
      await inTurn(database, environment.dataFolder, async () => {
        if (preparation.migrate) await migrate(database);
        if (preparation.loadSeeds) await loadSeeds(app);
      });
    }
    return app;
  } catch (error) {
    await database.close(true);
    throw error;
  }
}
