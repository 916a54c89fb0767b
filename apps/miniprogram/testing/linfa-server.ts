import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface LinfaServer {
  /** `http://127.0.0.1:…` */
  readonly address: string;
  /** What it printed: with the demo's passwords. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

const program = resolve(import.meta.dirname, '../../server/src/main.ts');

/** A Linfa with its demo data, a process of its own on a free port and in a folder of its own; about twenty seconds. */
export async function startLinfa(more: Readonly<Record<string, string>> = {}): Promise<LinfaServer> {
  const folder = mkdtempSync(join(tmpdir(), 'linfa-mini-'));
  const child = spawn(process.execPath, [program], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'] ?? '',
      PORT: '0',
      LINFA_DATA: join(folder, 'data'),
      LINFA_KEYS: join(folder, 'keys', 'linfa.json'),
      LINFA_LOG: 'error',
      ...more,
    },
  });
  let output = '';
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  const ready = new Promise<string>((found, failed) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const address = /打开 {2}(http:\/\/[\d.]+:\d+)\//.exec(output)?.[1];
      if (address !== undefined && output.includes('按 Ctrl-C 停止')) found(address);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('close', (code) => failed(new Error(`Linfa ended with ${code}:\n${output}`)));
  });
  return {
    address: await ready,
    output: () => output,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
