import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockFolder } from '../database/folder-lock.ts';
import { query } from '../database/sql.ts';
import { seedsFolder } from '../env.ts';
import { EditionFile } from '../reports/edition-file.entity.ts';
import { Edition } from '../reports/edition.entity.ts';
import { linfaPlace, type LinfaPlace } from '../testing/linfa-place.ts';
import { serve, type RunningServer } from './serve.ts';

const reports = [
  ['shamian', 2024],
  ['nancun', 2022],
  ['xiejiawan', 2021],
  ['hetang', 2024],
  ['huanzhu', 2023],
] as const;
const [head, ...lines] = readFileSync(join(seedsFolder, 'published-figures.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'));
const published = lines.map((line) => Object.fromEntries((head ?? []).map((name, index) => [name, line[index] ?? ''])));

describe('the pages', { timeout: 240_000 }, () => {
  let place: LinfaPlace;
  let server: RunningServer;
  beforeAll(async () => {
    place = linfaPlace();
    const held = lockFolder(place.dataFolder, 'prepare');
    server = await serve(place.environment());
    const early = await Promise.all(
      ['/', '/healthz', '/reports/shamian/2024/law-government'].map((path) => fetch(`${server.address}${path}`)),
    );
    const pages = await Promise.all(early.map((answer) => answer.text()));
    const silent = await fetch(server.address, { method: 'HEAD' });
    waiting = {
      statuses: [...early, silent].map((answer) => answer.status),
      retry: early[0]?.headers.get('retry-after') ?? '',
      page: pages[0] ?? '',
    };
    held.release();
    await server.ready;
  }, 180_000);
  afterAll(async () => {
    await server.close();
    await place.drop();
  });
  let waiting = { statuses: [0], retry: '', page: '' };

  const get = (path: string, init: RequestInit = {}): Promise<Response> => fetch(`${server.address}${path}`, init);

  it('are a waiting page that comes back by itself until everything works', () => {
    expect(waiting.statuses).toEqual([503, 503, 503, 503]);
    expect(waiting.retry).toMatch(/^\d+$/);
    expect(waiting.page).toContain('http-equiv="refresh"');
    expect(waiting.page).toContain('正在准备');
  });

  it('are there once it is ready', async () => {
    for (const path of ['/healthz', '/', '/reports/shamian/2024/law-government'])
      expect([path, (await get(path)).status]).toEqual([path, 200]);
  });

  it('lead from the door to the five published reports and their Word files', async () => {
    const door = await (await get('/')).text();
    const links = [...door.matchAll(/href="(\/reports\/[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(new Set(links)).toEqual(
      new Set(
        reports.flatMap(([code, year]) => [
          `/reports/${code}/${year}/law-government`,
          `/reports/${code}/${year}/law-government/report.docx`,
        ]),
      ),
    );
    for (const link of links) expect([link, (await get(link)).status]).toEqual([link, 200]);
    expect(door).toContain('演示环境');
    expect(door).toContain('据公开数据重建');
  });

  it.each(reports)(
    'show every figure of %s %i with its definition, rule and evidence, without a script',
    async (code, year) => {
      const page = await (await get(`/reports/${code}/${year}/law-government`)).text();
      const edition = await (await place.open()).em.fork().findOneOrFail(Edition, { unit: { code }, year });
      const figures = edition.frozen?.document.figures ?? [];
      expect(page).not.toMatch(/<script|javascript:|\son\w+=|\sstyle=/i);
      expect(page).toContain('据公开数据重建，非真实记录');
      for (const figure of figures) {
        const name =
          new RegExp(`id="(figure-\\d+)-name">${literal(escaped(figure.name))}<`).exec(page)?.[1] ?? figure.name;
        const button = new RegExp(
          `<button[^>]* popovertarget="${name}"[^>]* data-figure="${literal(figure.key)}">${literal(figure.text)}</button>`,
        );
        // 均为100% is printed once: the first of its figures leads on to the others.
        const link = new RegExp(`class="other" popovertarget="${name}"[^>]*>${literal(escaped(figure.name))}</button>`);
        expect([figure.key, button.test(page) || link.test(page)]).toEqual([figure.key, true]);
        const opened =
          page.slice(page.indexOf(`<div popover class="definition" id="${name}"`)).split('</div>')[0] ?? '';
        for (const said of [
          figure.name,
          figure.definition,
          figure.rule,
          figure.evidence,
          figure.kindWord,
          figure.periodWord,
        ])
          expect(opened).toContain(escaped(said));
        expect(opened).toContain(
          `准确数</dt><dd>${figure.value === null ? '尚未填报' : `${figure.value}${figure.unitWord}`}`,
        );
      }
      for (const row of published.filter((one) => one['code'] === code))
        expect(page).toContain(`>${escaped(String(row['printed']))}</button>`);
    },
  );

  it('may be styled by themselves alone and run nothing', async () => {
    const [one, two] = [await get('/'), await get('/reports/hetang/2024/law-government')];
    const nonces: string[] = [];
    for (const answer of [one, two]) {
      const policy = answer.headers.get('content-security-policy') ?? '';
      const nonce = /style-src 'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
      expect(policy).toMatch(/^default-src 'none';/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(policy).not.toContain('script-src');
      expect([...(await answer.text()).matchAll(/<style nonce="([^"]+)"/g)].map((match) => match[1])).toEqual([nonce]);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      expect(answer.headers.get('x-powered-by')).toBeNull();
      nonces.push(nonce);
    }
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('are not what acts answer, which nobody keeps, refusals included', async () => {
    const answer = await fetch(`${server.address}/api/sessions.me`, { method: 'POST' });
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
  });

  it('answer HEAD as GET, without the body', async () => {
    for (const path of [
      '/',
      '/reports/shamian/2024/law-government',
      '/reports/shamian/2024/law-government/report.docx',
    ]) {
      const [full, short] = await Promise.all([get(path), get(path, { method: 'HEAD' })]);
      expect([short.status, short.headers.get('content-type')]).toEqual([200, full.headers.get('content-type')]);
      expect(short.headers.get('content-length')).toBe(String((await full.arrayBuffer()).byteLength));
      expect(await short.text()).toBe('');
    }
  });

  it('give the Word file that was signed, to the byte, under the report’s name', async () => {
    const answer = await get('/reports/hetang/2024/law-government/report.docx');
    const em = (await place.open()).em.fork();
    const edition = await em.findOneOrFail(Edition, { unit: { code: 'hetang' }, year: 2024 });
    const file = await em.findOneOrFail(EditionFile, { edition: edition.id, format: 'docx' });
    expect(Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(file.bytes))).toBe(true);
    expect(answer.headers.get('content-type')).toContain('wordprocessingml');
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain(
      `${edition.frozen?.document.title ?? '?'}.docx`,
    );
  });

  it.each([
    '/nothing',
    '/reports',
    '/reports/shamian/2024',
    '/reports/nowhere/2024/law-government',
    '/reports/shamian/2023/law-government',
    '/reports/shamian/2099/law-government',
    '/reports/shamian/soon/law-government',
    '/reports/shamian/2024/novel',
    '/reports/shamian/2024/law-government/report.pdf',
    '/reports/nowhere/2024/law-government/report.docx',
    "/reports/x' or 1=1 --/2024/law-government",
    '/reports/%E0%A4%A/2024/law-government',
    '/reports/%00/2024/law-government',
  ])('say on a page that there is nothing at %s', async (path) => {
    const answer = await get(path);
    const text = await answer.text();
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(text).toContain('回到首页');
    expect(text).not.toMatch(/ at \w+.*\.ts:|SQL|Error/);
    const json = await get(path, { headers: { accept: 'application/json' } });
    expect(json.status).toBe(404);
    expect(await json.json()).toEqual({
      error: { code: expect.stringMatching(/^[a-z-]+$/) as string, message: expect.stringMatching(/\S/) as string },
    });
  });

  it('show no draft, and nothing that is signed but not yet published', async () => {
    const em = (await place.open()).em.fork();
    const path = '/reports/nancun/2022/law-government';
    for (const state of ['drafting', 'signed', 'reported', 'returned']) {
      await em.nativeUpdate(Edition, { unit: { code: 'nancun' } }, { state });
      expect([state, (await get(path)).status, (await get(`${path}/report.docx`)).status]).toEqual([state, 404, 404]);
      expect(await (await get('/')).text()).not.toContain(path);
    }
    await em.nativeUpdate(Edition, { unit: { code: 'nancun' } }, { state: 'published' });
    expect((await get(path)).status).toBe(200);
  });

  it('say of a fault of their own only that there is one', async () => {
    const em = (await place.open()).em.fork();
    await query(em, { text: 'alter table edition_file rename to hidden_file', values: [] });
    try {
      const answer = await get('/reports/shamian/2024/law-government/report.docx', {
        headers: { accept: 'application/json' },
      });
      const text = await answer.text();
      expect(answer.status).toBe(500);
      expect(JSON.parse(text)).toMatchObject({ error: { code: 'bug' } });
      expect(text).not.toContain('edition_file');
    } finally {
      await query(em, { text: 'alter table hidden_file rename to edition_file', values: [] });
    }
  });
});

describe('a server', { timeout: 240_000 }, () => {
  let place: LinfaPlace;
  beforeAll(() => {
    place = linfaPlace();
  });
  afterAll(() => place.drop());

  it('refuses a port in use, and hosts beyond this machine', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await expect(serve(place.environment({ PORT: String(port) }))).rejects.toMatchObject({
      code: 'port-in-use',
      message: expect.stringContaining(String(port)) as string,
    });
    other.close();
    for (const HOST of ['0.0.0.0', '::', '192.168.1.1', 'example.org'])
      expect(() => place.environment({ HOST, LINFA_MODE: 'demo' })).toThrow(
        expect.objectContaining({ code: 'demo-loopback-only' }) as Error,
      );
  });

  it('refuses a data folder that cannot be one', async () => {
    writeFileSync(join(place.folder, 'file'), '');
    await expect(
      serve(place.environment({ LINFA_DATA: join(place.folder, 'file', 'data'), LINFA_DATABASE_URL: '' })),
    ).rejects.toMatchObject({ code: 'data-folder-unusable' });
  });

  it('finishes what is under way when it is closed, and then answers nobody', async () => {
    const server = await serve(place.environment());
    await server.ready;
    const { port } = new URL(server.address);
    const begun = await open(Number(port));
    begun.write('GET / HTTP/1.1\r\nHost: localhost\r\n');
    // Answered later than the bytes above were sent: the server has read them by now.
    expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
    const closing = server.close();
    begun.write('Connection: close\r\n\r\n');
    const answer = await whole(begun);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toContain('</html>');
    await closing;
    await expect(open(Number(port))).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await (await serve(place.environment())).close();
  });
});

function literal(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });
}

function whole(socket: Socket): Promise<string> {
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  return new Promise((resolve) => socket.once('close', () => resolve(text)));
}
