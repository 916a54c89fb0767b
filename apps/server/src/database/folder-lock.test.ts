import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockFolder, waitForFolder } from './folder-lock.ts';

describe('a folder’s lock', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'linfa-lock-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is held by one, names the holder to others, and is free once released', () => {
    const lock = lockFolder(folder, 'one');
    expect(() => lockFolder(folder, 'one')).toThrow(
      expect.objectContaining({
        code: 'data-folder-in-use',
        message: expect.stringContaining(String(process.pid)) as string,
      }) as Error,
    );
    lock.release();
    lockFolder(folder, 'one').release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('does not take away the next holder’s when it is released twice', () => {
    const first = lockFolder(folder, 'twice');
    first.release();
    writeFileSync(join(folder, 'twice.lock'), 'theirs');
    first.release();
    expect(readFileSync(join(folder, 'twice.lock'), 'utf8')).toBe('theirs');
    rmSync(join(folder, 'twice.lock'));
  });

  it.each(['', 'not a number', '999999999 -', `${process.pid} 1`, `${process.ppid} 1`])(
    'is taken over from a process that is no more (%j)',
    (left) => {
      writeFileSync(join(folder, 'stale.lock'), left);
      lockFolder(folder, 'stale').release();
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it('lets those who wait in one by one', async () => {
    let inside = 0;
    let most = 0;
    const turns = Array.from({ length: 5 }, async () => {
      const lock = await waitForFolder(folder, 'turns');
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setImmediate(resolve));
      inside -= 1;
      lock.release();
    });
    await Promise.all(turns);
    expect([inside, most]).toEqual([0, 1]);
    expect(readdirSync(folder)).toEqual([]);
  });
});
