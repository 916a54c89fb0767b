import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../run/paths.mjs';
import { findChromium } from '../find-chromium.ts';
import { openBrowser } from '../open-browser.ts';

/** What the build for browsers ends with. */
const { writeWorker } = (await import(pathToFileURL(join(root, 'apps/miniprogram/build/write-worker.mjs')).href)) as {
  writeWorker: (output: string) => void;
};
const types: Readonly<Record<string, string>> = { js: 'text/javascript', html: 'text/html' };

/** A build of two programs, the second of which is loaded by the first; each says which build it is of. */
function layBuild(folder: string, n: number): string {
  const output = join(folder, `build-${n}`);
  const part = `part.0000000${n}.js`;
  mkdirSync(join(output, 'js'), { recursive: true });
  const program = `const part = await import('./${part}');
document.body.textContent = '${n} and ' + part.n;
await navigator.serviceWorker.register('/m/sw.js');`;
  writeFileSync(join(output, 'js', `app.0000000${n}.js`), program);
  writeFileSync(join(output, 'js', part), `export const n = ${n};`);
  const script = `<script type="module" src="/m/js/app.0000000${n}.js"></script>`;
  writeFileSync(join(output, 'index.html'), `<!doctype html><body>nothing</body>${script}`);
  writeWorker(output);
  return output;
}

describe.skipIf(findChromium() === undefined)('a build that a browser keeps', () => {
  const folder = mkdtempSync(join(tmpdir(), 'linfa-kept-'));
  let browser: Browser;
  let page: Page;
  let server: Server;
  let address: string;
  /** What the server hands out, and which of it it does not have. */
  let build = '';
  let missing = 'nothing';
  let down = false;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await (await browser.newContext()).newPage();
    server = createServer((request, response) => {
      const path = new URL(request.url ?? '', 'http://x').pathname.replace('/m/', '') || 'index.html';
      if (down) return void response.destroy();
      try {
        if (path.includes(missing)) throw new Error('missing');
        const type = types[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/plain';
        const bytes = readFileSync(join(build, path));
        response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' }).end(bytes);
      } catch {
        response.writeHead(404).end();
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/m/`;
  });
  afterAll(async () => {
    await browser.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  });

  const shows = async (): Promise<string> => {
    await page.goto('about:blank');
    await page.goto(address);
    await page.waitForFunction(() => document.body.textContent !== 'nothing');
    return page.evaluate(() => document.body.textContent);
  };
  const kept = (): Promise<number> => page.evaluate(async () => (await caches.keys()).length);
  /** Until the worker of the build that the server has now is the one at work, and so many builds are kept. */
  const keeps = async (count: number): Promise<void> => {
    for (let tries = 0; tries < 200; tries += 1) {
      const done = await page.evaluate(async (wanted) => {
        const registration = await navigator.serviceWorker.ready;
        await registration.update();
        const { active, installing, waiting } = registration;
        if (installing ?? waiting) return false;
        return active?.state === 'activated' && (await caches.keys()).length === wanted;
      }, count);
      if (done) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${await kept()} builds are kept, not ${count}`);
  };

  it('is whole without a network, gives way to the next one at once, and is never mixed with it', async () => {
    build = layBuild(folder, 1);
    expect(await shows()).toBe('1 and 1');
    await keeps(1);
    down = true;
    expect(await shows()).toBe('1 and 1');

    down = false;
    build = layBuild(folder, 2);
    expect(await shows()).toBe('2 and 2');
    await keeps(2);
    down = true;
    expect(await shows()).toBe('2 and 2');

    // Half of the third arrives: nothing of it is kept.
    down = false;
    build = layBuild(folder, 3);
    missing = 'part.00000003';
    await page.goto('about:blank');
    await page.goto(address);
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.register('/m/sw.js');
      await registration.update().catch(() => undefined);
      while (registration.installing) await new Promise((resolve) => setTimeout(resolve, 20));
    });
    expect(await kept()).toBe(2);
    down = true;
    expect(await shows()).toBe('2 and 2');

    down = false;
    missing = 'nothing';
    expect(await shows()).toBe('3 and 3');
    // The one before it stays for pages that are still open, older ones go.
    await keeps(2);
    down = true;
    expect(await shows()).toBe('3 and 3');
  });
});
