import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { Notice } from '../notices/notice.entity.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';

describe('signing residents up at the desk', () => {
  let server: TestServer;
  let clerk: SignedIn;
  let neighbour: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    clerk = await server.signInStaff('community-clerk', server.units.community);
    neighbour = await server.signInStaff('community-clerk', server.units.sisterCommunity);
  });
  afterAll(() => server.close());

  const published = async (more: object = {}): Promise<string> => {
    const { id: event } = await clerk.api.outreach.planEvent({
      unit: 'd-1-1',
      day: '2026-03-12',
      startsAt: '09:30',
      title: '反诈讲座',
      kind: 'lecture',
      seats: 1,
      ...more,
    });
    await clerk.api.outreach.publishEvent({ event });
    return event;
  };
  const notFound = { status: 404, code: 'not-found' };

  it('takes a seat for who came, puts the next one in the line, and knows a number again', async () => {
    const event = await published();
    const first = await clerk.api.outreach.signUpForResident({ event, resident: { name: '吴奶奶' } });
    expect(first).toMatchObject({ number: 1, name: '吴**', state: 'signed-up', may: ['leave'] });
    const second = { event, resident: { name: '郑爷爷', phone: '13700000009' } };
    expect(await clerk.api.outreach.signUpForResident(second)).toMatchObject({ number: 2, state: 'waiting' });
    expect(await refusalOf(clerk.api.outreach.signUpForResident(second))).toEqual({
      status: 409,
      code: 'already-signed-up',
    });
    expect(
      await refusalOf(clerk.api.outreach.signUpForResident({ event, resident: { name: '王大爷' }, wait: false })),
    ).toEqual({ status: 409, code: 'event-full' });
    expect(await refusalOf(clerk.api.outreach.signUpForResident({ event, resident: { name: '' } }))).toMatchObject({
      status: 400,
    });
    const { items, next } = await clerk.api.outreach.listSignUps({ event, limit: 1 });
    expect(items).toEqual([first]);
    const rest = await clerk.api.outreach.listSignUps({ event, after: next! });
    expect(rest.items).toMatchObject([{ number: 2, name: '郑**', phone: '137****0009' }]);
    expect(first.phone).toBeNull();
    const auditor = await server.signInStaff('auditor', server.units.district);
    expect((await auditor.api.outreach.listSignUps({ event })).items.map(({ phone }) => phone)).toEqual([null, null]);
    expect(JSON.stringify([items, rest])).not.toMatch(/奶奶|13700000009/);
    expect(await refusalOf(neighbour.api.outreach.listSignUps({ event }))).toEqual(notFound);
    // Anybody may come to it, so a neighbour’s desk enters its own people.
    expect(await neighbour.api.outreach.signUpForResident({ event, resident: { name: '冯阿姨' } })).toMatchObject({
      number: 3,
      state: 'waiting',
      may: [],
    });
  });

  it('gives the seat of who calls off to the line, and is recorded', async () => {
    const event = await published();
    const leaving = await clerk.api.outreach.signUpForResident({ event, resident: { name: '陈先生' } });
    await clerk.api.outreach.signUpForResident({ event, resident: { name: '褚女士' } });
    expect(await refusalOf(neighbour.api.outreach.leaveForResident({ signUp: leaving.id }))).toEqual(notFound);
    expect(await clerk.api.outreach.leaveForResident({ signUp: leaving.id })).toMatchObject({ state: 'left', may: [] });
    const { items } = await clerk.api.outreach.listSignUps({ event });
    expect(items.map(({ state }) => state)).toEqual(['left', 'signed-up']);
    expect(await refusalOf(clerk.api.outreach.leaveForResident({ signUp: leaving.id }))).toEqual({
      status: 409,
      code: 'wrong-state',
    });
    expect(await server.app.fork().count(AuditEntry, { act: 'outreach.signUpForResident' })).toBeGreaterThan(1);
    expect(await server.app.fork().count(Notice, { kind: 'event-promoted' })).toBe(1);
  });

  it('checks in who has no phone, on the day and only while the event goes on', async () => {
    const early = await published();
    const tomorrow = await clerk.api.outreach.signUpForResident({ event: early, resident: { name: '卫阿姨' } });
    expect(tomorrow.may).toEqual(['leave']);
    expect(await refusalOf(clerk.api.outreach.checkInResident({ signUp: tomorrow.id }))).toEqual({
      status: 409,
      code: 'not-yet',
    });
    const event = await published({ day: '2026-03-11', startsAt: '23:00' });
    const here = await clerk.api.outreach.signUpForResident({ event, resident: { name: '蒋大哥' } });
    expect(here.may).toEqual(['check-in', 'leave']);
    expect(await refusalOf(neighbour.api.outreach.checkInResident({ signUp: here.id }))).toEqual(notFound);
    const adviser = await server.signInStaff('adviser', server.units.community);
    expect(await adviser.api.outreach.checkInResident({ signUp: here.id })).toMatchObject({ state: 'attended' });
    expect(await clerk.api.outreach.getEvent({ event })).toMatchObject({ checkedIn: 1, waiting: 0 });
    expect(await refusalOf(neighbour.api.outreach.getEvent({ event }))).toEqual(notFound);
  });
});
