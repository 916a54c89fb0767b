import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IdempotencyKey } from '../http/idempotency-key.entity.ts';
import { Notice } from '../notices/notice.entity.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { insertRow } from './insert-row.ts';
import { instantOf, query } from './sql.ts';

describe('a row inserted by itself', () => {
  let server: TestServer;
  beforeAll(async () => void (server = await startTestServer('2026-03-11')));
  afterAll(() => server.close());

  it('is read as the entity that the unit of work would have written', async () => {
    const { person } = await server.signInResident({});
    const unit = server.units.community;
    const at = new Date('2026-03-11T02:03:04Z');
    const data = { booking: 7, day: '2026-03-12', quoted: 'it\'s \\ "so" ?' };
    const id = await insertRow(server.app.fork(), Notice, {
      person,
      unit: { id: unit.id },
      place: unit.place,
      thing: null,
      kind: 'booking-made',
      data,
      state: 'queued',
      createdAt: at,
      dueAt: at,
      onScreen: true,
    });
    const made = await server.app.fork().findOneOrFail(Notice, id);
    expect(made).toMatchObject({
      thing: null,
      data,
      createdAt: at,
      dueAt: at,
      onScreen: true,
      attempts: 0,
      readAt: null,
    });
    expect([made.person.id, made.unit?.id]).toEqual([person.id, unit.id]);
    const [row] = await query(server.app.fork(), {
      text: 'select created_at, read_at from notice where id = ?',
      values: [id],
    });
    expect([instantOf(row?.['created_at']), instantOf(row?.['read_at'])]).toEqual([at, null]);
  });

  it('is refused by a unique key as any other', async () => {
    const row = {
      owner: 'person:1',
      key: 'once',
      act: 'a.b',
      bodyDigest: '',
      answerCipher: null,
      createdAt: new Date(),
    };
    await insertRow(server.app.fork(), IdempotencyKey, row);
    await expect(insertRow(server.app.fork(), IdempotencyKey, row)).rejects.toThrow(UniqueConstraintViolationException);
  });
});
