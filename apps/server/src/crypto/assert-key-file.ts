import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { RuleError } from '@linfa/domain';

/**
 * The keys must not lie where the data lie: whoever copies the folder, a backup say, would have both.
 * @throws RuleError `keys-inside-data`
 */
export function assertKeysOutside(keysFile: string, dataFolder: string): void {
  const way = relative(real(dataFolder), real(keysFile));
  if (way === '' || !(way.startsWith('..') || resolve(way) === way))
    throw new RuleError('keys-inside-data', { file: keysFile, folder: dataFolder });
}

/** Nobody but its owner may read it. Windows has no such modes. @throws RuleError `keys-exposed` */
export function assertKeysPrivate(keysFile: string): void {
  if (process.platform === 'win32' || !existsSync(keysFile)) return;
  const mode = statSync(keysFile).mode & 0o777;
  if ((mode & 0o077) !== 0) throw new RuleError('keys-exposed', { file: keysFile, mode: mode.toString(8) });
}

/** With symbolic links followed as far as the path exists. */
function real(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const above = dirname(path);
  return above === path ? path : join(real(above), basename(path));
}
