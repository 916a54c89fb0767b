import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { callerFolder, dataFolder } from './caller-folder.mjs';
import { runChild } from './child.mjs';
import { root } from './paths.mjs';
import { say, StartError } from './say.mjs';
import { start } from './start.mjs';

/** Commands that run one program after the bootstrap; its exit code is ours. */
const programs = new Map([
  ['test', 'tooling/test/main.ts'],
  ['check', 'tooling/check/main.ts'],
  ['format', 'tooling/check/format.ts'],
  ['build:weapp', 'tooling/build/weapp.ts'],
  ['build:h5', 'tooling/build/h5.ts'],
  ['build:admin', 'tooling/build/admin.ts'],
  ['pictures', 'tooling/pictures/main.ts'],
  ['upload', 'tooling/upload/main.ts'],
  ['bench', 'apps/server/src/bench/main.ts'],
  ['prove', 'apps/server/src/prove/main.ts'],
  ['linfa', 'apps/server/src/cli.ts'],
]);

/**
 * @param {string[]} args the command and its arguments
 * @returns {Promise<number>} exit code
 */
export async function main([command = '', ...args]) {
  try {
    if (command === 'start') return await start(args);
    const program = programs.get(command);
    if (program) return await run(program, args);
    say(`用法：node tooling/run.mjs start|${[...programs.keys()].join('|')}`);
    return 2;
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    say(`${error.message}（${error.code}）`);
    return 1;
  }
}

/**
 * @param {string} program
 * @param {string[]} args
 */
async function run(program, args) {
  const { node, environment } = await bootstrap();
  return await runChild(node, [join(root, program), ...args], {
    cwd: callerFolder(),
    env: { ...environment, LINFA_DATA: dataFolder() },
    stdio: 'inherit',
  });
}
