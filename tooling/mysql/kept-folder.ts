import { lstat, mkdir } from 'node:fs/promises';
import { userInfo } from 'node:os';

/**
 * Makes the folder that a server's data stay in, for nobody but its owner, or finds it there.
 * @param owners the ids of the users that it may belong to besides this one
 * @throws Error where somebody else has put something under its name: who owns a folder reads and replaces what is in it
 */
export async function keptFolder(path: string, owners: readonly number[]): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  const found = await lstat(path);
  if (!found.isDirectory() || ![userInfo().uid, ...owners].includes(found.uid) || (found.mode & 0o022) !== 0)
    throw new Error(`${path} is not a folder of one's own: remove it, or name another place in TMPDIR`);
}
