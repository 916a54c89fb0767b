import { spawn } from 'node:child_process';
import { mkdirSync, openSync, closeSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { root, toolsFolder } from './paths.mjs';
import { say } from './say.mjs';

const faces = {
  program: join(root, 'tooling/build/faces.ts'),
  logPath: join(toolsFolder, 'build-faces.log'),
  tell: say,
};

/**
 * Builds the residents' and the staff's side while the server already answers; what has not changed since the last build is not built
 * again. A build that fails stops nothing: it is told, and the server shows a page that says what to do.
 * @param {import('./bootstrap.mjs').Toolchain} toolchain
 * @param {{ program: string, logPath: string, tell: (text: string) => void }} [what]
 * @returns {{ ended: Promise<unknown>, stop: () => Promise<void> }} ended: with its exit code
 */
export function buildBeside({ node, environment }, { program, logPath, tell } = faces) {
  mkdirSync(dirname(logPath), { recursive: true });
  const log = openSync(logPath, 'w');
  const child = spawn(node, [program], {
    cwd: root,
    env: environment,
    stdio: ['ignore', log, log],
    // Of its own, so that all that it starts ends with it.
    detached: process.platform !== 'win32',
  });
  closeSync(log);
  yieldTo(child.pid);
  let stopped = false;
  const ended = new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code));
  });
  const tellFailure = async () => {
    if ((await ended) !== 0 && !stopped)
      tell(
        `网页没有全部构建成功，其他功能不受影响。原因见 ${logPath}；修好后运行 npm run build:h5 或 npm run build:admin`,
      );
  };
  void tellFailure();
  return {
    ended,
    async stop() {
      stopped = true;
      if (child.exitCode === null && child.signalCode === null) end(child);
      await ended;
    },
  };
}

/** The server comes first. @param {number | undefined} pid */
function yieldTo(pid) {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Where that is not allowed both are merely slower.
  }
}

/** @param {import('node:child_process').ChildProcess} child */
function end(child) {
  try {
    if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGTERM');
    else child.kill();
  } catch {
    // It ended by itself in the meantime.
  }
}
