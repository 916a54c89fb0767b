import { delimiter } from 'node:path';

/** Settings of npm that say how to reach the registry; everything else in `npm_*` is about the outer command. */
const registrySettings = new Set(
  [
    'registry',
    'userconfig',
    'globalconfig',
    'cache',
    'ca',
    'cafile',
    'strict_ssl',
    'proxy',
    'https_proxy',
    'noproxy',
  ].map((name) => `npm_config_${name}`),
);

/**
 * The environment without what an outer `npm run` adds to it: `npm run -s`, `--prefix` or `--ignore-scripts`
 * must not change what a child does.
 * @param {NodeJS.ProcessEnv} environment
 * @param {{ keepRegistry?: boolean }} [options] keepRegistry for a child that installs
 * @returns {NodeJS.ProcessEnv}
 */
export function cleanEnvironment(environment, { keepRegistry = false } = {}) {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => {
      const lower = name.toLowerCase();
      if (lower === 'init_cwd') return false;
      return !lower.startsWith('npm_') || (keepRegistry && registrySettings.has(lower));
    }),
  );
}

/**
 * @param {NodeJS.ProcessEnv} environment
 * @param {string[]} folders searched before the rest
 * @returns {NodeJS.ProcessEnv}
 */
export function withPath(environment, folders) {
  const name = Object.keys(environment).find((key) => key.toLowerCase() === 'path') ?? 'PATH';
  return { ...environment, [name]: [...folders, environment[name]].filter(Boolean).join(delimiter) };
}
