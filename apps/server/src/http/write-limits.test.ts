import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type Reply, type SignedIn, type TestServer } from '../testing/start-test-server.ts';

describe('too many writes', () => {
  let server: TestServer;
  let one: SignedIn;
  let other: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11', { limits: { perSession: 4, perAddress: 20, perAddressUnsigned: 3 } });
    [one, other] = [await server.signInResident(), await server.signInResident()];
  }, 180_000);
  afterAll(() => server.close());

  const write = (who?: SignedIn): Promise<Reply> =>
    server.call('sessions.revoke', { session: 'A'.repeat(22) }, who ? { authorization: `Bearer ${who.token}` } : {});
  const statuses = async (times: number, who?: SignedIn): Promise<number[]> => {
    const seen: number[] = [];
    for (let turn = 0; turn < times; turn++) seen.push((await write(who)).status);
    return seen;
  };

  it('of one session are put off, and it is said for how long; others go on', async () => {
    expect(await statuses(6, one)).toEqual([404, 404, 404, 404, 429, 429]);
    const { body, headers } = await write(one);
    const seconds = Number(headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(body).toMatchObject({
      error: { code: 'too-many-requests', message: expect.stringContaining(`${seconds}秒`) as string },
    });
    expect((await write(other)).status).toBe(404);
  });

  it('leave reading alone', async () => {
    for (let turn = 0; turn < 10; turn++)
      expect((await server.call('sessions.me', {}, { authorization: `Bearer ${one.token}` })).status).toBe(200);
  });

  it('before signing in are fewer, and an address has its own bound', async () => {
    expect(await statuses(5)).toEqual([401, 401, 401, 429, 429]);
    const third = await server.signInResident();
    expect((await statuses(10, third)).at(-1)).toBe(429);
  });
});
