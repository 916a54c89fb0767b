import { spawn, type ChildProcess } from 'node:child_process';
import { chown, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { lastLines } from './command.ts';
import { freePort } from './free-port.ts';
import { ensureServerFiles } from './server-files.ts';
import { serverProgram, type ServerProgram } from './server-program.ts';
import { prepareDataFolder } from './template.ts';
import { waitForGreeting } from './wait-for-greeting.ts';

const cache = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), '.tools', 'mysql');
const startLimitMs = 60_000;

export interface MysqlOptions {
  /** Flush and log every commit as a production server does; otherwise a crash may lose a second, which no test notices. */
  readonly flushEachCommit?: boolean;
  /** Memory for pages, in MiB. */
  readonly bufferPoolMb?: number;
}

export interface RunningMysql {
  /** `mysql://root@127.0.0.1:port`, without a database. */
  readonly url: string;
  /** The Debian version of the server. */
  readonly version: string;
  /** Stops the server and removes its folder. */
  stop(): Promise<void>;
}

/**
 * Starts a genuine MySQL server of our own in a temporary folder, on a free port of 127.0.0.1; root is not needed.
 * @returns the server, or the reason why there is none on this machine
 */
export async function startMysql(options: MysqlOptions = {}): Promise<RunningMysql | { reason: string }> {
  const files = await ensureServerFiles(cache);
  if ('reason' in files) return files;
  const folder = await mkdtemp(join(tmpdir(), 'linfa-mysql-'));
  try {
    const program = await serverProgram(files.folder);
    if (program.user) await chown(folder, program.user.uid, program.user.gid);
    const data = join(folder, 'data');
    await prepareDataFolder(program, cache, data);
    const port = await freePort();
    const child = launch(program, [`--datadir=${data}`, `--port=${port}`, ...settings(folder, options)]);
    await ready(child, port, join(folder, 'error.log'));
    return { url: `mysql://root@127.0.0.1:${port}`, version: files.version, stop: () => stop(child, folder) };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    return {
      reason: `the private MySQL server did not start: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

function launch(program: ServerProgram, args: readonly string[]): ChildProcess {
  return spawn(program.command, [...program.args, ...args], { ...program.user, stdio: 'ignore', detached: true });
}

function settings(folder: string, { flushEachCommit = false, bufferPoolMb = 256 }: MysqlOptions): string[] {
  const durability = flushEachCommit
    ? ['--innodb-flush-log-at-trx-commit=1', '--log-bin', '--sync-binlog=1']
    : ['--innodb-flush-log-at-trx-commit=0', '--innodb-doublewrite=OFF', '--skip-log-bin'];
  return [
    '--bind-address=127.0.0.1',
    '--mysqlx=OFF',
    `--socket=${join(folder, 'socket')}`,
    `--pid-file=${join(folder, 'pid')}`,
    `--log-error=${join(folder, 'error.log')}`,
    `--tmpdir=${folder}`,
    '--character-set-server=utf8mb4',
    '--max-connections=300',
    `--innodb-buffer-pool-size=${bufferPoolMb}M`,
    '--innodb-redo-log-capacity=512M',
    '--performance-schema=OFF',
    ...durability,
  ];
}

/** @throws Error with the end of the server's log when it gives up or takes too long */
async function ready(child: ChildProcess, port: number, log: string): Promise<void> {
  const limit = new AbortController();
  const ended = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`it ended with ${code}`)));
  });
  try {
    const late = pause(startLimitMs, undefined, { signal: limit.signal }).then(() => {
      throw new Error(`no answer within ${startLimitMs / 1000} s`);
    });
    await Promise.race([waitForGreeting(port, limit.signal), ended, late]);
  } catch (error) {
    child.kill('SIGKILL');
    const said = lastLines(await readFile(log, 'utf8').catch(() => ''));
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${said}`, { cause: error });
  } finally {
    limit.abort();
    ended.catch(() => undefined);
  }
}

/** The data are thrown away, so nothing is gained by letting the server write them out first. */
async function stop(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGKILL');
    await gone;
  }
  await rm(folder, { recursive: true, force: true });
}
