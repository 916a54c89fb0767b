import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../database/open-database.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { createWeb } from './web.ts';

describe('a server whose database is away', () => {
  let test: TestDatabase;
  let whole: TestServer;
  beforeAll(async () => {
    test = await createTestDatabase();
    whole = await startTestServer();
  }, 60_000);
  afterAll(async () => {
    await test.drop();
    await whole.close();
  });

  it('lives, but is not ready, and says that it failed without saying how', async () => {
    const away = await openDatabase(test.place);
    await away.close(true);
    const server = createServer(createWeb({ ...whole.app, database: away, fork: () => away.em.fork() }).callback());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    const readiness = await fetch(`${address}/readyz`);
    expect([readiness.status, await readiness.json()]).toEqual([503, { ok: false }]);
    const listed = await fetch(`${address}/api/slots.listOpen`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"community":"d","from":"2026-03-11","to":"2026-03-12"}' });
    expect([listed.status, await listed.json()]).toEqual([500, { error: { code: 'bug', message: '系统出错了，已记录。请稍后再试。' } }]);
    await new Promise((resolve) => server.close(resolve).closeAllConnections());
  });
});
