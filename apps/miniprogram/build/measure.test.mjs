// @vitest-environment node
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { measureH5, measureWeapp } from './measure.mjs';
import { mendH5 } from './mend-h5.mjs';
import { wordBudgets } from '@linfa/tooling/built-files';

const folder = mkdtempSync(join(tmpdir(), 'linfa-face-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** @param {string} name @param {Record<string, string>} files */
function lay(name, files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true });
    writeFileSync(join(folder, name, path), text);
  }
  return join(folder, name);
}

test('a subpackage is weighed by itself, and the main package without it', () => {
  const output = lay('weapp', {
    'app.json': '{"subPackages":[{"root":"booking","pages":["slots/index"]}]}',
    'app.js': 'x'.repeat(1000),
    'booking/slots/index.js': 'x'.repeat(160 * 1024),
  });
  const budgets = measureWeapp(output);
  expect(budgets.map(({ name, bytes, most }) => [name, bytes > most])).toEqual([
    ['主包', false],
    ['分包 booking/', true],
    ['合计', false],
  ]);
  expect(budgets[1]?.bytes).toBe(160 * 1024);
  expect(wordBudgets(budgets)).toContain('超出  分包 booking/  160.0 KB / 150 KB');
});

test('H5 counts what the page names, what those import, and the home page; no other page', () => {
  const output = lay('h5', {
    'index.html': '<script type="module" src="/m/js/app.0a1b2c3d.js"></script><link href="/m/js/vendors.1.js">',
    'js/app.0a1b2c3d.js': 'import{a}from"./common.2.js";',
    'js/vendors.1.js': '1',
    'js/common.2.js': '2',
    'js/home.3.js': 'import"./ui.4.js";"linfa-home"',
    'js/ui.4.js': '4',
    'js/other.5.js': Array.from({ length: 300_000 }, () => Math.random().toString(36)).join(''),
  });
  const [budget] = measureH5(output);
  expect(budget?.bytes).toBeGreaterThan(100);
  expect(budget?.bytes).toBeLessThan(300);
});

test('the tab icons are looked for below /m, and the page keeps no inline script', () => {
  const output = lay('mend', {
    'index.html':
      '<script>!function(n){n.rem=1}(window);</script><script type="module" crossorigin src="/m/js/app.0a1b2c3d.js"></script>',
    'js/app.0a1b2c3d.js': 'a="/static/images/home.png";b="/static/images/other.png"',
    'static/images/home.png': '',
  });
  mendH5(output);
  expect(readFileSync(join(output, 'index.html'), 'utf8')).not.toContain('<script>');
  expect(readFileSync(join(output, 'js/app.0a1b2c3d.js'), 'utf8')).toBe(
    'a="/m/static/images/home.png";b="/static/images/other.png"',
  );
});

test('a page that starts no program is no build', () => {
  const output = lay('empty', { 'index.html': '<div id="app"></div>' });
  expect(() => mendH5(output)).toThrow('starts no program');
});
