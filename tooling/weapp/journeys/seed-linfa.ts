import type { TestProject } from 'vitest/node';
import { makeDemoFolder } from './demo-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    linfaFolder: string;
    linfaAccounts: Readonly<Record<string, string>>;
  }
}

/** Loads the demo once for all files of journeys. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const demo = await makeDemoFolder();
  project.provide('linfaFolder', demo.folder);
  project.provide('linfaAccounts', demo.accounts);
  return demo.remove;
}
