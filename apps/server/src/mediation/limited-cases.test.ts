import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { matter } from './testing/mediation-steps.ts';

const notFound = { status: 404, code: 'not-found' };
const child = { name: '小明', age: 12 };

describe('a case whose view is limited', { timeout: 240_000 }, () => {
  let server: TestServer;
  let acceptor: SignedIn;
  let colleague: SignedIn;
  let mediator: SignedIn;
  let head: SignedIn;
  let resident: SignedIn;
  let row: Awaited<ReturnType<SignedIn['api']['mediation']['get']>>;
  let request: string;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    const { community, street } = server.units;
    acceptor = await server.signInStaff('community-clerk', community);
    colleague = await server.signInStaff('community-clerk', community);
    mediator = await server.signInStaff('mediator', community);
    head = await server.signInStaff('justice-head', street);
    resident = await server.signInResident({ name: '赵大娘' });
    ({ id: request } = await resident.api.mediation.requestMediation({
      ...matter,
      disputeType: 'family',
      respondents: [child],
    }));
    row = await acceptor.api.mediation.acceptRequest({ request });
  }, 240_000);
  afterAll(() => server.close());

  it('is so by itself where a party is a minor', () => expect(row.limit).toBe('minors'));

  it('is seen by whoever accepted it, the head of the justice office and its own parties', async () => {
    for (const one of [acceptor, head]) {
      expect((await one.api.mediation.get({ case: row.id })).people).toHaveLength(2);
      expect((await one.api.mediation.revealDetails({ case: row.id })).facts).toBe(matter.facts);
    }
    expect((await resident.api.mediation.listMine({})).cases.map((one) => one.id)).toEqual([row.id]);
    expect((await resident.api.mediation.revealDetails({ case: row.id })).facts).toBe(matter.facts);
  });

  it('shows everybody else in lists only that it is there', async () => {
    for (const one of [colleague, await server.signInStaff('district-officer', server.units.district)]) {
      const [listed] = (await one.api.mediation.listCases({ unit: 'd-1-1' })).items;
      expect(listed).toMatchObject({
        id: row.id,
        limit: 'minors',
        fileNumber: null,
        disputeType: null,
        parties: [],
        next: null,
        may: [],
      });
      expect((await one.api.mediation.listCases({ unit: 'd-1-1', disputeType: 'family' })).items).toEqual([]);
      const [asked] = (await one.api.mediation.listRequests({ unit: 'd-1-1' })).items;
      expect(asked).toMatchObject({ id: request, disputeType: null, parties: [] });
      expect(await refusalOf(one.api.mediation.get({ case: row.id }))).toEqual(notFound);
      expect(await refusalOf(one.api.mediation.revealDetails({ case: row.id }))).toEqual(notFound);
      expect(await refusalOf(one.api.mediation.revealRequest({ request }))).toEqual(notFound);
    }
    expect((await head.api.mediation.listCases({ unit: 'd-1-1', disputeType: 'family' })).items).toHaveLength(1);
  });

  it('is worked on by nobody else', async () => {
    const party = row.people[1]?.id ?? '';
    expect(await refusalOf(colleague.api.mediation.recordConsent({ case: row.id, party, way: 'phone' }))).toEqual(
      notFound,
    );
    expect(await refusalOf(colleague.api.mediation.limitView({ case: row.id, limit: null, reason: '看看' }))).toEqual(
      notFound,
    );
    expect(await refusalOf(colleague.api.mediation.issueProgressCode({ case: row.id }))).toEqual(notFound);
  });

  it('opens to mediators by name, never to a whole unit', async () => {
    const chief = server.app.keyring.ids.seal('person', mediator.person.id);
    expect(await refusalOf(mediator.api.mediation.get({ case: row.id }))).toEqual(notFound);
    expect(await refusalOf(acceptor.api.mediation.inviteJoint({ case: row.id, unit: 'd-2' }))).toEqual({
      status: 422,
      code: 'limited-needs-names',
    });
    await acceptor.api.mediation.assignMediators({ case: row.id, chief });
    expect((await mediator.api.mediation.get({ case: row.id })).id).toBe(row.id);
  });

  it('is limited by hand and opened again by those named; a unit called in before is shut out meanwhile', async () => {
    const { claims: _, ...dispute } = matter;
    const plain = await acceptor.api.mediation.openOnInitiative({ ...dispute, applicants: [{ name: '当事人甲' }] });
    const guest = await server.signInStaff('mediator', server.units.otherStreet);
    await colleague.api.mediation.inviteJoint({ case: plain.id, unit: 'd-2' });
    const limit = { case: plain.id, limit: 'violence', reason: '涉及家庭暴力' } as const;
    expect((await colleague.api.mediation.limitView(limit)).limit).toBe('violence');
    for (const one of [colleague, guest])
      expect(await refusalOf(one.api.mediation.get({ case: plain.id }))).toEqual(notFound);
    expect(await refusalOf(acceptor.api.mediation.limitView(limit))).toEqual({ status: 422, code: 'nothing-changed' });
    await acceptor.api.mediation.limitView({ ...limit, limit: null });
    for (const one of [colleague, guest]) expect((await one.api.mediation.get({ case: plain.id })).id).toBe(plain.id);
  });
});

describe('a progress code', { timeout: 240_000 }, () => {
  let server: TestServer;
  let clerk: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    clerk = await server.signInStaff('community-clerk', server.units.community);
  }, 240_000);
  afterAll(() => server.close());

  const wrong = { status: 404, code: 'wrong-progress-code' };
  const look = (code: string) => server.client().mediation.progressByCode({ code });

  it('shows anybody the stage and the next day, and nothing else, until it is revoked', async () => {
    const { claims: _, ...dispute } = matter;
    const row = await clerk.api.mediation.openOnInitiative({ ...dispute, applicants: [{ name: '当事人甲' }] });
    const { code } = await clerk.api.mediation.issueProgressCode({ case: row.id });
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
    await clerk.api.mediation.appointSession({ case: row.id, day: '2026-03-20', time: '09:00', venue: '社区调解室' });
    const seen = {
      stage: '已受理，正在征求各方是否同意调解',
      open: true,
      next: { day: '2026-03-20', time: '09:00' },
    };
    expect(await look(code)).toEqual(seen);
    expect(await look(code.toLowerCase().replaceAll('-', ' '))).toEqual(seen);
    await clerk.api.mediation.recordRefusal({ case: row.id, party: row.people[0]!.id, way: 'phone' });
    expect(await look(code)).toEqual({ stage: '一方不同意调解，已结束', open: false, next: null });
    expect(await clerk.api.mediation.revokeProgressCode({ case: row.id })).toEqual({ revoked: 1 });
    expect(await refusalOf(look(code))).toEqual(wrong);
  });

  it('is tried twenty times in a quarter of an hour from one address', async () => {
    const ends: string[] = [];
    for (let n = 0; n < 25; n++) ends.push((await refusalOf(look(`AAAA-${n}`))).code);
    expect(ends.slice(-5)).toEqual(Array(5).fill('too-many-requests'));
    expect(ends.filter((one) => one === 'wrong-progress-code')).toHaveLength(19);
    server.advance({ minutes: 16 });
    expect(await refusalOf(look('AAAA-BBBB'))).toEqual(wrong);
  });
});
