// `taro build` for one platform, then what Taro does not look after: a build that is empty or too big fails.
import { spawn } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compressFiles, wordBudgets } from '@linfa/tooling/built-files';
import { mendH5 } from './mend-h5.mjs';
import { measureH5, measureWeapp } from './measure.mjs';
import { writeWorker } from './write-worker.mjs';

const app = dirname(dirname(fileURLToPath(import.meta.url)));
const [platform] = process.argv.slice(2);
if (platform !== 'weapp' && platform !== 'h5') throw new Error('build.mjs weapp|h5');
const finished = join(app, 'dist', platform);
// Made aside and then put in place whole: a running server must not hand out half of it, to be kept by browsers for ever.
const making = `dist/making-${platform}`;
const output = join(app, making);

rmSync(output, { recursive: true, force: true });
const code = await taro(['build', '--type', platform]);
if (code !== 0) process.exit(code);
if (platform === 'h5') mendH5(output);
const budgets = platform === 'h5' ? measureH5(output) : measureWeapp(output);
process.stdout.write(`${wordBudgets(budgets)}\n`);
if (budgets.some(({ bytes, most }) => bytes > most)) process.exit(1);
if (platform === 'h5') {
  writeWorker(output);
  await compressFiles(output);
}
rmSync(finished, { recursive: true, force: true });
renameSync(output, finished);

/** @param {string[]} args */
function taro(args) {
  // Not the program itself: the shim of pnpm says where Taro's own presets lie.
  const child = spawn(join(app, 'node_modules', '.bin', 'taro'), args, {
    cwd: app,
    shell: process.platform === 'win32',
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', TARO_ENV: platform, LINFA_OUTPUT: making },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (ended) => resolve(ended ?? 1));
  });
}
