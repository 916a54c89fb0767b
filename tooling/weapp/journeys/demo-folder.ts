import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLinfaIn } from './linfa-process.ts';

/** Demo data, loaded once: each server begins with a copy of the folder. */
export interface DemoFolder {
  readonly folder: string;
  /** Passwords of the demo's staff by account name. */
  readonly accounts: Readonly<Record<string, string>>;
  readonly remove: () => Promise<void>;
}

/** @param desks what the staff find: `empty` for journeys that do everything themselves, `full` as whoever starts the demo */
export async function makeDemoFolder(desks: 'empty' | 'full' = 'empty'): Promise<DemoFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'linfa-journeys-'));
  const server = await startLinfaIn(folder, { LINFA_DEMO_LIFE: desks === 'full' ? 'yes' : 'no' });
  await server.stop();
  const accounts = [...server.said.matchAll(/^ {4}([a-z-]+) +(\S+) /gm)].map(([, name = '', password = '']) => [
    name,
    password,
  ]);
  return {
    folder,
    accounts: Object.fromEntries(accounts) as Record<string, string>,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
