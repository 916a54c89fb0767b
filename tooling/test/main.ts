// `npm test`: every test on SQLite, then the tests that touch a database again on genuine MySQL.
import { addCounts, none, wordCounts } from './counts.ts';
import { findChromium } from '../browser/find-chromium.ts';
import { runLeg, type LegResult } from './run-leg.ts';
import { isRequired } from './is-required.ts';
import { openTestMysql } from './test-mysql.ts';

let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => (interrupted = true));

const chromium = findChromium() ?? '';
const sqlite = await runLeg({
  task: 'test',
  report: 'sqlite.json',
  // Named even when it is found by itself: what was skipped without it is not what one runs with it.
  environment: { LINFA_TEST_DB: 'sqlite', LINFA_CHROMIUM: chromium },
});
const mysql = interrupted ? { counts: none, failures: '' } : await runMysqlLeg();
const total = addCounts(addCounts(sqlite.counts, mysql.counts), {
  ...none,
  failed: chromium === '' && isRequired('CHROMIUM') ? 1 : 0,
});
if (chromium === '')
  process.stdout.write(
    '\nNot run: the tests in a browser (no Chromium here; install it or name one in LINFA_CHROMIUM).\n',
  );
for (const words of [sqlite.failures, mysql.failures]) if (words !== '') process.stdout.write(`\n${words}\n`);
process.stdout.write(interrupted ? '\nInterrupted.\n' : `\n${wordCounts(total)}\n`);
process.exitCode = interrupted ? 130 : total.failed > 0 ? 1 : 0;

async function runMysqlLeg(): Promise<LegResult> {
  const server = await openTestMysql();
  if ('reason' in server) {
    process.stdout.write(`Not run: the database tests on MySQL (${server.reason}).\n`);
    return { counts: { ...none, failed: isRequired('MYSQL') ? 1 : 0 }, failures: '' };
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
