import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const kb = 1024;
/** The page that everybody sees first. */
const firstPage = 'src/todo/todo-page.tsx';
/** Heavy parts, loaded by the pages that use them and by no other. */
const heavyParts = [{ name: '报告编辑器（gzip）', part: 'src/reports/editor/workshop.tsx', most: 260 * kb }];

/**
 * The JavaScript that a browser loads before the first page can be used, and that of each heavy part that is loaded
 * when it is used, as it goes over the wire.
 * @param {string} output with vite's manifest
 * @returns {{ name: string, bytes: number, most: number }[]}
 */
export function measureConsole(output) {
  /** @type {Record<string, { file: string, imports?: string[] }>} */
  const manifest = JSON.parse(readFileSync(join(output, '.vite', 'manifest.json'), 'utf8'));
  /** What an entry brings along that is not there already. */
  const chunksOf = (/** @type {string} */ entry, /** @type {ReadonlySet<string>} */ there = new Set()) => {
    /** @type {Set<string>} */
    const chunks = new Set();
    const take = (/** @type {string} */ name) => {
      const chunk = manifest[name];
      if (!chunk) throw new Error(`the build has no ${name}`);
      if (chunks.has(name) || there.has(name)) return;
      chunks.add(name);
      for (const other of chunk.imports ?? []) take(other);
    };
    take(entry);
    return chunks;
  };
  const weigh = (/** @type {ReadonlySet<string>} */ chunks) =>
    [...chunks].reduce((sum, name) => sum + gzipSync(readFileSync(join(output, manifest[name]?.file ?? ''))).length, 0);
  const first = chunksOf('index.html').union(chunksOf(firstPage));
  return [
    { name: '工作台首屏脚本（gzip）', bytes: weigh(first), most: 450 * kb },
    ...heavyParts.map(({ name, part, most }) => ({ name, bytes: weigh(chunksOf(part, first)), most })),
  ];
}
