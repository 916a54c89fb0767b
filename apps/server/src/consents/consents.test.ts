import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CallRefused } from '@linfa/contract/client';
import { consentKinds } from '@linfa/domain';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { readConsentTexts } from '../seeds/seed-files.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { assertConsent } from './assert-consent.ts';
import { Consent } from './consent.entity.ts';
import { loadConsentTexts } from './load-consent-texts.ts';

describe('consents', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    await loadConsentTexts(server.app.fork(), readConsentTexts().texts);
  });
  afterAll(() => server.close());

  const assertFor = (who: SignedIn, kind: 'privacy' | 'guardian' | 'sensitive', minor?: string) => {
    const { app } = server;
    const context = { em: app.fork(), keyring: app.keyring, today: app.today(), actor: null };
    return assertConsent(context, kind, {
      personId: who.person.id,
      ...(minor !== undefined && { minor }),
    });
  };

  it('shows anybody a plain text of every kind', async () => {
    const { items } = await server.client().consents.listTexts({});
    expect(items.map((one) => one.kind)).toEqual(Object.keys(consentKinds));
    for (const one of items) {
      expect(one.version).toBe(1);
      for (const part of [one.asked, one.why, one.kept, one.text]) expect(part.length).toBeGreaterThan(5);
    }
  });

  it('keeps what was agreed to, in which version, when and how, and takes it back', async () => {
    const resident = await server.signInResident();
    await expect(assertFor(resident, 'privacy')).rejects.toMatchObject({
      code: 'consent-needed',
      details: { consent: { kind: 'privacy', version: 1 } },
    });
    const given = await resident.api.consents.give({ kind: 'privacy', version: 1 });
    expect(given).toMatchObject({
      kind: 'privacy',
      version: 1,
      medium: 'online',
      givenAt: '2026-03-11T02:00:00.000Z',
      current: true,
      may: ['withdraw'],
    });
    await assertFor(resident, 'privacy');
    await expect(assertFor(resident, 'sensitive')).rejects.toMatchObject({ code: 'consent-needed' });
    expect(await resident.api.consents.give({ kind: 'privacy', version: 1 })).toEqual(given);
    expect(await resident.api.consents.withdraw({ consent: given.id })).toMatchObject({ current: false, may: [] });
    await expect(assertFor(resident, 'privacy')).rejects.toMatchObject({ code: 'consent-needed' });
    expect(await refusalOf(resident.api.consents.withdraw({ consent: given.id }))).toEqual({
      status: 409,
      code: 'already-withdrawn',
    });
    expect((await resident.api.consents.give({ kind: 'privacy', version: 1 })).id).not.toBe(given.id);
    expect((await resident.api.consents.listMine({})).items.map((one) => one.current)).toEqual([true, false]);
  });

  it('is given once by two taps at the same moment', async () => {
    const resident = await server.signInResident();
    await Promise.allSettled([1, 2, 3].map(() => resident.api.consents.give({ kind: 'phone', version: 1 })));
    expect(await server.app.fork().count(Consent, { person: resident.person.id })).toBe(1);
  });

  it('is nobody else’s to withdraw', async () => {
    const given = await (await server.signInResident()).api.consents.give({ kind: 'phone', version: 1 });
    const other = await server.signInResident();
    expect(await refusalOf(other.api.consents.withdraw({ consent: given.id }))).toEqual({
      status: 404,
      code: 'not-found',
    });
  });

  it('holds a guardian’s consent for one child, with name and relation, encrypted', async () => {
    const guardian = await server.signInResident({ name: '孙母' });
    const given = await guardian.api.consents.giveForMinor({
      version: 1,
      minor: '孙小宝',
      guardian: { name: '孙母', relation: 'mother' },
    });
    expect(given).toMatchObject({ kind: 'guardian', minor: '孙小宝', current: true });
    await assertFor(guardian, 'guardian', '孙小宝');
    await expect(assertFor(guardian, 'guardian', '孙大宝')).rejects.toMatchObject({ code: 'consent-needed' });
    const row = await server.app.fork().findOneOrFail(Consent, { person: guardian.person.id });
    expect(JSON.stringify(row)).not.toMatch(/孙/);
  });

  it('takes a paper in for somebody known by number or by a slip within reach, and for nobody else', async () => {
    const clerk = await server.signInStaff('community-clerk', server.units.community);
    const elsewhere = await server.signInStaff('community-clerk', server.units.otherCommunity);
    const paper = { community: 'd-1-1', kind: 'sensitive', version: 1, signedOn: '2026-03-10' } as const;
    const resident = await server.signInResident({ name: '周纸质', phone: '13800000301' });
    const who = { name: '周纸质', phone: '13800000301' };
    const entered = await clerk.api.consents.recordPaperConsent({ ...paper, who });
    expect(entered).toMatchObject({ medium: 'paper', givenAt: '2026-03-09T16:00:00.000Z' });
    expect((await resident.api.consents.listMine({})).items).toMatchObject([{ medium: 'paper', current: true }]);
    await assertFor(resident, 'sensitive');
    const { person } = await clerk.api.sessions.issueSlipCode({ name: '吴无机', community: 'd-1-1' });
    expect(await clerk.api.consents.recordPaperConsent({ ...paper, who: { person } })).toMatchObject({
      medium: 'paper',
    });
    expect(
      await refusalOf(elsewhere.api.consents.recordPaperConsent({ ...paper, community: 'd-2-1', who: { person } })),
    ).toEqual({ status: 404, code: 'not-found' });
    expect(await refusalOf(elsewhere.api.consents.recordPaperConsent({ ...paper, who }))).toEqual({
      status: 403,
      code: 'not-allowed',
    });
    for (const [change, code] of [
      [{ signedOn: '2026-03-12' }, 'day-in-future'],
      [{ signedOn: '2025-12-31' }, 'not-found'],
      [{ version: 7 }, 'not-found'],
      [{ kind: 'guardian' as const }, 'guardian-wanted'],
    ] as const)
      expect((await refusalOf(clerk.api.consents.recordPaperConsent({ ...paper, who, ...change }))).code).toBe(code);
  });

  it('asks again when a new version says so, from its day on', async () => {
    const resident = await server.signInResident();
    const administrator = await server.signInStaff('administrator', server.units.district);
    const text = {
      kind: 'notices',
      title: '订阅消息',
      asked: '次数',
      why: '告诉您',
      kept: '一次',
      text: '正文',
    } as const;
    await resident.api.consents.give({ kind: 'notices', version: 1 });
    expect(await refusalOf(administrator.api.consents.publishText({ ...text, from: '2026-03-11' }))).toEqual({
      status: 422,
      code: 'before-start',
    });
    expect(
      await administrator.api.consents.publishText({ ...text, from: '2026-03-12', asksAgain: false }),
    ).toMatchObject({ version: 2 });
    expect(await administrator.api.consents.publishText({ ...text, from: '2026-03-13' })).toMatchObject({ version: 3 });
    expect(await server.app.fork().count(AuditEntry, { act: 'consents.publishText' })).toBe(2);
    const mine = async () => (await resident.api.consents.listMine({})).items.map((one) => one.current);
    expect(await mine()).toEqual([true]);
    server.advance({ days: 1 });
    expect(await mine()).toEqual([true]);
    server.advance({ days: 1 });
    expect(await mine()).toEqual([false]);
    const refused: unknown = await resident.api.consents.give({ kind: 'notices', version: 1 }).catch((error) => error);
    expect(refused).toBeInstanceOf(CallRefused);
    expect(refused).toMatchObject({
      status: 409,
      code: 'consent-text-changed',
      consent: { kind: 'notices', version: 3 },
    });
    await resident.api.consents.give({ kind: 'notices', version: 3 });
    expect(await mine()).toEqual([true, false]);
  });
});
