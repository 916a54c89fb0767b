import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npmInstall } from './npm.mjs';
import { root, toolsFolder } from './paths.mjs';
import { say } from './say.mjs';

/** Where pnpm's own launcher lies; turbo finds `pnpm` here. */
export const pnpmBin = join(toolsFolder, 'pnpm', 'node_modules', '.bin');

/**
 * The pnpm that wrote the lockfile (`packageManager` in package.json), under `.tools/pnpm`.
 * @returns {Promise<string>} path of its script, to be run with Node
 */
export async function ensurePnpm() {
  const wanted = (await readJson(join(root, 'package.json'))).packageManager.replace(/^pnpm@/, '').replace(/\+.*$/, '');
  const folder = join(toolsFolder, 'pnpm');
  const home = join(folder, 'node_modules', 'pnpm');
  const installed = await readJson(join(home, 'package.json')).catch(() => undefined);
  if (installed?.version !== wanted) {
    say(`正在把 pnpm ${wanted} 装到 .tools/pnpm ……`);
    await npmInstall(`pnpm@${wanted}`, folder);
  }
  return join(home, 'bin', 'pnpm.mjs');
}

/** @param {string} path */
async function readJson(path) {
  return JSON.parse(await readFile(path, 'utf8'));
}
