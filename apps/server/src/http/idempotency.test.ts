import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Consultation } from '../consultations/consultation.entity.ts';
import { Person } from '../people/person.entity.ts';
import { openSession } from '../sessions/open-session.ts';
import { startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';

describe('a write over the wire', () => {
  let server: TestServer;
  let clerk: SignedIn;
  beforeAll(async () => {
    server = await startTestServer();
    clerk = await server.signInStaff('community-clerk', server.units.community);
  }, 180_000);
  afterAll(() => server.close());

  // It makes a person, and answers something else every time it is done.
  const issue = async (key: string, body: object = { name: '居民甲', community: 'd-1-1' }, who = clerk) => {
    const answer = await server.call('sessions.issueSlipCode', body, {
      authorization: `Bearer ${who.token}`,
      'idempotency-key': key,
    });
    return { status: answer.status, body: answer.body as { code?: string; error?: { code: string } } };
  };
  const people = () => server.app.fork().count(Person, {});

  it('needs a key', async () => {
    const before = await people();
    for (const key of ['', 'short', 'x'.repeat(65), 'with spaces in the key'])
      expect(await issue(key)).toMatchObject({ status: 400, body: { error: { code: 'no-idempotency-key' } } });
    expect(await people()).toBe(before);
  });

  it('with the same key and content is done once and answered alike', async () => {
    const before = await people();
    const key = randomUUID();
    const first = await issue(key);
    expect(first.status).toBe(200);
    expect(await issue(key)).toEqual(first);
    expect(await issue(key, { community: 'd-1-1', name: '居民甲' })).toEqual(first);
    expect(await people()).toBe(before + 1);
    expect((await issue(randomUUID())).body.code).not.toBe(first.body.code);
  });

  it('with the same key and other content, or for another act, is refused', async () => {
    const key = randomUUID();
    await issue(key);
    const before = await people();
    expect(await issue(key, { name: '居民乙', community: 'd-1-1' })).toMatchObject({
      status: 422,
      body: { error: { code: 'idempotency-key-reused' } },
    });
    expect(
      (await server.call('sessions.logOut', {}, { authorization: `Bearer ${clerk.token}`, 'idempotency-key': key }))
        .status,
    ).toBe(422);
    expect(await people()).toBe(before);
  });

  it('that comes twenty times at once is done once; who comes meanwhile is told so', async () => {
    const before = await people();
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => issue(key)));
    const done = answers.filter(({ status }) => status === 200);
    expect(new Set(done.map(({ body }) => body.code)).size).toBe(1);
    expect(
      answers.filter(({ status }) => status !== 200).map(({ status, body }) => `${status} ${body.error?.code}`),
    ).toEqual(Array(20 - done.length).fill('409 still-running'));
    expect(await people()).toBe(before + 1);
    expect((await issue(key)).body.code).toBe(done[0]?.body.code);
  });

  it('that was refused may be put right with the same key', async () => {
    const key = randomUUID();
    expect((await issue(key, { name: '居民甲', community: 'nowhere' })).status).toBe(404);
    expect((await issue(key, { name: '居民甲', community: 'd-2-1' })).status).toBe(403);
    expect((await issue(key)).status).toBe(200);
  });

  it('of a session that is over, sent once more after signing in again, is not done twice', async () => {
    const officer = await server.signInStaff('adviser', server.units.community);
    const key = randomUUID();
    const line = {
      community: 'd-1-1',
      line: {
        day: server.app.today(),
        mode: 'on-site',
        channel: 'walk-in',
        matter: 'labour',
        result: 'answered',
        minutes: 5,
      },
    };
    const log = (token: string) =>
      server.call('consultations.logConsultation', line, { authorization: `Bearer ${token}`, 'idempotency-key': key });
    const first = await log(officer.token);
    expect(first.status).toBe(200);
    await officer.api.sessions.logOut({});
    expect((await log(officer.token)).status).toBe(401);
    const { token } = await server.app
      .fork()
      .transactional((em) => openSession(em, officer.person, 'staff', server.app.now()));
    expect(await log(token)).toMatchObject({ status: 200, body: first.body as object });
    expect(await server.app.fork().count(Consultation, { adviser: officer.person.id })).toBe(1);
    const other = await server.signInStaff('adviser', server.units.community);
    expect((await log(other.token)).body).not.toEqual(first.body);
  });

  it('of one person never meets the key of another', async () => {
    const key = randomUUID();
    const other = await server.signInStaff('community-clerk', server.units.community);
    const [mine, theirs] = [await issue(key), await issue(key, undefined, other)];
    expect([mine.status, theirs.status]).toEqual([200, 200]);
    expect(theirs.body.code).not.toBe(mine.body.code);
  });
});
