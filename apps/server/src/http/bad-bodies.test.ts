import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';

describe('what a request may bring', () => {
  let server: TestServer;
  let auditor: SignedIn;
  beforeAll(async () => {
    server = await startTestServer();
    auditor = await server.signInStaff('auditor', server.units.district);
  }, 180_000);
  afterAll(() => server.close());

  const list = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    server.call('audit.list', body, { authorization: `Bearer ${auditor.token}`, ...headers });
  const refused = async (reply: Promise<{ status: number; body: unknown }>) => {
    const { status, body } = await reply;
    return { status, code: (body as { error?: { code?: string } }).error?.code };
  };

  it('is JSON, and says so', async () => {
    expect(await refused(list({}, { 'content-type': 'text/plain' }))).toEqual({
      status: 415,
      code: 'wrong-content-type',
    });
    expect(await refused(list({}, { 'content-type': 'application/x-www-form-urlencoded' }))).toEqual({
      status: 415,
      code: 'wrong-content-type',
    });
    expect((await list({}, { 'content-type': 'application/json; charset=utf-8' })).status).toBe(200);
    for (const body of ['{', '{"limit":}', '"text"', '7', 'null', '{} {}', '\u0000'])
      expect(await refused(list(body))).toMatchObject({ status: 400 });
    expect(await refused(list([]))).toEqual({ status: 400, code: 'bad-request' });
  });

  it('is at most 256 KB, whether it says its length or not', async () => {
    expect(await refused(list({ act: 'x'.repeat(300_000) }))).toEqual({ status: 413, code: 'body-too-large' });
    const chunked = await fetch(`${server.address}/api/audit.list`, {
      method: 'POST',
      duplex: 'half',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${auditor.token}` },
      body: new ReadableStream({
        start: (stream) => {
          for (let part = 0; part < 40; part++) stream.enqueue(new TextEncoder().encode(' '.repeat(10_000)));
          stream.close();
        },
      }),
    });
    expect(chunked.status).toBe(413);
  });

  it('is not nested deeper than any act needs', async () => {
    const nested = (depth: number): string => `{"act":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    for (const depth of [12, 1000, 100_000])
      expect(await refused(list(nested(depth)))).toEqual({ status: 400, code: 'bad-request' });
  });

  it('has no keys that reach into prototypes, and none that are not declared', async () => {
    for (const body of [
      '{"__proto__":{"limit":1}}',
      '{"constructor":{"prototype":{"limit":1}}}',
      '{"limit":1,"more":2}',
      '{"toString":"x"}',
    ])
      expect((await list(body)).status).toBe(400);
    expect(({} as Record<string, unknown>)['limit']).toBeUndefined();
  });

  it('has no control characters and no halves of characters', async () => {
    for (const text of ['a\u0000b', '\u001b[31m', 'x\u007f', '\ud800'])
      expect(await refused(list(JSON.stringify({ act: text })))).toEqual({ status: 400, code: 'bad-request' });
    expect((await list({ act: '预约😀' })).status).toBe(200);
  });

  it('is told field by field what does not fit, in Chinese', async () => {
    const { status, body } = await list({ limit: 1000, act: 7 });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      error: {
        code: 'bad-request',
        fields: expect.arrayContaining([
          { path: 'limit', message: expect.stringMatching(/\p{Script=Han}/u) as string },
        ]) as unknown,
      },
    });
  });

  it('asks for an act that there is', async () => {
    for (const act of [
      'audit.nothing',
      'nothing.list',
      'audit',
      'audit.list.more',
      '__proto__.toString',
      'audit.constructor',
      'constructor.name',
      '%00.x',
      '..%2f..%2fetc',
    ])
      expect((await server.call(act, {})).status).toBe(404);
    expect((await fetch(`${server.address}/api/audit.list`)).status).toBe(404);
  });

  it('does not pass as somebody by a token that is none', async () => {
    for (const authorization of [
      'Bearer x',
      `Bearer ${'A'.repeat(43)}`,
      `Bearer ${auditor.token}x`,
      `Basic ${auditor.token}`,
      auditor.token,
    ])
      expect(await refused(list({}, { authorization }))).toEqual({ status: 401, code: 'not-signed-in' });
  });

  it('takes a cookie from our own pages only', async () => {
    const cookie = (headers: Record<string, string>) =>
      server.call('audit.list', {}, { cookie: `linfa=${auditor.token}`, ...headers });
    expect((await cookie({ origin: server.address })).status).toBe(200);
    expect(await refused(cookie({ origin: 'https://elsewhere.example' }))).toEqual({
      status: 403,
      code: 'foreign-page',
    });
    expect(await refused(cookie({ origin: 'null' }))).toEqual({ status: 403, code: 'foreign-page' });
    expect(await refused(cookie({ 'sec-fetch-site': 'cross-site' }))).toEqual({ status: 403, code: 'foreign-page' });
  });

  it('grants no other site a look: no CORS headers', async () => {
    const answer = await list({}, { origin: 'https://elsewhere.example' });
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    expect(
      (await fetch(`${server.address}/api/audit.list`, { method: 'OPTIONS' })).headers.get(
        'access-control-allow-origin',
      ),
    ).toBeNull();
  });

  it('survives bytes that are no HTTP', async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(server.address).port), '127.0.0.1', () => socket.end('NONSENSE\r\n\r\n'));
      let said = '';
      socket
        .on('data', (bytes) => (said += bytes.toString()))
        .on('close', () => resolve(said))
        .on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400/);
    expect((await list({})).status).toBe(200);
  });
});
