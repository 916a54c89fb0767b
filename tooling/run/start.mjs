import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { buildBeside } from './build-beside.mjs';
import { dataFolder } from './caller-folder.mjs';
import { root } from './paths.mjs';
import { readPort } from './port.mjs';
import { say, StartError } from './say.mjs';
import { serve } from './serve.mjs';
import { openWaitingPage } from './waiting-page.mjs';

const program = join(root, 'apps/server/src/main.ts');

/**
 * `npm start`: holds the port with a waiting page while things are installed, then gives it to the server.
 * @param {readonly string[]} args `--tour`: the address of the five-minute tour is told as well
 * @returns {Promise<number>} exit code
 * @throws {StartError} `unknown-option`, `bad-port`, `port-in-use`, `port-forbidden`, and those of the bootstrap
 */
export async function start(args) {
  const stranger = args.find((one) => one !== '--tour');
  if (stranger !== undefined) throw new StartError('unknown-option', `npm start 没有选项“${stranger}”，可用 --tour`);
  const port = readPort(process.env['PORT']);
  const waiting = await openWaitingPage(port);
  try {
    if (!existsSync(join(root, 'node_modules'))) say(`首次启动，正在准备。进度见 http://127.0.0.1:${port}/`);
    const toolchain = await bootstrap();
    await waiting.close();
    const env = { ...toolchain.environment, PORT: String(port), LINFA_DATA: dataFolder() };
    const building = buildBeside(toolchain);
    try {
      return await serve(toolchain.node, program, { args, cwd: root, env });
    } finally {
      await building.stop();
    }
  } finally {
    await waiting.close();
  }
}
