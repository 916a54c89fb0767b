import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { Referral } from './referral.entity.ts';

describe('referrals', () => {
  let server: TestServer;
  let adviser: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    adviser = await server.signInStaff('adviser', server.units.community);
  });
  afterAll(() => server.close());

  const record = (more: object = {}, who = adviser) =>
    who.api.referrals.record({ unit: 'd-1-1', day: '2026-03-09', target: 'legal-aid', ...more });
  const setOutcome = (
    referral: string,
    outcome: 'accepted' | 'completed' | 'rejected',
    day = '2026-03-10',
    who = adviser,
  ) => who.api.referrals.setOutcome({ referral, outcome, day });
  const rowOf = (referral: string) =>
    server.app.fork().findOneOrFail(Referral, { id: server.app.keyring.ids.open('referral', referral) });
  const period = { unit: 'd-1-1', from: '2026-03-01', to: '2026-03-31' };

  it('keep who was sent on unreadable in the tables and out of lists', async () => {
    const referral = await record({ client: { name: '陈某', phone: '13700000001' }, note: '讨薪，符合援助条件' });
    expect(referral).toMatchObject({
      target: 'legal-aid',
      outcome: 'sent',
      outcomeDay: null,
      fromConsultation: false,
      note: '讨薪，符合援助条件',
      may: ['amend', 'accept', 'complete', 'reject'],
    });
    const row = await rowOf(referral.id);
    expect(JSON.stringify(row)).not.toMatch(/陈某|13700000001|讨薪/);
    expect([row.clientKey, server.app.keyring.open(row.clientNameCipher!)]).toEqual([
      server.app.keyring.blindIndex('13700000001'),
      '陈某',
    ]);
    expect(JSON.stringify(await adviser.api.referrals.list(period))).not.toContain('陈某');
    expect(await server.app.fork().findOne(AuditEntry, { act: 'referrals.list' })).toMatchObject({
      reason: '读取1条内容',
    });
    const auditor = await server.signInStaff('auditor', server.units.district);
    expect((await auditor.api.referrals.list(period)).items[0]).toMatchObject({ note: '', may: [] });
  });

  it('go from sent to what became of them, and no further', async () => {
    const { id } = await record();
    expect(await setOutcome(id, 'accepted')).toMatchObject({
      outcome: 'accepted',
      outcomeDay: '2026-03-10',
      may: ['amend', 'complete'],
    });
    expect(await refusalOf(setOutcome(id, 'rejected'))).toEqual({ status: 409, code: 'wrong-state' });
    expect(await refusalOf(setOutcome(id, 'completed', '2026-03-09'))).toEqual({ status: 409, code: 'not-yet' });
    expect(await refusalOf(setOutcome(id, 'completed', '2026-03-12'))).toEqual({ status: 422, code: 'day-in-future' });
    expect(await setOutcome(id, 'completed', '2026-03-11')).toMatchObject({ outcome: 'completed', may: ['amend'] });
    expect(await refusalOf(setOutcome(id, 'completed'))).toEqual({ status: 409, code: 'wrong-state' });
    expect(await setOutcome((await record()).id, 'rejected')).toMatchObject({ outcome: 'rejected', may: ['amend'] });
    expect(
      (
        await server.app
          .fork()
          .find(AuditEntry, { thing: `referral:${(await rowOf(id)).id}` }, { orderBy: { id: 'asc' } })
      ).map((one) => one.toState),
    ).toEqual(['sent', 'accepted', 'completed']);
  });

  it('have one outcome when two say different things at once', async () => {
    const { id } = await record();
    const ended = await Promise.allSettled([
      setOutcome(id, 'completed'),
      setOutcome(id, 'rejected'),
      setOutcome(id, 'completed'),
      setOutcome(id, 'rejected'),
    ]);
    expect(ended.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  });

  it('are refused elsewhere, for days to come, and from those who send nothing on', async () => {
    const { id } = await record();
    const before = await server.app.fork().count(Referral, {});
    expect(await refusalOf(record({ unit: 'd-1-2' }))).toEqual({ status: 403, code: 'not-allowed' });
    expect(await refusalOf(record({ unit: 'nowhere' }))).toEqual({ status: 404, code: 'unknown-unit' });
    expect(await refusalOf(record({ day: '2026-03-12' }))).toEqual({ status: 422, code: 'day-in-future' });
    expect(await refusalOf(record({ day: '1999-01-01' }))).toEqual({ status: 422, code: 'unit-not-valid' });
    for (const wrong of [
      { target: 'weather' },
      { client: { name: '甲', phone: '12' } },
      { note: '\u0007' },
      { extra: 1 },
    ])
      expect(await refusalOf(record(wrong))).toEqual({ status: 400, code: 'bad-request' });
    expect(await refusalOf(record({}, await server.signInResident()))).toEqual({ status: 403, code: 'not-allowed' });
    const sister = await server.signInStaff('adviser', server.units.sisterCommunity);
    expect(await refusalOf(setOutcome(id, 'accepted', '2026-03-10', sister))).toEqual({
      status: 404,
      code: 'not-found',
    });
    expect(await refusalOf(sister.api.referrals.list(period))).toEqual({ status: 403, code: 'not-allowed' });
    expect(await server.app.fork().count(Referral, {})).toBe(before);
  });

  it('made from a consultation carry its origin and its client', async () => {
    const consultation = await adviser.api.consultations.logConsultation({
      community: 'd-1-1',
      line: {
        day: '2026-03-10',
        mode: 'on-site',
        channel: 'walk-in',
        matter: 'labour',
        result: 'referred',
        minutes: 20,
        client: { name: '林某', phone: '13700000009' },
      },
    });
    const referOn = (day: string, who = adviser) =>
      who.api.consultations.referOn({ consultation: consultation.id, day, target: 'arbitration', note: '劳动仲裁' });
    const referral = await referOn('2026-03-11');
    expect(referral).toMatchObject({ fromConsultation: true, target: 'arbitration', unit: { code: 'd-1-1' } });
    const row = await rowOf(referral.id);
    expect(row).toMatchObject({
      originSet: 'consultations',
      originId: server.app.keyring.ids.open('consultation', consultation.id),
      clientKey: server.app.keyring.blindIndex('13700000009'),
    });
    expect(server.app.keyring.open(row.clientNameCipher!)).toBe('林某');
    expect(await refusalOf(referOn('2026-03-09'))).toEqual({ status: 409, code: 'not-yet' });
    expect(await refusalOf(referOn('2026-03-12'))).toEqual({ status: 422, code: 'day-in-future' });
    expect(
      await refusalOf(referOn('2026-03-11', await server.signInStaff('adviser', server.units.sisterCommunity))),
    ).toEqual({ status: 404, code: 'not-found' });
    expect(
      await refusalOf(
        adviser.api.consultations.logConsultation({
          community: 'd-1-1',
          line: {
            day: '2026-03-10',
            mode: 'on-site',
            channel: 'visit',
            matter: 'labour',
            result: 'answered',
            minutes: 5,
            event: server.app.keyring.ids.seal('event', 999_999),
          },
        }),
      ),
    ).toEqual({ status: 404, code: 'not-found' });
  });
});
