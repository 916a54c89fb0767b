import { dirname, join } from 'node:path';
import { runChild } from './child.mjs';
import { ensureNode } from './ensure-node.mjs';
import { ensurePnpm, pnpmBin } from './ensure-pnpm.mjs';
import { cleanEnvironment, withPath } from './environment.mjs';
import { withInstallLock } from './install-lock.mjs';
import { isInstalled, manifestDigest, recordInstalled } from './installed-stamp.mjs';
import { root, toolsFolder } from './paths.mjs';
import { say, StartError } from './say.mjs';

/**
 * @typedef {object} Toolchain
 * @property {string} node the Node that runs the project
 * @property {NodeJS.ProcessEnv} environment for children: that Node and pnpm first on the path, no noise of an outer npm
 */

/**
 * Makes Node, pnpm and node_modules ready; with everything in place it asks no registry.
 * @returns {Promise<Toolchain>}
 * @throws {StartError} `unsupported-platform`, `install-failed`
 */
export async function bootstrap() {
  const digest = await manifestDigest(root);
  if (!(await isInstalled(root, digest))) await withInstallLock(join(toolsFolder, 'installing'), () => install(digest));
  const node = await ensureNode();
  const folders = [dirname(node), join(root, 'node_modules', '.bin'), pnpmBin];
  return { node, environment: withPath(cleanEnvironment(process.env), folders) };
}

/** @param {string} digest */
async function install(digest) {
  const node = await ensureNode();
  const pnpm = await ensurePnpm();
  if (await isInstalled(root, digest)) return;
  say('正在安装依赖……');
  const environment = withPath(cleanEnvironment(process.env, { keepRegistry: true }), [dirname(node)]);
  const code = await runChild(node, [pnpm, 'install', '--frozen-lockfile', '--prefer-offline'], {
    cwd: root,
    // CI: pnpm asks no questions.
    env: { ...environment, CI: 'true' },
    stdio: ['ignore', 2, 2],
  });
  if (code !== 0)
    throw new StartError(
      'install-failed',
      `安装依赖失败（pnpm 退出码 ${code}）。请检查能否访问 npm 软件源，然后重试。`,
    );
  await recordInstalled(root, digest);
}
