// `vite build`, then its weight: a build above its budget fails. Made aside and put in place whole, because a running
// server must not hand out half of it.
import { renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compressFiles, wordBudgets } from '@linfa/tooling/built-files';
import { build } from 'vite';
import { measureConsole } from './measure.mjs';

const app = dirname(dirname(fileURLToPath(import.meta.url)));
const output = join(app, 'dist', 'making');
const finished = join(app, 'dist', 'console');

process.env['NODE_ENV'] = 'production';
await build({ root: app, logLevel: 'warn', build: { outDir: output, emptyOutDir: true } });
const budgets = measureConsole(output);
process.stdout.write(`${wordBudgets(budgets)}\n`);
if (budgets.some(({ bytes, most }) => bytes > most)) process.exit(1);
rmSync(join(output, '.vite'), { recursive: true });
await compressFiles(output);
rmSync(finished, { recursive: true, force: true });
renameSync(output, finished);
