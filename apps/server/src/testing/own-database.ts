import type { Dialect } from '../database/open-database.ts';

/** Which database this run of the suite is on; the same tests run on both. */
export const testDialect: Dialect = process.env['LINFA_TEST_DB'] === 'mysql' ? 'mysql' : 'sqlite';

let made = 0;

/** The address of a database that no other test uses; nothing is made yet. */
export function ownMysqlUrl(): string {
  made += 1;
  const url = new URL(process.env['LINFA_TEST_MYSQL_URL'] ?? '');
  url.pathname = `/linfa_test_${process.pid}_${made}_${Date.now()}`;
  return url.toString();
}
