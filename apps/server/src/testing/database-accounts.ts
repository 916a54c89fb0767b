import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { query } from '../database/sql.ts';
import type { LinfaPlace } from './linfa-place.ts';

/** Two accounts of a place's MySQL database, made by what `deploy/compose.yaml` makes them by. */
export interface DatabaseAccounts {
  /** Reads and writes rows: the server's own. */
  readonly rows: string;
  /** May change tables. */
  readonly tables: string;
  /** Gives both the same rights on the empty database of another place. @returns their addresses there */
  readonly alsoOn: (other: LinfaPlace) => Promise<{ readonly rows: string; readonly tables: string }>;
  readonly drop: () => Promise<void>;
}

const script = join(import.meta.dirname, '../../../../deploy/mysql-accounts.sh');

/** What the script hands to MySQL under these settings. @throws Error with what it says where it refuses them */
export function deliveredStatements(settings: Readonly<Record<string, string>>): string[] {
  // As the image does it: the script is sourced, and `docker_process_sql` is the image's own.
  return execFileSync('bash', ['-eo', 'pipefail', '-c', 'docker_process_sql() { cat; }; . "$0"', script], {
    env: { PATH: process.env['PATH'] ?? '', ...settings },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
    .split(';')
    .map((text) => text.trim())
    .filter(Boolean);
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
  const statementsFor = (where: LinfaPlace): string[] =>
    deliveredStatements({
      MYSQL_DATABASE: new URL(where.variables['LINFA_DATABASE_URL'] ?? '').pathname.slice(1),
      ROWS_USER: names.rows,
      ROWS_PASSWORD: password,
      TABLES_USER: names.tables,
      TABLES_PASSWORD: password,
    });
  const addressesOn = (where: LinfaPlace) => ({
    rows: addressOn(where, names.rows),
    tables: addressOn(where, names.tables),
  });
  for (const text of statementsFor(place)) await run(text);
  return {
    ...addressesOn(place),
    async alsoOn(other) {
      await other.open();
      for (const text of statementsFor(other)) if (text.startsWith('grant ')) await run(text);
      return addressesOn(other);
    },
    async drop() {
      for (const name of Object.values(names)) await run(`drop user '${name}'@'%'`);
    },
  };
}
