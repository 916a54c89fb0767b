import { readBenchEnvironment } from '../bench/env.ts';
import { openServer } from '../bench/open-server.ts';
import type { Dialect } from '../database/open-database.ts';

/** Gives `work` the address of a MySQL server that flushes each commit, without a database; undefined for SQLite. */
export async function onDatabase<T>(dialect: Dialect, work: (server: string | undefined) => Promise<T>): Promise<T> {
  if (dialect === 'sqlite') return work(undefined);
  const server = await openServer(readBenchEnvironment().mysqlUrl, { flushEachCommit: true });
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
}

let made = 0;

/** A database on the server that is nobody else's; undefined for SQLite. */
export function ownDatabase(server: string | undefined): string | undefined {
  if (server === undefined) return undefined;
  made += 1;
  const url = new URL(server);
  url.pathname = `/linfa_prove_${process.pid}_${made}`;
  return url.href;
}
