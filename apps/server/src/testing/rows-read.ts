import type { Database } from '../database/open-database.ts';
import { dialectOfManager, query } from '../database/sql.ts';

/** A statement as it was sent, and its values. */
export interface SentStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Runs an act and lists what it reads, with the values. Acts of the same database must not overlap. */
export async function selectsOf(database: Database, act: () => Promise<unknown>): Promise<SentStatement[]> {
  const logger = database.config.getLogger();
  const logQuery = logger.logQuery.bind(logger);
  const sent: SentStatement[] = [];
  logger.logQuery = ({ query: text, params }) => {
    if (text !== undefined && /^select/i.test(text)) sent.push({ text, values: params ?? [] });
  };
  try {
    await act();
    return sent;
  } finally {
    logger.logQuery = logQuery;
  }
}

/**
 * What statements cost whatever the clock says. On MySQL the rows that its engine reads; on SQLite, which does not count
 * them, the tables that are read from end to end: 0 when every one is searched by an index.
 */
export async function rowsRead(database: Database, statements: readonly SentStatement[]): Promise<number> {
  const em = database.em.fork();
  if (dialectOfManager(em) === 'sqlite') {
    let scans = 0;
    for (const { text, values } of statements) {
      const plan = await query(em, { text: `explain query plan ${text}`, values });
      scans += plan.filter((row) => /^SCAN (?!CONSTANT|\d+ CONSTANT)/.test(String(row['detail']))).length;
    }
    return scans;
  }
  // In a transaction, so that all goes over one connection.
  await em.begin();
  try {
    const total = async (): Promise<number> =>
      (await query(em, { text: `show session status like 'Handler_read%'`, values: [] })).reduce(
        (sum, row) => sum + Number(row['Value']),
        0,
      );
    const before = await total();
    const idle = (await total()) - before;
    const start = await total();
    for (const { text, values } of statements) await query(em, { text, values });
    return (await total()) - start - idle;
  } finally {
    await em.rollback();
  }
}
