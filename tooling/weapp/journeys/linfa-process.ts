import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../run/paths.mjs';

/** The day on which the demo is loaded, and which its server and the phones of the journeys have. */
export const today = '2026-03-11';

/**
 * Every run begins in the afternoon, when the duty of the day is over or under way, and its clock goes on over all servers
 * that it starts, whatever the hour is outside.
 */
function timeOfDay(): string {
  const began = Number((process.env['LINFA_RUN_BEGAN'] ??= String(Date.now())));
  return new Date(Date.UTC(2026, 0, 1, 16) + Date.now() - began).toISOString().slice(11, 19);
}

export interface LinfaProcess {
  readonly address: string;
  /** What it printed while it started. */
  readonly said: string;
  /** Kills it as a power cut does. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A Linfa server with its demo, a process of its own on a free port, in this folder. */
export async function startLinfaIn(
  folder: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<LinfaProcess> {
  const child = spawn(process.execPath, [join(root, 'apps/server/src/main.ts')], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'] ?? '',
      PORT: '0',
      LINFA_DATA: join(folder, 'data'),
      LINFA_KEYS: join(folder, 'keys.json'),
      LINFA_LOG: 'error',
      LINFA_DEMO_LIFE: 'no',
      ...variables,
      LINFA_TODAY: `${variables['LINFA_TODAY'] ?? today}T${timeOfDay()}`,
    },
  });
  let said = '';
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const end = (signal: NodeJS.Signals) => async () => {
    child.kill(signal);
    await ended;
  };
  const address = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const found = /打开 {2}(http:\S+?)\/ [\s\S]*停止/.exec(said)?.[1];
        if (found !== undefined) resolve(found);
      });
    }
    child.once('error', reject);
    void ended.then(() => reject(new Error(`Linfa did not start:\n${said}`)));
  });
  return { address, said, kill: end('SIGKILL'), stop: end('SIGINT') };
}
