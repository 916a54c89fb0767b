import { startMysql } from '../mysql/start-mysql.ts';

/** A MySQL server for tests: the one that the environment names, or a private one. */
export interface TestMysql {
  readonly url: string;
  /** Tells servers apart in turbo's cache: results on one server are not those on another. */
  readonly identity: string;
  stop(): Promise<void>;
}

/** @returns the server, or the reason why there is none */
export async function openTestMysql(): Promise<TestMysql | { reason: string }> {
  const url = process.env['LINFA_TEST_MYSQL_URL'];
  if (url) return { url, identity: url, stop: () => Promise.resolve() };
  const server = await startMysql();
  if ('reason' in server) return server;
  return { url: server.url, identity: `private ${server.version}`, stop: () => server.stop() };
}
