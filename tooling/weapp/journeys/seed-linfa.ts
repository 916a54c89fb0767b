import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startLinfaIn } from './linfa-process.ts';

declare module 'vitest' {
  interface ProvidedContext {
    linfaFolder: string;
    linfaAccounts: Readonly<Record<string, string>>;
  }
}

/** Loads the demo once; each file of journeys begins with a copy of it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'linfa-journeys-'));
  const server = await startLinfaIn(folder);
  await server.stop();
  const accounts = [...server.said.matchAll(/^ {4}([a-z-]+) +(\S+) /gm)].map(([, name = '', password = '']) => [
    name,
    password,
  ]);
  project.provide('linfaFolder', folder);
  project.provide('linfaAccounts', Object.fromEntries(accounts) as Record<string, string>);
  return () => rm(folder, { recursive: true, force: true });
}
