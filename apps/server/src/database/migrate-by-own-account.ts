import type { Environment } from '../env.ts';
import { inTurn } from './in-turn.ts';
import { migrate } from './migrate.ts';
import { migratingPlace, openDatabase } from './open-database.ts';

/**
 * Where an account is named for it, brings the schema to this version by that one and leaves it again: the server's own
 * reads and writes rows and can change no table. An empty database is made where there is none.
 * @throws RuleError those of `openDatabase` and `migrate`
 */
export async function migrateByOwnAccount(environment: Environment): Promise<void> {
  if (environment.databaseMigrateUrl === undefined) return;
  const database = await openDatabase(migratingPlace(environment));
  try {
    await inTurn(database, environment.dataFolder, () => migrate(database));
  } finally {
    await database.close(true);
  }
}
