import { resolve } from 'node:path';
import { root } from './paths.mjs';

/**
 * The folder a person stands in: `npm run` moves to the root of the clone and leaves the old place in INIT_CWD.
 * File names on a command line are read from here.
 * @returns {string}
 */
export function callerFolder() {
  const { INIT_CWD, npm_lifecycle_event: insideNpm } = process.env;
  const here = process.cwd();
  return insideNpm && INIT_CWD && resolve(here) === root ? INIT_CWD : here;
}

/**
 * Where the data live: `LINFA_DATA`, read from where the person stands, or `data` in the clone.
 * @returns {string} an absolute path
 */
export function dataFolder() {
  const wanted = process.env['LINFA_DATA'];
  return wanted ? resolve(callerFolder(), wanted) : resolve(root, 'data');
}
