import { randomBytes } from 'node:crypto';
import { query } from '../database/sql.ts';
import type { LinfaPlace } from './linfa-place.ts';

/** Two accounts of a place's MySQL database, as docs/operations.md makes them. */
export interface DatabaseAccounts {
  /** Reads and writes rows: the server's own. */
  readonly rows: string;
  /** May change tables. */
  readonly tables: string;
  /** Gives both the same rights on the empty database of another place. @returns their addresses there */
  readonly alsoOn: (other: LinfaPlace) => Promise<{ readonly rows: string; readonly tables: string }>;
  readonly drop: () => Promise<void>;
}

/** The place's database is made, and empty. */
export async function makeDatabaseAccounts(place: LinfaPlace): Promise<DatabaseAccounts> {
  const made = randomBytes(4).toString('hex');
  const password = randomBytes(12).toString('hex');
  const names = { rows: `rows_${made}`, tables: `tables_${made}` } as const;
  const root = (await place.open()).em.fork();
  const run = (text: string): Promise<unknown> => query(root, { text, values: [] });
  const addressOn = (where: LinfaPlace, name: string): string => {
    const url = new URL(where.variables['LINFA_DATABASE_URL'] ?? '');
    url.username = name;
    url.password = password;
    return url.toString();
  };
  const grantOn = async (where: LinfaPlace) => {
    const base = new URL(where.variables['LINFA_DATABASE_URL'] ?? '').pathname.slice(1);
    await run(`grant select, insert, update, delete on \`${base}\`.* to '${names.rows}'@'%'`);
    await run(`grant all on \`${base}\`.* to '${names.tables}'@'%'`);
    return { rows: addressOn(where, names.rows), tables: addressOn(where, names.tables) };
  };
  for (const name of Object.values(names)) await run(`create user '${name}'@'%' identified by '${password}'`);
  return {
    ...(await grantOn(place)),
    async alsoOn(other) {
      await other.open();
      return grantOn(other);
    },
    async drop() {
      for (const name of Object.values(names)) await run(`drop user '${name}'@'%'`);
    },
  };
}
