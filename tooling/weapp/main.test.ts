import { join } from 'node:path';
import { expect, test } from 'vitest';
import { capture } from '../check/capture.ts';
import { startEcho } from './testing/start-echo.ts';
import { writePackage } from './testing/write-package.ts';

const run = (...args: string[]) =>
  capture(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args], {
    cwd: import.meta.dirname,
    env: process.env,
  });

const files = {
  'app.json': { pages: ['a', 'b'], subPackages: [{ root: 's', pages: ['c'] }] },
  ...Object.fromEntries(
    ['a', 'b', 's/c'].flatMap((path) => [
      [
        `${path}.js`,
        `Page({ onLoad() { wx.request({ url: 'http://x/ok', success: (r) => this.setData({ said: r.data.url }) }) } })`,
      ],
      [`${path}.json`, {}],
      [`${path}.wxml`, '<text>{{said}}</text>'],
    ]),
  ),
};

test('the command opens every page against the server and prints what it saw', async () => {
  const echo = await startEcho();
  const { code, output } = await run(writePackage(files), '--server', echo.address);
  expect(output).toMatch(/^a +1 +14 +14 +1 +1 +1 +1$/m);
  expect(output).toMatch(/^s\/c +1 /m);
  expect(output).toContain('No problem.');
  expect(code).toBe(0);
  expect(echo.arrived).toHaveLength(3);
});

test('the command fails where something goes wrong, and without a package', async () => {
  const { code, output } = await run(writePackage({ ...files, 'b.js': `Page({ onLoad() { document.title } })` }));
  expect(output).toContain('forbidden global (b): document does not exist in WeChat');
  expect(code).toBe(1);
  expect(await run()).toMatchObject({ code: 2, output: expect.stringContaining('<dist>') as string });
});
