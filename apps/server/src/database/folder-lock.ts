import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RuleError } from '@linfa/domain';

/** Held until `release`; a process that dies leaves a lock that the next one recognises as stale and takes over. */
export interface FolderLock {
  readonly release: () => void;
}

/**
 * One server a data folder: two would each believe that the embedded database is theirs to prepare and serve.
 * @throws RuleError `data-folder-in-use` naming the process that holds it
 */
export function lockFolder(folder: string, name: string): FolderLock {
  const holder = tryLock(folder, name);
  if (typeof holder === 'number') throw new RuleError('data-folder-in-use', { folder, pid: holder });
  return holder;
}

/** Waits its turn: for the short while in which one process migrates and loads. */
export async function waitForFolder(folder: string, name: string): Promise<FolderLock> {
  for (;;) {
    const holder = tryLock(folder, name);
    if (typeof holder !== 'number') return holder;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function tryLock(folder: string, name: string): FolderLock | number {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.lock`);
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return { release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const pid = holderOf(file);
      if (pid !== undefined && isAlive(pid)) return pid;
      rmSync(file, { force: true });
    }
  }
  return holderOf(file) ?? 0;
}

/** Undefined when the file is gone or empty: its writer died between making and filling it. */
function holderOf(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
