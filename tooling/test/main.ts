// `npm test`: every test on SQLite, and the tests that touch a database again on genuine MySQL, in one run of turbo: the
// server's second pass goes on beside the tests in a browser, which leave half of a small machine idle.
import { addCounts, none, wordCounts } from './counts.ts';
import { findChromium } from '../browser/find-chromium.ts';
import { runTests, type TestResult } from './run-tests.ts';
import { isRequired } from './is-required.ts';
import { openTestMysql, type TestMysql } from './test-mysql.ts';

let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => (interrupted = true));

const chromium = findChromium() ?? '';
// Named even when it is found by itself: what was skipped without it is not what one runs with it.
const environment = { LINFA_TEST_DB: 'sqlite', LINFA_CHROMIUM: chromium };
const mysql = await openTestMysql();
const notRun: string[] = [];
if (chromium === '')
  notRun.push('Not run: the tests in a browser (no Chromium here; install it or name one in LINFA_CHROMIUM).');
if ('reason' in mysql) notRun.push(`Not run: the database tests on MySQL (${mysql.reason}).`);
else process.stdout.write(`\nThe second pass is on MySQL (${mysql.identity}).\n`);

const result = await runOn(mysql);

const missing = Number('reason' in mysql && isRequired('MYSQL')) + Number(chromium === '' && isRequired('CHROMIUM'));
const total = addCounts(result.counts, { ...none, failed: missing });
for (const words of [...notRun, result.failures]) if (words !== '') process.stdout.write(`\n${words}\n`);
process.stdout.write(interrupted ? '\nInterrupted.\n' : `\n${wordCounts(total)}\n`);
process.exitCode = interrupted ? 130 : total.failed > 0 ? 1 : 0;

async function runOn(server: TestMysql | { reason: string }): Promise<TestResult> {
  if ('reason' in server) return runTests(['test'], environment);
  try {
    return await runTests(['test', 'test:mysql'], {
      ...environment,
      LINFA_TEST_MYSQL_URL: server.url,
      LINFA_TEST_MYSQL_SERVER: server.identity,
    });
  } finally {
    await server.stop();
  }
}
