import { spawn } from 'node:child_process';

/** @type {NodeJS.Signals[]} */
const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program to its end and passes signals on to it.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<number>} its exit code, or 128 + the number of the signal that ended it
 * @throws when the program cannot be started at all
 */
export function runChild(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, options);
    const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    for (const signal of passedOn) process.on(signal, pass);
    const release = () => {
      for (const signal of passedOn) process.off(signal, pass);
    };
    child.once('error', (error) => {
      release();
      reject(error);
    });
    child.once('close', (code, signal) => {
      release();
      resolve(code ?? signalCode(signal));
    });
  });
}

/** @param {NodeJS.Signals | null} signal */
function signalCode(signal) {
  const numbers = new Map([
    ['SIGHUP', 1],
    ['SIGINT', 2],
    ['SIGKILL', 9],
    ['SIGTERM', 15],
  ]);
  return 128 + (numbers.get(signal ?? '') ?? 0);
}

/**
 * What a program prints, or `undefined` when it fails or cannot be started.
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<string | undefined>}
 */
export function outputOf(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => (text += chunk));
    child.once('error', () => resolve(undefined));
    child.once('close', (code) => resolve(code === 0 ? text.trim() : undefined));
  });
}
