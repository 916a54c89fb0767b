import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startNode, type MysqlOptions } from './mysql-node.ts';
import { ensureServerFiles } from './server-files.ts';

export const cache = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), '.tools', 'mysql');

export interface RunningMysql {
  /** `mysql://root@127.0.0.1:port`, without a database. */
  readonly url: string;
  /** The Debian version of the server. */
  readonly version: string;
  /** Stops the server and removes its folder. */
  stop(): Promise<void>;
}

/**
 * Starts a genuine MySQL server of our own in a temporary folder, on a free port of 127.0.0.1; root is not needed.
 * @returns the server, or the reason why there is none on this machine
 */
export async function startMysql(options: MysqlOptions = {}): Promise<RunningMysql | { reason: string }> {
  const files = await ensureServerFiles(cache);
  if ('reason' in files) return files;
  try {
    const node = await startNode(files.folder, cache, options);
    return { url: node.url, version: files.version, stop: () => node.remove() };
  } catch (error) {
    return {
      reason: `the private MySQL server did not start: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}
