import { chmod, mkdir, mkdtemp, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keptFolder } from './kept-folder.ts';

let place = '';
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'linfa-kept-'));
});
afterEach(() => rm(place, { recursive: true, force: true }));

it('makes a folder that only its owner can look into, and finds it again', async () => {
  const path = join(place, 'data');
  await keptFolder(path, []);
  await keptFolder(path, []);
  expect((await stat(path)).mode & 0o777).toBe(0o700);
});

it('does not go on in a folder that others may write to', async () => {
  const path = join(place, 'data');
  await mkdir(path);
  await chmod(path, 0o777);
  await expect(keptFolder(path, [])).rejects.toThrow('not a folder of one');
});

it('does not follow a link that somebody left under its name', async () => {
  await mkdir(join(place, 'elsewhere'), { mode: 0o700 });
  await symlink(join(place, 'elsewhere'), join(place, 'data'));
  await expect(keptFolder(join(place, 'data'), [])).rejects.toThrow('not a folder of one');
});
