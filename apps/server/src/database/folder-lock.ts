import { linkSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { RuleError } from '@linfa/domain';
import { createWhole } from '../files/create-whole.ts';
import { makeDataFolder } from '../files/make-data-folder.ts';

/** Held until `release`; a process that dies leaves a lock that the next one recognises as stale and takes over. */
export interface FolderLock {
  readonly release: () => void;
}

/**
 * One server a data folder: two would each believe that the embedded database is theirs to prepare and serve.
 * @throws RuleError `data-folder-in-use` naming the process that holds it; `data-folder-unusable`
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

/** Locks of this process, so that a lock with its number from before a restart is not taken for its own. */
const held = new Set<string>();

function tryLock(folder: string, name: string): FolderLock | number {
  makeDataFolder(folder);
  const file = join(folder, `${name}.lock`);
  if (held.has(file)) return process.pid;
  for (;;) {
    if (createWhole(file, `${process.pid} ${startOf(process.pid)}`)) {
      held.add(file);
      return { release: () => release(file) };
    }
    const text = read(file);
    if (text === undefined) continue;
    const pid = livingHolder(text);
    if (pid !== undefined) return pid;
    takeAway(file, text);
  }
}

function release(file: string): void {
  if (held.delete(file)) rmSync(file, { force: true });
}

/** Removes a stale lock, unless somebody else did and holds it by now: then theirs goes back. */
function takeAway(file: string, stale: string): void {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
    if (read(aside) !== stale) linkSync(aside, file);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The process that wrote the lock, if it is still that process: numbers are given again after a restart. */
function livingHolder(text: string): number | undefined {
  const [number = '', start = ''] = text.split(' ');
  const pid = Number(number);
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid || startOf(pid) !== start) return undefined;
  try {
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? pid : undefined;
  }
}

/** When a process began, where the system tells (Linux); the same text for all processes elsewhere. */
function startOf(pid: number): string {
  const stat = read(`/proc/${pid}/stat`);
  // The name, in brackets, may hold anything; the 22nd field of the whole is the 20th after it.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '-';
}
