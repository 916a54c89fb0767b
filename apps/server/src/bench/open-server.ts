import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { firstLine } from './first-line.ts';

export interface BenchServer {
  /** Without a database. */
  readonly url: string;
  readonly isPrivate: boolean;
  readonly stop: () => Promise<void>;
  /** Stops it and removes the folder that would be gone on with. */
  readonly discard: () => Promise<void>;
}

export interface ServerWish {
  /** Each commit is flushed to the disk, as on a production server. */
  readonly flushEachCommit?: boolean;
  /** Its data stay in a temporary folder when it is stopped, and are found there again. */
  readonly goesOn?: boolean;
}

/** Where temporary files are meant to be large and to last: on many machines the usual place is in memory. */
function roomyTemporary(): string {
  return tmpdir() === '/tmp' && existsSync('/var/tmp') ? '/var/tmp' : tmpdir();
}

const starter = resolve(import.meta.dirname, '../../../../tooling/mysql/start.ts');
const launchers = ['/usr/bin/setpriv', '/bin/setpriv'];
const gigabyte = 1024 ** 3;

/**
 * The server that was named, or a private one that is thrown away in the end.
 * @param wish what a private one is to be like
 * @throws Error when there is none on this machine
 */
export async function openServer(named: string | undefined, wish: ServerWish = {}): Promise<BenchServer> {
  if (named !== undefined) {
    const leave = (): Promise<void> => Promise.resolve();
    return { url: named, isPrivate: false, stop: leave, discard: leave };
  }
  const { flushEachCommit = false, goesOn = false } = wish;
  const folder = join(roomyTemporary(), 'linfa-bench-nation');
  // Where the kernel can be told so, the server ends with us even when we are killed.
  const launcher = launchers.find((path) => existsSync(path));
  const command = [...(launcher === undefined ? [] : [launcher, '--pdeathsig', 'TERM']), process.execPath, starter];
  if (flushEachCommit) command.push('--flush-each-commit');
  if (goesOn) command.push('--keep-in', folder);
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
  const pool = goesOn ? Math.min(16 * gigabyte, totalmem() * 0.45) : Math.min(4 * gigabyte, totalmem() / 4);
  await connection.query('set global innodb_buffer_pool_size = ?', [Math.floor(pool)]);
  // Loading tens of millions of rows, it would stop again and again to write out pages that are changed once more.
  if (goesOn) await connection.query('set global innodb_redo_log_capacity = ?', [4 * gigabyte]);
  await connection.end();
  const discard = async (): Promise<void> => {
    await stop();
    if (goesOn) await rm(folder, { recursive: true, force: true });
  };
  return { url, isPrivate: true, stop, discard };
}
