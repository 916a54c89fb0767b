import { posix } from 'node:path';

/** A path in the package, as written in one of its files. */
export function resolvePath(from: string, src: string): string {
  return src.startsWith('/') ? posix.normalize(src.slice(1)) : posix.normalize(posix.join(posix.dirname(from), src));
}
