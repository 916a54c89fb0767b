import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handbookFolder } from '../env.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { helpLayout } from './help-layout.ts';
import { renderMarkdown } from './render-markdown.ts';
import { wordNumbers } from './word-numbers.ts';

const pages = readdirSync(handbookFolder, { recursive: true, withFileTypes: true })
  .filter((one) => one.isFile() && one.name.endsWith('.md'))
  .map((one) => relative(handbookFolder, join(one.parentPath, one.name)));

describe('the handbook at /help', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
  }, 180_000);
  afterAll(() => server.close());
  const ask = (path: string): Promise<Response> => fetch(new URL(path, server.address), { redirect: 'manual' });

  it('answers every page that lies in docs/handbook, with its own title', async () => {
    expect(pages.length).toBeGreaterThan(40);
    for (const page of pages) {
      const answer = await ask(`/help/${page.replace(/(README)?\.md$/, '')}`);
      const text = await answer.text();
      const [, title = ''] = /^# (.+)/.exec(readFileSync(join(handbookFolder, page), 'utf8')) ?? [];
      expect({ page, status: answer.status, titled: text.includes(`<h1>${title}</h1>`) }).toEqual({
        page,
        status: 200,
        titled: true,
      });
    }
  });

  it('leads from page to page, and to every picture, without a dead end', async () => {
    const seen = new Set<string>();
    const waiting = ['/help/'];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const answer = await ask(path);
      expect([path, answer.status]).toEqual([path, 200]);
      const bytes = Buffer.from(await answer.arrayBuffer());
      if (path.includes('/pictures/')) {
        const kind = path.endsWith('.png') ? ['image/png', 'PNG'] : ['image/webp', 'WEBP'];
        const begin = path.endsWith('.png') ? bytes.subarray(1, 4) : bytes.subarray(8, 12);
        expect([path, answer.headers.get('content-type'), begin.toString()]).toEqual([path, ...kind]);
        continue;
      }
      for (const [, href = ''] of bytes.toString().matchAll(/(?:href|src)="([^"]+)"/g)) {
        const to = new URL(href, new URL(path, server.address));
        if (to.origin === server.address && to.pathname.startsWith('/help')) waiting.push(to.pathname);
      }
    }
    const reached = pages.map((page) => `/help/${page.replace(/(README)?\.md$/, '')}`).filter((one) => !seen.has(one));
    expect(reached).toEqual([]);
    for (const ending of ['.png', '.webp']) expect([...seen].some((path) => path.endsWith(ending))).toBe(true);
  });

  it('has no program, and takes style and pictures from here alone', async () => {
    const answer = await ask('/help/');
    const policy = answer.headers.get('content-security-policy') ?? '';
    const text = await answer.text();
    const [, nonce = ''] = /style-src 'nonce-([^']+)'/.exec(policy) ?? [];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("img-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(text).toContain(`<style nonce="${nonce}">`);
    expect(text).not.toMatch(/<script|style="|\son\w+=/);
    expect(text).toContain('name="viewport"');
    expect(text).toContain('lang="zh-CN"');
  });

  it('begins at its index, and refuses what is not a page of it', async () => {
    const bare = await ask('/help');
    expect([bare.status, bare.headers.get('location')]).toEqual([302, '/help/']);
    for (const path of [
      '/help/nothing',
      '/help/README.md',
      '/help/street/write-report.md',
      '/help/pictures/none.png',
      '/help/..%2f..%2fpackage',
      '/help/pictures/..%2f..%2f..%2fpackage.png',
      '/help/%00',
    ]) {
      const { status } = await ask(path);
      expect([path, status === 404 || status === 400]).toEqual([path, true]);
    }
  });

  it('shows what looks like markup as text', () => {
    const { body } = renderMarkdown('# 一页\n\n<script>x()</script>\n\n一行 <img src=x onerror=y> 字');
    expect(body).not.toMatch(/<script|<img/);
    expect(body).toContain('&#60;script');
    expect(helpLayout({ title: '<b>', body }, { nonce: 'n', console: true })).toContain('<title>&#60;b&#62; ');
  });
});

describe('数字怎么算', () => {
  it('is what the catalogue says today; after a change: npm run -s linfa -- numbers --out docs/handbook/numbers.md', () => {
    const file = join(handbookFolder, 'numbers.md');
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe(wordNumbers());
  });

  it('says of every figure what it counts, from what, and whether it may be added', () => {
    const figures = wordNumbers().split('\n### ').slice(1);
    expect(figures.length).toBeGreaterThan(200);
    for (const figure of figures) {
      expect(figure).toMatch(/^- 计什么：.+。$/m);
      expect(figure).toMatch(/^- 单位：.+；算法：.+$/m);
      expect(figure).toMatch(/^- 依据哪些记录：.+$/m);
      expect(figure).toMatch(/^- 能不能相加：各单位之间(可以|不能)相加.*；各时段之间(可以|不能)相加/m);
    }
    expect(wordNumbers()).not.toMatch(/undefined|\[object|“[a-z-]+”/);
  });
});
