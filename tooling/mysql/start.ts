// `node tooling/mysql/start.ts`: prints the address of a private MySQL server and keeps it until Ctrl-C.
import { startMysql } from './start-mysql.ts';

const server = await startMysql({ flushEachCommit: process.argv.includes('--flush-each-commit') });
if ('reason' in server) {
  process.stderr.write(`No MySQL: ${server.reason}\n`);
  process.exitCode = 1;
} else {
  const alive = setInterval(() => undefined, 60_000);
  const end = () => {
    clearInterval(alive);
    void server.stop();
  };
  // More than one may come, and none may end us before the folder is gone.
  process.on('SIGINT', end).on('SIGTERM', end).on('SIGHUP', end);
  process.stdout.write(`${server.url}\n`);
}
