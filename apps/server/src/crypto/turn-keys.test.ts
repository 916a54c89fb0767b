import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { query, quote } from '../database/sql.ts';
import { linfaPlace, type LinfaPlace } from '../testing/linfa-place.ts';
import { callLinfa } from '../testing/run-linfa.ts';
import { Person } from '../people/person.entity.ts';
import { serve, type RunningServer } from '../web/serve.ts';
import { cipherColumns } from './cipher-columns.ts';
import { openKeyring } from './keyring.ts';

/** A version, a colon, and at least nonce and tag in base64. */
const sealedText = /^\d{1,4}:[A-Za-z0-9+/]{37,}={0,2}$/;

describe('turning the keys', { timeout: 120_000 }, () => {
  let place: LinfaPlace;
  let server: RunningServer;
  let file: string;
  const linfa = async (...args: string[]) => {
    const ran = await callLinfa(place, [...args, '--json']);
    return { ...ran, json: (ran.out === '' ? null : JSON.parse(ran.out)) as Record<string, unknown> | null };
  };
  const call = async (act: string, body: unknown, token?: string): Promise<Record<string, unknown>> => {
    const answer = await fetch(`${server.address}/api/${act}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
    return (await answer.json()) as Record<string, unknown>;
  };
  const signIn = async (phone: string): Promise<string> => {
    const { shownCode, request } = await call('sessions.sendPhoneCode', { phone });
    return String((await call('sessions.logInWithPhoneCode', { phone, code: shownCode, request }))['token']);
  };
  beforeAll(async () => {
    place = linfaPlace();
    file = join(place.folder, 'keys', 'linfa.json');
    server = await serve(place.environment({ LINFA_LOG: 'silent' }));
    await server.ready;
  });
  afterAll(async () => {
    await server.close();
    await place.drop();
  });

  it('lists versions, and never a key', async () => {
    const { json, out } = await linfa('keys', 'list');
    expect(json).toMatchObject({ keys: [{ version: 1, algorithm: 'aes-256-gcm', current: true }] });
    const ring = JSON.parse(readFileSync(file, 'utf8')) as { keys: { 1: { key: string } }; blindKey: string };
    for (const secret of [ring.keys[1].key, ring.blindKey]) expect(out).not.toContain(secret);
  });

  it('knows every column that holds encrypted texts: no other column of any table does', async () => {
    const token = await signIn('13600000001');
    expect(await call('sessions.me', {}, token)).toMatchObject({ kind: 'resident' });
    const em = (await server.ready).fork();
    const known = new Set(cipherColumns(em).map(({ table, column }) => `${table}.${column}`));
    const found = new Set<string>();
    for (const meta of em.getMetadata().getAll().values())
      for (const row of await query(em, { text: `select * from ${quote(meta.tableName)} limit 3000`, values: [] }))
        for (const [column, value] of Object.entries(row)) {
          const text = typeof value === 'string' ? value : JSON.stringify(value);
          if (sealedText.test(text) || /"\d{1,4}:[A-Za-z0-9+/]{37,}={0,2}"/.test(text))
            found.add(`${meta.tableName}.${column}`);
        }
    expect([...found].filter((one) => !known.has(one))).toEqual([]);
    expect(found).toContain('person.name_cipher');
    expect(found).toContain('idempotency_key.answer_cipher');
  });

  it('seals with the new key beside a running server, which opens what it has sealed and soon seals with it too', async () => {
    const before = await signIn('13600000002');
    expect((await linfa('keys', 'rotate')).json).toEqual({ version: 2, current: 2 });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const app = await server.ready;
    // Another process, which read the new ring, writes; the server opens it although it was started with the old one.
    const fresh = openKeyring(file);
    const person = app.fork().getReference(Person, 1);
    await app.fork().nativeUpdate(Person, { id: person.id }, { nameCipher: fresh.seal('另一个进程写的') });
    expect(app.keyring.open((await app.fork().findOneOrFail(Person, 1)).nameCipher)).toBe('另一个进程写的');
    expect(await call('sessions.me', {}, before)).toMatchObject({ kind: 'resident' });
    expect(app.keyring.seal('x')).toMatch(/^2:/);
  });

  it('refuses to remove a key that is current, or new, or still needed', async () => {
    expect((await linfa('keys', 'remove', '--version', '2')).err).toContain('key-in-use');
    expect((await linfa('keys', 'remove', '--version', '9')).err).toContain('bad-option');
    expect((await linfa('keys', 'remove', '--version', '1')).err).toContain('不到10分钟');
    ageKeys();
    expect((await linfa('keys', 'remove', '--version', '1')).err).toContain('reencrypt');
  });

  it('seals everything again while the server goes on, and then the old key may go', async () => {
    const em = (await server.ready).fork();
    const versions = await query(em, { text: 'select id, version, phone_index from person order by id', values: [] });
    const [done] = await Promise.all([linfa('reencrypt'), signIn('13600000003'), signIn('13600000004')]);
    expect(done.err).toBe('');
    expect(done.json).toMatchObject({ current: 2, left: {} });
    expect(Number(done.json?.['done'])).toBeGreaterThan(100);
    // Neither versions nor blind indexes have moved.
    expect(
      await query(em, {
        text: 'select id, version, phone_index from person where id <= ? order by id',
        values: [Number(versions.at(-1)?.['id'])],
      }),
    ).toEqual(versions);
    expect((await linfa('reencrypt')).json).toMatchObject({ done: 0, left: {} });
    expect((await linfa('keys', 'remove', '--version', '1')).json).toEqual({ removed: 1 });
    const ring = openKeyring(file);
    let opened = 0;
    for (const { table, column } of cipherColumns(em))
      for (const row of await query(em, {
        text: `select ${quote(column)} as sealed from ${quote(table)} where ${quote(column)} is not null`,
        values: [],
      })) {
        ring.open(String(row['sealed']));
        opened += 1;
      }
    expect(opened).toBeGreaterThan(100);
    expect(await call('sessions.me', {}, await signIn('13600000005'))).toMatchObject({ kind: 'resident' });
  });

  it('goes on after an interruption, and names what it could not open', async () => {
    await linfa('keys', 'rotate');
    const em = (await server.ready).fork();
    await query(em, { text: 'update person set name_cipher = ? where id = 2', values: [`2:${'A'.repeat(60)}`] });
    const once = await linfa('reencrypt');
    expect(once).toMatchObject({ code: 1, json: { left: { 2: 1 } } });
    expect(JSON.stringify(once.json)).toContain('"unreadable":[2]');
    await query(em, {
      text: 'update person set name_cipher = ? where id = 2',
      values: [openKeyring(file).seal('李四')],
    });
    expect(await linfa('reencrypt')).toMatchObject({ code: 0, json: { done: 0 } });
  });

  it('can hand a key out before it is used', async () => {
    expect((await linfa('keys', 'rotate', '--prepare')).json).toEqual({ version: 4, current: 3 });
    expect(openKeyring(file).seal('x')).toMatch(/^3:/);
    expect((await linfa('keys', 'rotate', '--use', '4')).json).toEqual({ version: 4, current: 4 });
    expect(openKeyring(file).seal('x')).toMatch(/^4:/);
    expect((await linfa('keys', 'rotate', '--algorithm', 'sm4-gcm')).err).toContain('cipher-missing');
    expect((await linfa('keys', 'rotate', '--algorithm', 'rot13')).err).toContain('bad-option');
  });

  it('takes no other installation’s ring while it runs', async () => {
    const app = await server.ready;
    const whole = readFileSync(file, 'utf8');
    const sealed = app.keyring.seal('张三');
    const foreign = { ...(JSON.parse(whole) as object), blindKey: Buffer.alloc(32, 9).toString('base64') };
    writeFileSync(file, JSON.stringify(foreign));
    expect(() => app.keyring.open(`77:${sealed.split(':')[1] ?? ''}`)).toThrow(/not in the ring/);
    expect(app.keyring.open(sealed)).toBe('张三');
    writeFileSync(file, whole);
    chmodSync(file, 0o600);
  });

  /** As if the current key had been made an hour ago. */
  function ageKeys(): void {
    const ring = JSON.parse(readFileSync(file, 'utf8')) as { keys: Record<string, { createdAt: string }> };
    for (const key of Object.values(ring.keys)) key.createdAt = new Date(Date.now() - 3_600_000).toISOString();
    writeFileSync(file, JSON.stringify(ring));
  }
});
