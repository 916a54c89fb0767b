import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesOf } from '@linfa/tooling/built-files';

const template = join(dirname(fileURLToPath(import.meta.url)), 'worker.js');

/**
 * Writes `sw.js`, which keeps this build and no other: any change of a file makes another worker.
 * @param {string} output
 */
export function writeWorker(output) {
  const files = filesOf(output)
    .map(({ path }) => path)
    .filter((path) => /\.(js|css|png|svg)$/.test(path) && path !== 'sw.js')
    .sort();
  const page = readFileSync(join(output, 'index.html'), 'utf8');
  const program = /src="\/m\/(js\/app\.[0-9a-f]+\.js)"/.exec(page)?.[1];
  if (program === undefined) throw new Error('index.html starts no program');
  const digest = createHash('sha256').update(page);
  for (const file of files) digest.update(`\n${file}\n`).update(readFileSync(join(output, file)));
  const worker = readFileSync(template, 'utf8')
    .replace("'__VERSION__'", JSON.stringify(digest.digest('hex').slice(0, 16)))
    .replace("'__PROGRAM__'", JSON.stringify(program))
    .replace("'__FILES__'", () => JSON.stringify(files).slice(1, -1));
  writeFileSync(join(output, 'sw.js'), worker);
}
