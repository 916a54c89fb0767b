import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesOf } from '@linfa/tooling/built-files';

/** @typedef {{ name: string, bytes: number, most: number }} Budget */

const kb = 1024;

/**
 * The WeChat package: what a phone loads first, each subpackage, and all of it.
 * @param {string} output
 * @returns {Budget[]}
 */
export function measureWeapp(output) {
  const app = JSON.parse(readFileSync(join(output, 'app.json'), 'utf8'));
  /** @type {string[]} */
  const roots = (app.subPackages ?? app.subpackages ?? []).map((/** @type {{ root: string }} */ { root }) =>
    root.replace(/\/?$/, '/'),
  );
  const files = filesOf(output);
  const sum = (/** @type {(path: string) => boolean} */ of) =>
    files.filter(({ path }) => of(path)).reduce((total, { bytes }) => total + bytes, 0);
  return [
    { name: '主包', bytes: sum((path) => !roots.some((root) => path.startsWith(root))), most: 500 * kb },
    ...roots.map((root) => ({ name: `分包 ${root}`, bytes: sum((path) => path.startsWith(root)), most: 150 * kb })),
    { name: '合计', bytes: sum(() => true), most: 1024 * kb },
  ];
}

/**
 * H5: the JavaScript that a browser loads before the first page can be seen, as it goes over the wire.
 * @param {string} output
 * @returns {Budget[]}
 */
export function measureH5(output) {
  const page = readFileSync(join(output, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\/m\/(js\/[^"]+\.js)"/g)].map(([, path = '']) => path);
  const first = new Set([...named, ...named.flatMap((path) => importedBy(output, path))]);
  const home = filesOf(join(output, 'js')).find(({ path }) => isHome(output, path));
  if (home) for (const path of [`js/${home.path}`, ...importedBy(output, `js/${home.path}`)]) first.add(path);
  const bytes = [...first].reduce((total, path) => total + gzipSync(readFileSync(join(output, path))).length, 0);
  return [{ name: 'H5 首屏脚本（gzip）', bytes, most: 160 * kb }];
}

/** @param {string} output @param {string} path @returns {string[]} */
function importedBy(output, path) {
  const text = readFileSync(join(output, path), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)].map(([, name]) => `js/${name}`);
}

/** The chunk of the first page is the one that carries its mark. @param {string} output @param {string} path */
function isHome(output, path) {
  return path.endsWith('.js') && readFileSync(join(output, 'js', path), 'utf8').includes('linfa-home');
}
