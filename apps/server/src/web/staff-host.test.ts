import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

const [residents, staff] = ['linfa.example.cn', 'office.example.cn'];

interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  readonly cookies: readonly string[];
  readonly text: string;
}

describe('a console at a host of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'linfa-hosts-'));
  let server: TestServer;
  beforeAll(async () => {
    for (const name of ['m', 'admin']) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'index.html'), `<!doctype html><title>${name}</title>`);
    }
    server = await startTestServer('2026-03-11', {
      publicUrl: `http://${residents}`,
      staffUrl: `http://${staff}`,
      residentFolder: join(folder, 'm'),
      consoleFolder: join(folder, 'admin'),
    });
  }, 180_000);
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** As a proxy passes it on: the name that the browser asked for, which `fetch` does not let one choose. */
  function ask(host: string, path: string, { body, headers = {} }: { body?: unknown; headers?: object } = {}) {
    return new Promise<Answer>((resolve, reject) => {
      const sent = request(`${server.address}${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          host,
          accept: 'text/html',
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
      });
      sent.on('error', reject).on('response', (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part: string) => (text += part));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            location: answer.headers.location,
            cookies: answer.headers['set-cookie'] ?? [],
            text,
          }),
        );
      });
      sent.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }

  const knock = (host: string, headers = {}) =>
    ask(host, '/api/sessions.logInStaff', {
      body: { username: 'nobody', password: 'not-this-one-either', useCookie: true },
      headers: { 'idempotency-key': crypto.randomUUID(), ...headers },
    });

  it('is there for staff, and not where residents come', async () => {
    expect(await ask(staff, '/admin/')).toMatchObject({
      status: 200,
      text: expect.stringContaining('admin') as string,
    });
    for (const path of ['/admin', '/admin/', '/admin/todo'])
      expect([path, (await ask(residents, path)).status]).toEqual([path, 404]);
    expect((await knock(staff)).text).toContain('wrong-credentials');
    expect(await knock(residents)).toMatchObject({ status: 404, text: expect.stringContaining('no-page') as string });
  });

  it('is not opened from outside by a header that anybody can write', async () => {
    expect((await knock(residents, { 'x-forwarded-host': staff })).status).toBe(404);
    expect((await ask(residents, '/admin/', { headers: { 'x-forwarded-host': staff } })).status).toBe(404);
  });

  it('is not named on the pages that residents see', async () => {
    for (const path of ['/', '/help/']) {
      expect([path, (await ask(residents, path)).text.includes('/admin/')]).toEqual([path, false]);
      expect((await ask(residents, path)).text).toContain('/m/');
    }
    expect((await ask(staff, '/help/')).text).toContain('/admin/');
  });

  it('sends whoever took the wrong door to the right one', async () => {
    expect(await ask(staff, '/')).toMatchObject({ status: 302, location: '/admin/' });
    expect(await ask(staff, '/m/')).toMatchObject({ status: 302, location: `http://${residents}/m/` });
    expect((await ask(residents, '/m/')).status).toBe(200);
  });

  it('takes its cookie from its own pages and from none of the residents’ side', async () => {
    const officer = await server.signInStaff('street-officer', server.units.street);
    const me = (headers: object) =>
      ask(staff, '/api/sessions.me', { body: {}, headers: { cookie: `linfa=${officer.token}`, ...headers } });
    expect((await me({ origin: `http://${staff}` })).status).toBe(200);
    expect((await me({ origin: `http://${residents}` })).text).toContain('foreign-page');
  });

  it('tells the residents’ address to whoever hands out a code for it', async () => {
    const clerk = await server.signInStaff('community-clerk', server.units.community);
    const slip = await clerk.api.sessions.issueSlipCode({ name: '王秀英', community: server.units.community.code });
    expect(slip.residentsUrl).toBe(`http://${residents}`);
    const { id: event } = await clerk.api.outreach.planEvent({
      unit: server.units.community.code,
      day: '2026-03-12',
      title: '宪法讲座',
      kind: 'lecture',
    });
    expect((await clerk.api.outreach.getEvent({ event })).residentsUrl).toBe(`http://${residents}`);
  });

  it('lets staff with a token work from the mini-program as before', async () => {
    const adviser = await server.signInStaff('adviser', server.units.community);
    const asked = { body: {}, headers: { authorization: `Bearer ${adviser.token}` } };
    expect((await ask(residents, '/api/sessions.me', asked)).status).toBe(200);
  });
});
