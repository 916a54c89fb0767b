import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

describe("the staff's side at /admin", () => {
  const folder = mkdtempSync(join(tmpdir(), 'linfa-console-'));
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11', { consoleFolder: join(folder, 'console') });
  }, 180_000);
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const ask = async (path: string) => {
    const answer = await fetch(`${server.address}${path}`, { headers: { accept: 'text/html' } });
    return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
  };

  it('says that it is being made, and is there as soon as it is', async () => {
    expect((await ask('/admin/')).text).toContain('工作台正在准备');
    mkdirSync(join(folder, 'console', 'assets'), { recursive: true });
    writeFileSync(join(folder, 'console', 'index.html'), '<!doctype html><title>工作台</title>');
    writeFileSync(join(folder, 'console', 'assets', 'index.0123abcd.js'), 'start()');
    expect(await ask('/admin')).toMatchObject({ status: 200, text: expect.stringContaining('工作台') as string });
  });

  it('answers every address of a page with its page, so that a reload or a link opens it', async () => {
    for (const path of ['/admin/todo', '/admin/cases/AbC_-123', '/admin/reports?unit=a'])
      expect([path, (await ask(path)).text]).toEqual([path, expect.stringContaining('工作台')]);
  });

  it('gives its programs as they are, and none that is not there', async () => {
    expect(await ask('/admin/assets/index.0123abcd.js')).toMatchObject({ status: 200, text: 'start()' });
    for (const path of ['/admin/assets/gone.0123abcd.js', '/admin/%2e%2e/secret.js', '/admin/..%2fsecret.js'])
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
  });

  it('is where the door leads staff', async () => {
    expect((await ask('/')).text).toContain('href="/admin/"');
  });
});
