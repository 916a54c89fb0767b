import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isInstalled, manifestDigest, recordInstalled } from './installed-stamp.mjs';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'linfa-stamp-'));
  await mkdir(join(root, 'node_modules'));
  await mkdir(join(root, 'packages/domain'), { recursive: true });
  await writeFile(join(root, 'pnpm-lock.yaml'), 'one');
});
afterEach(() => rm(root, { recursive: true }));

test('an unchanged clone is installed once', async () => {
  const digest = await manifestDigest(root);
  expect(await isInstalled(root, digest)).toBe(false);
  await recordInstalled(root, digest);
  expect(await isInstalled(root, await manifestDigest(root))).toBe(true);
});

test.each(['pnpm-lock.yaml', 'packages/domain/package.json'])(
  'a change of %s asks for a new installation',
  async (path) => {
    await recordInstalled(root, await manifestDigest(root));
    await writeFile(join(root, path), '{ "name": "changed" }');
    expect(await isInstalled(root, await manifestDigest(root))).toBe(false);
  },
);

test('the source code does not decide what is installed', async () => {
  await recordInstalled(root, await manifestDigest(root));
  await writeFile(join(root, 'packages/domain/day.ts'), 'export const x = 1;');
  expect(await isInstalled(root, await manifestDigest(root))).toBe(true);
});
