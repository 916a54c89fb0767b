import { existsSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { headsFile } from '../audit/audit-heads.ts';
import { query } from '../database/sql.ts';
import { linfaPlace, type LinfaPlace } from '../testing/linfa-place.ts';
import { callLinfa } from '../testing/run-linfa.ts';
import { serve, type RunningServer } from './serve.ts';

describe('a server from start to end', { timeout: 120_000 }, () => {
  let place: LinfaPlace;
  let server: RunningServer;
  beforeAll(async () => {
    place = linfaPlace();
    server = await serve(place.environment({ LINFA_LOG: 'silent' }));
    await server.ready;
  }, 240_000);
  afterAll(() => place.drop());

  it('says that it lives, and that it is ready', async () => {
    for (const path of ['/healthz', '/readyz']) {
      const answer = await fetch(`${server.address}${path}`);
      expect({ path, status: answer.status, body: await answer.json() }).toEqual({
        path,
        status: 200,
        body: { ok: true },
      });
    }
  });

  it('finishes what is under way when it is stopped, takes nothing new, and seals the audit', async () => {
    const app = await server.ready;
    await app.fork().insert(AuditEntry, { at: app.now(), actor: 'person:1', act: 'tests.before', thing: 'x' });
    const body = JSON.stringify({ community: 'nowhere', from: '2026-03-11', to: '2026-03-12' });
    // A browser's, opened ahead of need.
    const unused = await connected(server.address);
    const slow = await slowRequest(server.address, '/api/slots.listOpen', body);
    let closed = false;
    const closing = server.close().then(() => (closed = true));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(closed).toBe(false);
    await expect(fetch(`${server.address}/healthz`)).rejects.toThrow();
    const start = performance.now();
    expect(await slow.finish()).toMatch(/^HTTP\/1\.1 404 .*unknown-unit/s);
    await closing;
    expect(unused.destroyed || unused.readableEnded).toBe(true);
    // It waits for answers, not for connections that are kept open.
    expect(performance.now() - start).toBeLessThan(4000);
    expect(existsSync(headsFile(place.dataFolder))).toBe(true);
  });

  it('leaves an audit that `linfa audit verify` holds to, until somebody changes it', async () => {
    const whole = await callLinfa(place, ['audit', 'verify', '--json']);
    expect(whole.code, whole.err).toBe(0);
    const found = JSON.parse(whole.out) as { exportedHeads: number };
    expect(found).toMatchObject({ ok: true, unsealedRows: 0, problems: [] });
    // One at the end, and one more for every ten seconds that the machine took until then.
    expect(found.exportedHeads).toBeGreaterThan(0);
    const database = await place.open();
    await query(database.em.fork(), {
      text: "insert into audit_entry (at, actor, act, thing) select at, actor, 'tests.after', thing from audit_entry where act = 'tests.before'",
      values: [],
    });
    expect((await callLinfa(place, ['audit', 'verify'])).out).toContain('尚未封存 1 条');
    expect((await callLinfa(place, ['audit', 'seal'])).out).toContain('已封存 1 条');
    await query(database.em.fork(), {
      text: "update audit_entry set actor = 'person:2' where act = 'tests.before'",
      values: [],
    });
    const changed = await callLinfa(place, ['audit', 'verify']);
    expect(changed).toMatchObject({ code: 1, out: expect.stringContaining('内容与封存时不同') as string });
    expect((await callLinfa(place, ['audit', 'burn'])).code).toBe(1);
  });
});

function connected(address: string): Promise<Socket> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => resolve(socket));
    socket.once('error', reject).resume();
  });
}

/** A request of which the last byte is held back. */
function slowRequest(address: string, path: string, body: string): Promise<{ finish: () => Promise<string> }> {
  const { hostname, port } = new URL(address);
  return new Promise((started, failed) => {
    const socket = connect(Number(port), hostname);
    let answer = '';
    const ended = new Promise<string>((resolve) =>
      socket.on('data', (bytes) => (answer += bytes.toString())).on('close', () => resolve(answer)),
    );
    socket.on('error', failed);
    const head = `POST ${path} HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body.slice(0, -1)}`;
    socket.write(head, () =>
      setTimeout(
        () =>
          started({
            finish: () => {
              socket.write(body.slice(-1));
              return ended;
            },
          }),
        100,
      ),
    );
  });
}
