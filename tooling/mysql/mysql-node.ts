import { spawn, type ChildProcess } from 'node:child_process';
import { chown, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { lastLines } from './command.ts';
import { freePort } from './free-port.ts';
import { groupSettings, type GroupPlace } from './group-settings.ts';
import { keptFolder } from './kept-folder.ts';
import { serverProgram, type ServerProgram } from './server-program.ts';
import { isThere, prepareDataFolder } from './template.ts';
import { waitForGreeting } from './wait-for-greeting.ts';

const startLimitMs = 60_000;

export interface MysqlOptions {
  /** Flush and log every commit as a production server does; otherwise a crash may lose a second, which no test notices. */
  readonly flushEachCommit?: boolean;
  /** Memory for pages, in MiB. */
  readonly bufferPoolMb?: number;
  /** A folder that its data stay in and are found in again; without one they are in a temporary folder and go with it. */
  readonly keepIn?: string;
  /** Its place in a group of servers that replicate to each other; it joins when it is told to. */
  readonly group?: GroupPlace;
}

/** A server with a folder and a port of its own, which it keeps when it is killed and started again. */
export interface MysqlNode {
  /** `mysql://root@127.0.0.1:port`, without a database. */
  readonly url: string;
  /** Of the process that runs now, or ran last. */
  pid(): number;
  /** Starts it again on what its folder holds, once it is gone. */
  restart(): Promise<void>;
  /**
   * Ends it and removes its folder, unless that is to be kept: what is thrown away need not be written out first.
   */
  remove(): Promise<void>;
}

/** @throws Error with the end of its log when it does not start */
export async function startNode(serverFolder: string, cache: string, options: MysqlOptions): Promise<MysqlNode> {
  const { keepIn } = options;
  const folder = keepIn ?? (await mkdtemp(join(tmpdir(), 'linfa-mysql-')));
  const discard = async (): Promise<void> => {
    if (keepIn === undefined) await rm(folder, { recursive: true, force: true });
  };
  try {
    const program = await serverProgram(serverFolder);
    if (keepIn !== undefined) await keptFolder(keepIn, program.user ? [program.user.uid] : []);
    if (program.user) await chown(folder, program.user.uid, program.user.gid);
    const data = join(folder, 'data');
    if (!(await isThere(data))) {
      // Under its name only when it is whole: one that was being copied when the machine went off is not gone on with.
      const copy = join(folder, 'copy');
      await rm(copy, { recursive: true, force: true });
      await prepareDataFolder(program, cache, copy);
      await rename(copy, data);
    }
    const port = await freePort();
    const start = async (): Promise<ChildProcess> => {
      const child = launch(program, [`--datadir=${data}`, `--port=${port}`, ...settings(folder, options)]);
      await ready(child, port, join(folder, 'error.log'));
      return child;
    };
    let child = await start();
    return {
      url: `mysql://root@127.0.0.1:${port}`,
      pid: () => child.pid ?? 0,
      async restart() {
        await kill(child);
        child = await start();
      },
      async remove() {
        await (keepIn === undefined ? kill(child) : end(child));
        await discard();
      },
    };
  } catch (error) {
    await discard();
    throw error;
  }
}

function launch(program: ServerProgram, args: readonly string[]): ChildProcess {
  return spawn(program.command, [...program.args, ...args], { ...program.user, stdio: 'ignore', detached: true });
}

function settings(folder: string, { flushEachCommit = false, bufferPoolMb = 256, group }: MysqlOptions): string[] {
  const durability =
    flushEachCommit || group
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
    ...(group === undefined ? ['--performance-schema=OFF'] : groupSettings(group)),
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

/** As a power cut would: it has no chance to write anything out. */
async function kill(child: ChildProcess): Promise<void> {
  await end(child, 'SIGKILL');
}

async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill(signal);
  await gone;
}
