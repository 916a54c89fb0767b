import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../database/open-database.ts';
import { cuttableWire, type CuttableWire } from '../testing/cut-commit.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { testDialect } from '../testing/own-database.ts';
import { createWeb } from './web.ts';

// The embedded database is in the server's own process: it is never away.
describe.runIf(testDialect === 'mysql')('a server whose database is away', () => {
  let whole: TestServer;
  let wire: CuttableWire;
  let wired: Database;
  beforeAll(async () => {
    whole = await startTestServer();
    wire = await cuttableWire(whole.app.database.config.get('clientUrl') ?? '');
    wired = await openDatabase({ url: wire.url });
  }, 180_000);
  afterAll(async () => {
    await wired.close(true);
    await whole.close();
  });

  it('lives, but is not ready, and says that the database is away without saying how', async () => {
    const handle = createWeb({ ...whole.app, database: wired, fork: () => wired.em.fork() }).callback();
    const server = createServer((request, response) => void handle(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const ask = async (path: string): Promise<unknown> => {
      const answer = await fetch(`${address}${path}`);
      return [answer.status, await answer.json()];
    };
    expect(await ask('/readyz')).toEqual([200, { ok: true }]);
    await wire.close();
    expect(await ask('/readyz')).toEqual([503, { ok: false }]);
    expect(await ask('/healthz')).toEqual([200, { ok: true }]);
    const listed = await fetch(`${address}/api/slots.listOpen`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"community":"d","from":"2026-03-11","to":"2026-03-12"}',
    });
    expect([listed.status, await listed.json()]).toEqual([
      503,
      {
        error: {
          code: 'database-away',
          message: '系统暂时连接不上数据库，请稍后再试。没有收到答复的操作重试即可，不会重复办理。',
        },
      },
    ]);
    await new Promise((resolve) => server.close(resolve).closeAllConnections());
  });
});
