import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { runCli } from '../cli/run-cli.ts';
import { linfaPlace, type LinfaPlace } from './linfa-place.ts';

const programs = resolve(import.meta.dirname, '..');

/** What a process said and how it ended. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `linfa …` as a process of its own, in the place's folder. */
export function runLinfa(
  place: LinfaPlace,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  return ended(startProgram(place, 'cli.ts', args, more));
}

/** A place where the demo has been loaded by the command for it. */
export async function seededPlace(): Promise<LinfaPlace> {
  const place = linfaPlace();
  const { code, err } = await runLinfa(place, ['seed']);
  if (code !== 0) throw new Error(err);
  return place;
}

/** Runs a command whose reader goes away at once, as `| head` may. */
export function leaveLinfa(place: LinfaPlace, args: readonly string[]): Promise<Ran> {
  const child = startProgram(place, 'cli.ts', args, {});
  child.stdout?.destroy();
  return ended(child);
}

/** The same command in this process: for the many ways to word it wrongly. */
export async function callLinfa(
  place: LinfaPlace,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await runCli(args, () => place.environment(more), {
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  return { code, out, err };
}

/** A server that is a process of its own. */
export interface ServerProcess {
  readonly pid: number;
  /** Resolves with the address once it says that it has started; rejects with what it said when it ends before. */
  readonly started: Promise<string>;
  readonly ended: Promise<Ran>;
  /** As Ctrl-C does. */
  readonly stop: () => Promise<Ran>;
}

export function startServer(
  place: LinfaPlace,
  more: Readonly<Record<string, string>> = {},
  args: readonly string[] = [],
): ServerProcess {
  const child = startProgram(place, 'main.ts', args, more);
  const whole = ended(child);
  const started = new Promise<string>((settle, refuse) => {
    let said = '';
    child.stdout?.on('data', (text: string) => {
      said += text;
      const address = /(?:打开 {2}|监听 )(https?:\/\/[^/，\s]+)/.exec(said)?.[1];
      if (address !== undefined) settle(address);
    });
    void whole.then((ran) => refuse(new Error(ran.err)));
  });
  started.catch(() => undefined);
  return {
    pid: child.pid ?? 0,
    started,
    ended: whole,
    stop() {
      child.kill('SIGINT');
      return whole;
    },
  };
}

function startProgram(
  place: LinfaPlace,
  program: string,
  args: readonly string[],
  more: Readonly<Record<string, string>>,
): ChildProcess {
  const child = spawn(process.execPath, [resolve(programs, program), ...args], {
    cwd: place.folder,
    env: { ...place.variables, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout?.setEncoding('utf8');
  child.stderr?.setEncoding('utf8');
  return child;
}

function ended(child: ChildProcess): Promise<Ran> {
  let out = '';
  let err = '';
  child.stdout?.on('data', (text: string) => (out += text));
  child.stderr?.on('data', (text: string) => (err += text));
  return new Promise((settle, refuse) => {
    child.once('error', refuse);
    child.once('close', (code) => settle({ code, out, err }));
  });
}
