import type { Database } from '../database/open-database.ts';

/** Runs an act and lists every statement that MikroORM sent for it, in order. Acts of the same database must not overlap. */
export async function statementsOf(database: Database, act: () => Promise<unknown>): Promise<string[]> {
  const logger = database.config.getLogger();
  const logQuery = logger.logQuery.bind(logger);
  const sent: string[] = [];
  logger.logQuery = (context) => {
    if (context.query !== undefined) sent.push(context.query);
    logQuery(context);
  };
  try {
    await act();
    return sent;
  } finally {
    logger.logQuery = logQuery;
  }
}

/** How many of the statements read a table, at the top or inside. */
export function readsOf(statements: readonly string[], table: string): number {
  const reads = new RegExp(`\\b(from|join) ["\`]?${table}["\`]?\\W`, 'i');
  return statements.filter((statement) => reads.test(`${statement} `)).length;
}
