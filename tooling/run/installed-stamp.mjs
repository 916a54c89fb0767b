import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const workspaceFolders = ['apps', 'packages', 'tooling'];

/**
 * A digest of everything that decides what lies in node_modules: when it is unchanged nothing is installed,
 * so that a second start is quick and needs no registry.
 * @param {string} root
 * @returns {Promise<string>}
 */
export async function manifestDigest(root) {
  const manifests = [
    'package.json',
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    '.npmrc',
    '.pnpmfile.mjs',
    'seeds/package.json',
    'tooling/package.json',
  ];
  for (const folder of workspaceFolders) {
    const names = await readdir(join(root, folder)).catch(() => /** @type {string[]} */ ([]));
    for (const name of names.sort()) manifests.push(`${folder}/${name}/package.json`);
  }
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
  for (const path of manifests) {
    const content = await readFile(join(root, path)).catch(() => undefined);
    if (content) hash.update(`\n${path}\n`).update(content);
  }
  return hash.digest('hex');
}

/** @param {string} root */
const stampPath = (root) => join(root, 'node_modules', '.linfa-installed');

/**
 * @param {string} root
 * @param {string} digest
 */
export async function isInstalled(root, digest) {
  return (await readFile(stampPath(root), 'utf8').catch(() => '')) === digest;
}

/**
 * @param {string} root
 * @param {string} digest
 */
export async function recordInstalled(root, digest) {
  await writeFile(stampPath(root), digest);
}
