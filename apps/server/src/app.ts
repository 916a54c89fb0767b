import { beijingDay, daysBetween, type Day } from '@linfa/domain';
import type { EntityManager } from '@mikro-orm/core';
import { openKeyring, type Keyring } from './crypto/keyring.ts';
import { inTurn } from './database/in-turn.ts';
import { migrateByOwnAccount } from './database/migrate-by-own-account.ts';
import { migrate } from './database/migrate.ts';
import { databasePlace, openDatabase, type Database } from './database/open-database.ts';
import type { Environment } from './env.ts';
import { clamd, type VirusScanner } from './files/virus-scanner.ts';
import { makeDataFolder } from './files/make-data-folder.ts';
import { loadSeeds } from './seeds/load-seeds.ts';
import { smsSenderFor, type SmsSender } from './sessions/sms-sender.ts';
import { assertStorage } from './settings/assert-production.ts';
import { wechatFor, type Wechat } from './wechat/wechat.ts';

/** What every act needs: the rows, the keys, and what day it is. */
export interface App {
  readonly database: Database;
  readonly keyring: Keyring;
  readonly sms: SmsSender;
  readonly wechat: Wechat;
  /** Looks at every upload; null where none is set up. */
  readonly scanner: VirusScanner | null;
  /** Whether demo data are loaded and codes shown; only for a server that its own machine alone can reach. */
  readonly demo: boolean;
  /** Who of the staff must have a second factor. */
  readonly secondFactor: Environment['secondFactor'];
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
  /** Loads what ships with Linfa where it is missing; in the demo also the five places and the demo district. */
  readonly loadSeeds: boolean;
}

/**
 * Opens everything. Processes that prepare the same folder at the same time take turns, so that a command beside a
 * starting server neither fails nor loads twice.
 * @throws RuleError `data-folder-unusable`, `database-unreachable`, `database-newer`, `database-account-limited`, `keys-unreadable`, and what
 * `assertStorage` refuses
 */
export async function openApp(environment: Environment, preparation: Preparation): Promise<App> {
  const demo = environment.mode === 'demo';
  assertStorage(environment);
  const keyring = openKeyring(environment.keysFile, { create: demo });
  makeDataFolder(environment.dataFolder);
  if (preparation.migrate) await migrateByOwnAccount(environment);
  const database = await openDatabase(databasePlace(environment));
  try {
    const now = clockFrom(environment.today);
    const today = (): Day => beijingDay(now());
    const app: App = {
      database,
      keyring,
      sms: smsSenderFor(environment.sms),
      wechat: wechatFor(environment.wechat),
      scanner: environment.clamd === undefined ? null : clamd(environment.clamd),
      demo,
      secondFactor: environment.secondFactor,
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

/** The machine's clock; where another day is taken as today, the time given or the same of that day, and it goes on from there. */
function clockFrom(today: string | undefined): () => Date {
  const [day, time] = today?.split('T') ?? [];
  const away =
    day === undefined
      ? 0
      : time === undefined
        ? daysBetween(beijingDay(new Date()), day) * 86_400_000
        : new Date(`${day}T${time}+08:00`).getTime() - Date.now();
  return () => new Date(Date.now() + away);
}
