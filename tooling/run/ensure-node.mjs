import { join } from 'node:path';
import { outputOf } from './child.mjs';
import { acceptsNode, nodePackage } from './node-version.mjs';
import { npmInstall } from './npm.mjs';
import { toolsFolder } from './paths.mjs';
import { say, StartError } from './say.mjs';

/**
 * The Node that runs the project: the host's when it will do, otherwise Node 24 under `.tools/node`.
 * @returns {Promise<string>} path of the program
 * @throws {StartError} `unsupported-platform`, `install-failed`
 */
export async function ensureNode() {
  if (acceptsNode(process.version)) return process.execPath;
  const name = nodePackage(process.platform, process.arch);
  if (!name) {
    const platform = `${process.platform}-${process.arch}`;
    throw new StartError('unsupported-platform', `没有适合 ${platform} 的 Node 24 安装包，请自行安装 Node 24 后重试。`);
  }
  const folder = join(toolsFolder, 'node');
  const program = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (await works(program)) return program;
  say(`本机 Node 为 ${process.version}，正在把 Node 24 装到 .tools/node ……`);
  await npmInstall(`${name}@24`, folder);
  if (await works(program)) return program;
  throw new StartError('unsupported-platform', '装好的 Node 24 无法在本机运行，请自行安装 Node 24 后重试。');
}

/** @param {string} program */
async function works(program) {
  return acceptsNode((await outputOf(program, ['--version'])) ?? '');
}
