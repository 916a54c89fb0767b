// `node tooling/mysql/start.ts [--flush-each-commit] [--keep-in FOLDER]`: prints the address of a private MySQL server and
// keeps it until Ctrl-C; its data go with it unless a folder is named.
import { parseArgs } from 'node:util';
import { startMysql } from './start-mysql.ts';

const { values } = parseArgs({
  options: { 'flush-each-commit': { type: 'boolean', default: false }, 'keep-in': { type: 'string' } },
});
const keepIn = values['keep-in'];
const server = await startMysql({
  flushEachCommit: values['flush-each-commit'],
  ...(keepIn !== undefined && { keepIn }),
});
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
