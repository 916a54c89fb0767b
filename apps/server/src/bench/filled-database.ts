import { createConnection } from 'mysql2/promise';
import { migrate } from '../database/migrate.ts';
import { openDatabase, type Database } from '../database/open-database.ts';
import { quote } from '../database/sql.ts';
import { fillDatabase, type FillProgress } from './fill/fill-database.ts';
import type { BenchPlan } from './fill/plan.ts';

export interface BenchDatabase {
  readonly database: Database;
  readonly url: string;
  readonly plan: BenchPlan;
  /** Whether this run filled it from nothing. */
  readonly isFresh: boolean;
}

/** The database of a plan on a server, migrated and filled; what an earlier run began is finished. */
export async function openFilled(
  server: string,
  plan: BenchPlan,
  onProgress: (progress: FillProgress) => void,
): Promise<BenchDatabase> {
  const url = new URL(server);
  url.pathname = `/${databaseName(plan)}`;
  const database = await openDatabase({ url: url.href });
  await database.schema.ensureDatabase();
  await migrate(database);
  const added = await fillDatabase(url.href, plan, onProgress);
  return { database, url: url.href, plan, isFresh: added >= plan.rows };
}

/** Removes the databases of plans; their names are the bench's own. */
export async function dropFilled(server: string, plans: readonly BenchPlan[]): Promise<void> {
  const connection = await createConnection({ uri: server });
  try {
    for (const plan of plans) await connection.query(`drop database if exists ${quote(databaseName(plan))}`);
  } finally {
    await connection.end();
  }
}

/** The name that a plan's database has on any server. */
export function databaseName(plan: BenchPlan): string {
  return `linfa_bench_${plan.name}_${plan.rows}`;
}
