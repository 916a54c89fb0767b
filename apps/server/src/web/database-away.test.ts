import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IdempotencyKey } from '../http/idempotency-key.entity.ts';
import { openDatabase, type Database } from '../database/open-database.ts';
import { cuttableWire, type CuttableWire } from '../testing/cut-commit.ts';
import { startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { testDialect } from '../testing/own-database.ts';
import { createWeb } from './web.ts';

describe.runIf(testDialect === 'mysql')('while the database is away', { timeout: 240_000 }, () => {
  let test: TestServer;
  let wire: CuttableWire;
  let wired: Database;
  let server: Server;
  let address: string;
  let resident: SignedIn;
  beforeAll(async () => {
    test = await startTestServer();
    resident = await test.signInResident();
    wire = await cuttableWire(String(test.app.database.config.get('clientUrl')));
    wired = await openDatabase({ url: wire.url });
    const handle = createWeb({ ...test.app, database: wired, fork: () => wired.em.fork() }).callback();
    server = createServer((request, response) => void handle(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }, 180_000);
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await wired.close(true);
    await wire.close();
    await test.close();
  });

  const call = (act: string, key: string = randomUUID()): Promise<Response> =>
    fetch(`${address}/api/${act}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key,
        authorization: `Bearer ${resident.token}`,
      },
      body: act === 'sessions.sendPhoneCode' ? JSON.stringify({ phone: '13900000009' }) : '{}',
    });
  const page = (path: string): Promise<Response> => fetch(`${address}${path}`, { headers: { accept: 'text/html' } });

  it('reads, writes and pages say so, with when to come again, and all goes on once it is back', async () => {
    expect((await call('sessions.me')).status).toBe(200);
    expect((await page('/')).status).toBe(200);
    // Connections that stay in the pool while their server goes.
    await Promise.all(Array.from({ length: 6 }, () => call('sessions.listMine')));
    await wire.takeDown();
    const key = randomUUID();
    for (const answer of [await call('sessions.me'), await call('sessions.sendPhoneCode', key)]) {
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('5');
      expect(await answer.json()).toMatchObject({ error: { code: 'database-away' } });
    }
    const door = await page('/');
    expect(door.status).toBe(503);
    expect(door.headers.get('retry-after')).toBe('5');
    expect(await door.text()).toContain('暂时连接不上数据库');
    expect((await page('/readyz')).status).toBe(503);
    expect((await page('/healthz')).status).toBe(200);

    await wire.bringBack();
    expect((await page('/readyz')).status).toBe(200);
    expect((await page('/')).status).toBe(200);
    expect((await call('sessions.me')).status).toBe(200);
    const [first, again] = [await call('sessions.sendPhoneCode', key), await call('sessions.sendPhoneCode', key)];
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(await again.json()).toEqual(await first.json());
    expect(await test.app.fork().count(IdempotencyKey, { key })).toBe(1);
  });

  it('a server that was away between two requests is not noticed', async () => {
    await Promise.all(Array.from({ length: 6 }, () => call('sessions.listMine')));
    await wire.takeDown();
    await wire.bringBack();
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => call(index % 2 === 0 ? 'sessions.me' : 'sessions.listMine')),
    );
    expect(answers.map((one) => one.status)).toEqual(Array<number>(12).fill(200));
  });
});
