import { spawn } from 'node:child_process';

/** A second Ctrl-C this long after the first means that the person will not wait. */
const patienceMs = 1_000;

/**
 * Runs the server until it ends or a signal stops it. The server is given a process group of its own, so that one
 * Ctrl-C reaches it once (through us) and not three times; the IPC channel tells it when we are gone.
 * @param {string} node
 * @param {string} program
 * @param {{ args: readonly string[], cwd: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<number>} exit code; 0 after an asked-for stop
 */
export function serve(node, program, { args, cwd, env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [program, ...args], {
      cwd,
      env,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      detached: process.platform !== 'win32',
    });
    /** @type {number | undefined} */
    let askedAt;
    /** @param {NodeJS.Signals} signal */
    const stop = (signal) => {
      if (askedAt === undefined) {
        askedAt = Date.now();
        child.kill(signal);
      } else if (Date.now() - askedAt > patienceMs) child.kill('SIGKILL');
    };
    process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop);
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('SIGINT', stop).off('SIGTERM', stop).off('SIGHUP', stop);
      resolve(askedAt === undefined ? (code ?? 1) : (code ?? 0));
    });
  });
}
