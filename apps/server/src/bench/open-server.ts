import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { totalmem } from 'node:os';
import { resolve } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { firstLine } from './first-line.ts';

export interface BenchServer {
  /** Without a database. */
  readonly url: string;
  readonly isPrivate: boolean;
  readonly stop: () => Promise<void>;
}

const starter = resolve(import.meta.dirname, '../../../../tooling/mysql/start.ts');
const launchers = ['/usr/bin/setpriv', '/bin/setpriv'];
const largestPool = 4 * 1024 ** 3;

/**
 * The server that was named, or a private one that is thrown away in the end.
 * @param flushEachCommit whether a private one flushes each commit to the disk, as a production server does
 * @throws Error when there is none on this machine
 */
export async function openServer(named: string | undefined, flushEachCommit = false): Promise<BenchServer> {
  if (named !== undefined) return { url: named, isPrivate: false, stop: () => Promise.resolve() };
  // Where the kernel can be told so, the server ends with us even when we are killed.
  const launcher = launchers.find((path) => existsSync(path));
  const command = [...(launcher === undefined ? [] : [launcher, '--pdeathsig', 'TERM']), process.execPath, starter];
  if (flushEachCommit) command.push('--flush-each-commit');
  const child = spawn(command[0] as string, command.slice(1), { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  let stopping: Promise<unknown> | undefined;
  // Asked once: a second signal would end the starter before it has tidied up.
  const stop = async (): Promise<void> => {
    if (stopping === undefined && child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    stopping ??= ended;
    await stopping;
  };
  const url = await Promise.race([firstLine(child.stdout), ended.then(() => undefined)]);
  if (url === undefined) throw new Error('no private MySQL server could be started; name one in LINFA_BENCH_MYSQL_URL');
  // Like a real server, it holds what it is asked about in memory.
  const connection = await createConnection({ uri: url });
  await connection.query('set global innodb_buffer_pool_size = ?', [Math.min(largestPool, Math.floor(totalmem() / 4))]);
  await connection.end();
  return { url, isPrivate: true, stop };
}
