import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const kb = 1024;
/** The page that everybody sees first. */
const firstPage = 'src/todo/todo-page.tsx';

/**
 * The JavaScript that a browser loads before the first page can be used, and that of each heavy part that is loaded
 * when it is used, as it goes over the wire.
 * @param {string} output with vite's manifest
 * @returns {{ name: string, bytes: number, most: number }[]}
 */
export function measureConsole(output) {
  /** @type {Record<string, { file: string, imports?: string[] }>} */
  const manifest = JSON.parse(readFileSync(join(output, '.vite', 'manifest.json'), 'utf8'));
  /** @type {Set<string>} */
  const chunks = new Set();
  const take = (/** @type {string} */ name) => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`the build has no ${name}`);
    if (chunks.has(name)) return;
    chunks.add(name);
    for (const other of chunk.imports ?? []) take(other);
  };
  take('index.html');
  take(firstPage);
  const files = [...chunks].map((name) => manifest[name]?.file ?? '');
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(output, file))).length, 0);
  return [{ name: '工作台首屏脚本（gzip）', bytes, most: 450 * kb }];
}
