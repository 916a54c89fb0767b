import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { query } from '../database/sql.ts';
import { addPerson } from '../people/add-person.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { describeError, openLog } from './log.ts';

describe('the log', () => {
  const lines: string[] = [];
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11', { log: openLog('info', { write: (line) => void lines.push(line) }) });
  }, 180_000);
  afterAll(() => server.close());

  const logged = async (act: () => Promise<unknown>): Promise<Record<string, unknown>[]> => {
    lines.length = 0;
    await act();
    return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  };

  it('has one line a request: which act, how it ended, how long it took', async () => {
    const [line, ...more] = await logged(() => server.call('sessions.me', {}));
    expect(more).toEqual([]);
    expect(line).toMatchObject({
      level: 'info',
      act: 'sessions.me',
      status: 401,
      code: 'not-signed-in',
      ms: expect.any(Number) as number,
      requestId: expect.any(String) as string,
    });
  });

  it('keeps the request id that it was given, and makes one otherwise', async () => {
    const given = await server.call('sessions.me', {}, { 'x-request-id': 'from-the-proxy-1' });
    expect(given.headers.get('x-request-id')).toBe('from-the-proxy-1');
    expect(JSON.parse(lines.at(-1) ?? '{}')).toMatchObject({ requestId: 'from-the-proxy-1' });
    const made = await server.call('sessions.me', {}, { 'x-request-id': 'a line"and more' });
    expect(made.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('names a session by a digest that stays the same, and nobody by name, phone number, token or content', async () => {
    const resident = await server.signInResident({ name: '张三丰', phone: '13800138000' });
    const seen = await logged(async () => {
      await resident.api.sessions.me({});
      await resident.api.sessions.listMine({});
      await server.call('sessions.sendPhoneCode', { phone: '13800138000' });
      await fetch(`${server.address}/reports/13800138000/2024/${encodeURIComponent('张三丰')}?token=${resident.token}`);
    });
    expect(seen).toHaveLength(4);
    expect(seen[0]?.['session']).toMatch(/^[0-9a-f]{12}$/);
    expect(seen[1]?.['session']).toBe(seen[0]?.['session']);
    const all = lines.join('');
    for (const personal of ['张三丰', encodeURIComponent('张三丰'), '13800138000', resident.token, '127.0.0.1'])
      expect(all).not.toContain(personal);
  });

  it('tells of a database error what kind it was and where, not the row', async () => {
    const add = (): Promise<unknown> =>
      server.app
        .fork()
        .transactional((em) => addPerson(em, server.app.keyring, { name: '李四', phone: '13900139000' }));
    await add();
    const index = server.app.keyring.blindIndex('13900139000');
    const error: unknown = await server.app
      .fork()
      .transactional(async (em) => {
        await query(em, {
          text: "insert into person (name_cipher, phone_index, provenance, version) values ('secret-cipher', ?, 'demo', 1)",
          values: [index],
        });
      })
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UniqueConstraintViolationException);
    const described = JSON.stringify(describeError(error));
    expect(described).toContain('UniqueConstraintViolationException');
    expect(described).toContain('request-log.test.ts');
    for (const quoted of ['secret-cipher', index, (error as Error).message]) expect(described).not.toContain(quoted);
  });
});
