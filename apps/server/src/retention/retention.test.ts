import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { sealAudit } from '../audit/seal-audit.ts';
import { verifyAudit } from '../audit/verify-audit.ts';
import { Booking } from '../bookings/booking.entity.ts';
import { AttachmentPiece } from '../files/attachment-piece.entity.ts';
import { Attachment } from '../files/attachment.entity.ts';
import { query, quote } from '../database/sql.ts';
import { reachWorld, type ReachWorld } from '../http/testing/reach-world.ts';
import { Person } from '../people/person.entity.ts';
import { PhoneCode } from '../sessions/phone-code.entity.ts';
import { RecoveryCode } from '../sessions/recovery-code.entity.ts';
import { createStaffAccount } from '../sessions/create-staff-account.ts';
import { refusalOf } from '../testing/start-test-server.ts';
import { linfaPlace } from '../testing/linfa-place.ts';
import { callLinfa } from '../testing/run-linfa.ts';
import { applyRetention, previewRetention } from './apply-retention.ts';
import { startRetention } from './retention-job.ts';
import { countOverdue, logDays, retentionClasses } from './retention-classes.ts';

describe('what is thrown away', { timeout: 120_000 }, () => {
  let world: ReachWorld;
  const fork = () => world.server.app.fork();
  const now = () => world.server.app.now();
  const rowsOf = (results: readonly { name: string; rows: number }[]) =>
    Object.fromEntries(results.map((one) => [one.name, one.rows]));
  beforeAll(async () => {
    world = await reachWorld();
  }, 240_000);
  afterAll(() => world.server.close());

  it('is a list with reasons and days; what is a log stays six months at least', () => {
    expect(new Set(retentionClasses.map((one) => one.name)).size).toBe(retentionClasses.length);
    for (const one of retentionClasses) expect(one.why).toMatch(/\p{Script=Han}/u);
    expect(logDays).toBeGreaterThanOrEqual(183);
    expect(retentionClasses.find((one) => one.name === 'sessions')?.days).toBeGreaterThanOrEqual(183);
    const tables = retentionClasses.map(
      (one) =>
        fork()
          .getMetadata()
          .get(one.entity as never).tableName,
    );
    for (const kept of ['audit_entry', 'audit_seal', 'consultation', 'mediation_case', 'edition'])
      expect(tables).not.toContain(kept);
  });

  it('is nothing before its time, and each class when its own has come', async () => {
    const resident = await world.resident();
    const other = await world.resident();
    const { slots } = await world.shift();
    await other.api.bookings.bookSlot({ slot: slots[0], matter: 'family' });
    await resident.api.bookings.joinWaitingList({ slot: slots[0], matter: 'family' });
    await world.server.client().sessions.sendPhoneCode({ phone: '13900000041' });
    const clerk = world.staff('community-clerk', 'same unit');
    await clerk.api.sessions.issueSlipCode({ name: '居民乙', community: world.unitCode });
    await fork().transactional(async (em) => {
      const account = await createStaffAccount(
        em,
        world.server.app.keyring,
        { person: clerk.person, username: 'clerk', password: '木棉花开-1958年' },
        now(),
      );
      for (const thingId of [null, 7]) {
        const attachment = em.create(Attachment, {
          uploader: em.getReference(Person, resident.person.id),
          uploadedAt: now(),
          thingKind: thingId === null ? null : 'booking',
          thingId,
          attachedAt: thingId === null ? null : now(),
          nameCipher: 'x',
          keyCipher: 'x',
          kind: 'pdf',
          size: 1,
          sha256: 'c'.repeat(64),
          retention: 'record',
          removedAt: null,
        });
        em.persist([attachment, em.create(AttachmentPiece, { attachment, number: 0, bytes: Buffer.from('x') })]);
      }
      em.persist(em.create(RecoveryCode, { account, codeDigest: 'a'.repeat(64), usedAt: now() }));
      em.persist(em.create(RecoveryCode, { account, codeDigest: 'b'.repeat(64), usedAt: null }));
    });
    const none = Object.fromEntries(retentionClasses.map((one) => [one.name, 0]));
    expect(rowsOf(await previewRetention(fork, now()))).toEqual(none);
    expect(rowsOf(await applyRetention(fork, now()))).toEqual(none);

    const table = (name: string): Promise<number> =>
      query(fork(), { text: `select count(*) as n from ${quote(name)}`, values: [] }).then(([row]) =>
        Number(row?.['n']),
      );
    const kept = ['booking', 'consultation', 'audit_entry', 'person', 'role_holding', 'staff_account'];
    const counted = async () => Promise.all(kept.map(table));
    world.server.advance({ days: 2 });
    expect(rowsOf(await previewRetention(fork, now()))).toMatchObject({
      'phone-codes': 1,
      'idempotency-keys': 0,
      'unattached-uploads': 1,
    });
    const before = await counted();
    expect(rowsOf(await applyRetention(fork, now()))).toMatchObject({ 'phone-codes': 1, 'unattached-uploads': 1 });
    expect([await table('attachment'), await table('attachment_piece')]).toEqual([1, 1]);
    expect(await table('phone_code')).toBe(0);
    expect(await counted()).toEqual(before);

    world.server.advance({ days: 2 });
    const later = rowsOf(await applyRetention(fork, now()));
    expect(later).toMatchObject({ 'phone-codes': 0, sessions: 0, 'slip-codes': 0 });
    expect(later['idempotency-keys']).toBeGreaterThan(3);

    world.server.advance({ days: 400 });
    const preview = rowsOf(await previewRetention(fork, now()));
    expect(preview).toMatchObject({ 'waiting-bookings': 1, 'recovery-codes': 1, 'slip-codes': 0 });
    expect(preview['sessions']).toBeGreaterThan(50);
    expect(rowsOf(await applyRetention(fork, now()))).toEqual(preview);
    expect(await table('session')).toBe(0);
    // The one that was held is a record; the code that was not used still works.
    expect(await fork().count(Booking, {})).toBe(Number(before[0]) - 1);
    expect(await table('recovery_code')).toBe(1);
    expect((await counted()).slice(1)).toEqual(before.slice(1));
    expect(await refusalOf(resident.api.sessions.me({}))).toEqual({ status: 401, code: 'not-signed-in' });

    world.server.advance({ days: 400 });
    expect(rowsOf(await applyRetention(fork, now()))['slip-codes']).toBe(1);
    expect(rowsOf(await previewRetention(fork, now()))).toEqual(none);
  });

  it('is never an audit row: the chain holds before and after, however old it is', async () => {
    await sealAudit(fork, now);
    const rows = await fork().count(AuditEntry, {});
    expect(rows).toBeGreaterThan(0);
    world.server.advance({ days: 4000 });
    await applyRetention(fork, now());
    expect(await fork().count(AuditEntry, {})).toBe(rows);
    expect(await verifyAudit(fork(), [])).toMatchObject({ problems: [], unsealedRows: 0, sealedRows: rows });
  });

  it('goes in batches, by several servers at once, each row once', async () => {
    const [codes] = retentionClasses.filter((one) => one.name === 'phone-codes');
    const digest = (index: number): string => index.toString(16).padStart(64, '0');
    for (let from = 0; from < 1300; from += 100)
      await fork().insertMany(
        PhoneCode,
        Array.from({ length: 100 }, (_, index) => ({
          phoneIndex: digest(from + index),
          codeDigest: digest(0),
          expiresAt: new Date('2020-01-01T00:00:00Z'),
          tries: 0,
        })),
      );
    const [one, other] = await Promise.all([applyRetention(fork, now()), applyRetention(fork, now())]);
    expect((rowsOf(one)['phone-codes'] ?? 0) + (rowsOf(other)['phone-codes'] ?? 0)).toBe(1300);
    expect(codes && (await countOverdue(fork(), codes, now()))).toBe(0);
  });

  it('goes by itself on a running server, and what fails is told', async () => {
    const told: string[] = [];
    const ran = new Promise<void>((resolve) => {
      const job = startRetention(
        world.server.app,
        {
          done: (results) => {
            told.push(`done ${results.length}`);
            void job.stop().then(resolve);
          },
          failed: () => told.push('failed'),
        },
        5,
      );
    });
    await ran;
    const failing = new Promise<void>((resolve) => {
      const app = {
        ...world.server.app,
        fork: () => {
          throw new Error('away');
        },
      };
      startRetention(app, { done: () => told.push('done'), failed: () => resolve(void told.push('failed')) }, 5);
    });
    await failing;
    expect(told).toEqual([`done ${retentionClasses.length}`, 'failed']);
  });

  it('is counted or deleted by a command, which wants to be told which', async () => {
    const place = linfaPlace();
    try {
      const dry = await callLinfa(place, ['retention', '--dry-run', '--json']);
      expect(JSON.parse(dry.out)).toMatchObject({ run: false, classes: { length: retentionClasses.length } });
      expect(await callLinfa(place, ['retention', '--run'])).toMatchObject({
        code: 0,
        out: expect.stringContaining('审计记录不在清理之列') as string,
      });
      for (const args of [[], ['--run', '--dry-run']])
        expect(await callLinfa(place, ['retention', ...args])).toMatchObject({
          code: 1,
          err: expect.stringMatching(/^missing-option：/) as string,
        });
    } finally {
      await place.drop();
    }
  });
});
