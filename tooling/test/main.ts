// `npm test`: every test on SQLite, then the tests that touch a database again on genuine MySQL.
import { addCounts, none, wordCounts, type Counts } from './counts.ts';
import { runLeg } from './run-leg.ts';
import { mysqlIsRequired, openTestMysql } from './test-mysql.ts';

let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => (interrupted = true));

const sqlite = await runLeg({ task: 'test', report: 'sqlite.json', environment: { LINFA_TEST_DB: 'sqlite' } });
const mysql = interrupted ? none : await runMysqlLeg();
const total = addCounts(sqlite, mysql);
process.stdout.write(interrupted ? '\nInterrupted.\n' : `\n${wordCounts(total)}\n`);
process.exitCode = interrupted ? 130 : total.failed > 0 ? 1 : 0;

async function runMysqlLeg(): Promise<Counts> {
  const server = await openTestMysql();
  if ('reason' in server) {
    process.stdout.write(`Not run: the database tests on MySQL (${server.reason}).\n`);
    return { ...none, failed: mysqlIsRequired() ? 1 : 0 };
  }
  try {
    process.stdout.write(`\nOn MySQL (${server.identity}):\n`);
    const environment = {
      LINFA_TEST_DB: 'mysql',
      LINFA_TEST_MYSQL_URL: server.url,
      LINFA_TEST_MYSQL_SERVER: server.identity,
    };
    return await runLeg({ task: 'test:mysql', report: 'mysql.json', environment });
  } finally {
    await server.stop();
  }
}
