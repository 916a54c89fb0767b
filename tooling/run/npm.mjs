import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { runChild } from './child.mjs';
import { cleanEnvironment } from './environment.mjs';
import { StartError } from './say.mjs';

/**
 * Installs one package into a folder of its own, with the npm that came with the host's Node.
 * @param {string} spec such as `pnpm@11.28.11`
 * @param {string} folder
 * @throws {StartError} `install-failed`
 */
export async function npmInstall(spec, folder) {
  await mkdir(folder, { recursive: true });
  const args = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--no-save', '--loglevel=error', spec];
  const npm = npmProgram();
  const code = await runChild(npm.command, [...npm.args, ...args], {
    cwd: folder,
    env: { ...cleanEnvironment(process.env, { keepRegistry: true }), npm_config_update_notifier: 'false' },
    stdio: ['ignore', 2, 2],
    shell: npm.shell,
  });
  if (code !== 0)
    throw new StartError(
      'install-failed',
      `安装 ${spec} 失败（npm 退出码 ${code}）。请检查能否访问 npm 软件源，然后重试。`,
    );
}

function npmProgram() {
  const inside = process.env['npm_execpath'];
  if (inside && basename(inside) === 'npm-cli.js' && existsSync(inside)) {
    return { command: process.execPath, args: [inside], shell: false };
  }
  const beside = join(process.execPath, '..', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  if (existsSync(beside)) return { command: process.execPath, args: [beside], shell: false };
  return { command: 'npm', args: [], shell: process.platform === 'win32' };
}
