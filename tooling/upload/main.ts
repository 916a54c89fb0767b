// `npm run upload`: builds the WeChat package for a server and uploads it as a new version, to be submitted by its owner.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFaces } from '../build/build-face.ts';
import { runChild } from '../run/child.mjs';
import { npmInstall } from '../run/npm.mjs';
import { root, toolsFolder } from '../run/paths.mjs';
import { readUploadSettings } from './upload-settings.ts';

/** WeChat's own tool; its thousand packages are fetched only where somebody uploads. */
const tool = 'miniprogram-ci@2.1.42';

process.exitCode = await main();

async function main(): Promise<number> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const settings = readUploadSettings(process.env, version);
  if (!('appId' in settings)) {
    process.stderr.write(`Nothing was uploaded. These settings are missing or wrong:\n  ${settings.join('\n  ')}\n`);
    return 2;
  }
  const built = await buildFaces('weapp');
  if (built !== 0) return built;
  const folder = join(toolsFolder, 'miniprogram-ci');
  await npmInstall(tool, folder);
  const program = join(folder, 'node_modules/miniprogram-ci/bin/miniprogram-ci.js');
  const options = {
    appid: settings.appId,
    'project-path': join(root, 'apps/miniprogram'),
    'private-key-path': settings.keyFile,
    'upload-version': settings.version,
    'upload-description': settings.description || `Linfa ${settings.version}, ${settings.api}`,
    'use-project-config': 'true',
  };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  return await runChild(process.execPath, [program, 'upload', ...args], { cwd: folder, stdio: 'inherit' });
}
