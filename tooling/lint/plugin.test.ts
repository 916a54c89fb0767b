import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const here = dirname(fileURLToPath(import.meta.url));
let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'linfa-lint-'));
  const rules = { 'linfa/import-directions': 'error', 'linfa/no-clock': 'error' };
  await writeFile(join(root, '.oxlintrc.json'), JSON.stringify({ jsPlugins: [join(here, 'plugin.mjs')], rules }));
});
afterAll(() => rm(root, { recursive: true }));

/** What oxlint with our rules says of one file of a project. */
async function lint(path: string, code: string): Promise<string[]> {
  const file = join(root, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, code);
  const oxlint = join(here, '../../node_modules/.bin/oxlint');
  const output = await new Promise<string>((resolve) => {
    execFile(oxlint, ['--format=json', path], { cwd: root }, (_error, stdout) => resolve(stdout));
  });
  const report = JSON.parse(output) as { diagnostics: { code: string; message: string }[] };
  return report.diagnostics.filter((each) => each.code.startsWith('linfa')).map((each) => each.message);
}

test.each([
  ['packages/domain/src/a.ts', "export * from '@linfa/figures';"],
  ['packages/domain/src/a.ts', "import { z } from 'zod'; export default z;"],
  ['packages/domain/src/a.ts', "import { x } from '../../figures/src/x.ts'; export default x;"],
  ['packages/figures/src/a.ts', "import type { X } from '@linfa/report'; export type Y = X;"],
  ['packages/report/src/deep/a.ts', "import { readFile } from 'node:fs/promises'; export default readFile;"],
  ['packages/report/src/a.ts', "export const load = () => import('@linfa/server');"],
  ['packages/report/src/a.test.ts', "import '@linfa/server';"],
  ['apps/server/src/a.ts', "import '../../../packages/domain/src/day.ts';"],
])('%s may not say: %s', async (path, code) => {
  expect(await lint(path, code)).toHaveLength(1);
});

test.each([
  ['packages/domain/src/b.ts', "export * from './day.ts';"],
  ['packages/domain/src/b.test.ts', "import fc from 'fast-check'; import 'node:fs'; export default fc;"],
  [
    'packages/report/src/deep/b.ts',
    "import '@linfa/domain'; import '@linfa/figures'; import '../other/b.ts'; import 'docx';",
  ],
  ['apps/server/src/b.ts', "import '@linfa/report'; import 'node:http'; export const now = new Date();"],
])('%s may say: %s', async (path, code) => {
  expect(await lint(path, code)).toEqual([]);
});

test.each(['Date.now()', 'new Date()', 'Date()', 'performance.now()'])(
  'pure code may not read the clock by %s',
  async (code) => {
    expect(await lint('packages/figures/src/c.ts', `export const now = ${code};`)).toHaveLength(1);
  },
);

test('pure code may build a date from numbers', async () => {
  expect(await lint('packages/figures/src/d.ts', 'export const day = new Date(Date.UTC(2024, 0, 1));')).toEqual([]);
});
