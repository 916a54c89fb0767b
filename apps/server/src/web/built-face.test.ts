import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

describe("the resident's side at /m", () => {
  const folder = mkdtempSync(join(tmpdir(), 'linfa-face-'));
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11', { residentFolder: join(folder, 'h5') });
  }, 180_000);
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${server.address}${path}`, { headers: { accept: 'text/html', ...headers } });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  const lay = (path: string, content: string): void => {
    mkdirSync(join(folder, 'h5', path, '..'), { recursive: true });
    writeFileSync(join(folder, 'h5', path), content);
  };

  it('says in Chinese that it is being made, comes back by itself, and is not kept', async () => {
    const { status, headers, text } = await ask('/m/');
    expect([status, headers.get('cache-control')]).toEqual([503, 'no-store']);
    expect(text).toContain('居民端正在准备');
    expect(text).toContain('http-equiv="refresh"');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('is there as soon as it is built, under its own policy, and is asked for each time', async () => {
    lay('index.html', '<!doctype html><title>邻法</title>');
    for (const path of ['/m', '/m/', '/m/?from=a']) {
      const { status, headers, text } = await ask(path);
      expect([path, status, headers.get('cache-control'), text]).toEqual([
        path,
        200,
        'no-cache',
        '<!doctype html><title>邻法</title>',
      ]);
      expect(headers.get('content-security-policy')).toMatch(/script-src 'self';.*frame-ancestors 'none'/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('lets what has its digest in its name be kept for ever, and sends it compressed where it was laid so', async () => {
    lay('js/app.0123abcd.js', 'alert(1)');
    lay('js/app.0123abcd.js.gz', 'not really compressed');
    lay('static/images/home.png', 'png');
    const plain = await ask('/m/js/app.0123abcd.js', { 'accept-encoding': 'identity' });
    expect([plain.text, plain.headers.get('cache-control'), plain.headers.get('content-type')]).toEqual([
      'alert(1)',
      'public, max-age=31536000, immutable',
      'text/javascript; charset=utf-8',
    ]);
    const encoding = await new Promise((resolve) =>
      get(`${server.address}/m/js/app.0123abcd.js`, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
        answer.resume();
        resolve([answer.headers['content-encoding'], answer.headers['vary']]);
      }),
    );
    expect(encoding).toEqual(['gzip', expect.stringMatching(/accept-encoding/i)]);
    expect((await ask('/m/static/images/home.png')).headers.get('cache-control')).toBe('no-cache');
  });

  it('hands out the worker that keeps a build as a program, to be asked for each time and bound by the same policy', async () => {
    lay('sw.js', 'const version = 1;');
    const { status, headers } = await ask('/m/sw.js');
    expect([status, headers.get('cache-control'), headers.get('content-type')]).toEqual([
      200,
      'no-cache',
      'text/javascript; charset=utf-8',
    ]);
    expect(headers.get('content-security-policy')).toMatch(/script-src 'self';.*connect-src 'self'/);
  });

  it('gives nothing that is not of it', async () => {
    writeFileSync(join(folder, 'secret.js'), 'secret');
    lay('notes.txt', 'notes');
    for (const path of ['/m/nothing.js', '/m/%2e%2e/secret.js', '/m/..%2fsecret.js', '/m/js', '/m/notes.txt', '/m//'])
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
  });

  it('is where the door leads', async () => {
    expect((await ask('/')).text).toContain('href="/m/"');
  });
});
