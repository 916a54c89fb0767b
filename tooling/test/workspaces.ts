import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../run/paths.mjs';

const parents = ['apps', 'packages'];
const single = ['seeds', 'tooling'];

/** The folders of the workspaces that have a script of this name. */
export async function workspacesWith(script: string): Promise<string[]> {
  const nested = await Promise.all(
    parents.map(async (parent) => (await readdir(join(root, parent))).map((name) => join(root, parent, name))),
  );
  const folders = [...nested.flat(), ...single.map((name) => join(root, name))];
  const having = await Promise.all(folders.map((folder) => hasScript(folder, script)));
  return folders.filter((_, index) => having[index]);
}

async function hasScript(folder: string, script: string): Promise<boolean> {
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => '{}');
  const manifest = JSON.parse(text) as { scripts?: Record<string, string> };
  return manifest.scripts?.[script] !== undefined;
}
