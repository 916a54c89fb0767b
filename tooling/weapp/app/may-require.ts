import type { WeappPackage } from '../package/weapp-package.ts';

/** A file of a subpackage is there only for its own files: WeChat may not have loaded it yet. */
export function mayRequire(pack: WeappPackage, from: string, wanted: string): void {
  const root = pack.rootOf(wanted);
  if (root !== '' && root !== pack.rootOf(from)) {
    throw new Error(`${from} requires ${wanted}, which is in the subpackage ${root}`);
  }
}
