import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../people/person.entity.ts';
import { askPhoneCode } from '../testing/ask-phone-code.ts';
import { refusalOf, startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { openSession } from './open-session.ts';

describe('the key of a phone’s offline store', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
  });
  afterAll(() => server.close());

  const keysOf = async (token: string) => (await server.client(token).sessions.deviceKey({})).keys;
  const again = (person: Person, kind: 'resident' | 'staff') =>
    server.app.fork().transactional(async (em) => (await openSession(em, person, kind, server.app.now())).token);
  const notSignedIn = { status: 401, code: 'not-signed-in' };

  it('is 256 bits, the person’s own, and the same at every later sign-in', async () => {
    const adviser = await server.signInStaff('adviser', server.units.community);
    const [mine] = await keysOf(adviser.token);
    expect(Buffer.from(mine!.key, 'base64url')).toHaveLength(32);
    expect(mine!.id).toMatch(/^[A-Za-z0-9_-]{12}$/);
    expect(mine!.key).not.toContain(mine!.id);
    server.advance({ days: 3 });
    expect(await keysOf(await again(adviser.person, 'staff'))).toEqual([mine]);
    const other = await server.signInStaff('adviser', server.units.community);
    const [theirs] = await keysOf(other.token);
    expect([theirs!.id === mine!.id, theirs!.key === mine!.key]).toEqual([false, false]);
  });

  it('is another one for the same person as a resident: a telephone number opens nothing that was written as staff', async () => {
    const adviser = await server.signInStaff('adviser', server.units.community);
    const [asResident] = await keysOf(await again(adviser.person, 'resident'));
    const [asStaff] = await keysOf(adviser.token);
    expect(asResident!.key).not.toBe(asStaff!.key);
  });

  it('is given to nobody without a session, and not to one that was ended', async () => {
    expect(await refusalOf(server.client().sessions.deviceKey({}))).toEqual(notSignedIn);
    const resident = await server.signInResident();
    await keysOf(resident.token);
    await resident.api.sessions.logOut({});
    expect(await refusalOf(keysOf(resident.token))).toEqual(notSignedIn);
    const late = await server.signInResident();
    server.advance({ days: 91 });
    expect(await refusalOf(keysOf(late.token))).toEqual(notSignedIn);
  });

  it('stays readable when two entries become one', async () => {
    const phone = '13500000031';
    const byWechat = async () => (await server.client().sessions.logInWithWechat({ code: 'united-1' })).token ?? '';
    const byPhone = async () => {
      return (
        (await server.client().sessions.logInWithPhoneCode(await askPhoneCode(server.client(), phone))).token ?? ''
      );
    };
    const token = await byWechat();
    const [before] = await keysOf(token);
    const [known] = await keysOf(await byPhone());
    const { united } = await server.client(token).sessions.bindWechatPhone({ code: `sandbox-${phone}` });
    expect(united).toBe(true);
    const keys = await keysOf(token);
    expect(keys).toHaveLength(2);
    expect(new Set(keys.map((one) => one.key))).toEqual(new Set([before!.key, known!.key]));
    // The same however the person signs in afterwards.
    server.advance({ minutes: 2 });
    expect(await keysOf(await byPhone())).toEqual(keys);
    expect(await keysOf(await byWechat())).toEqual(keys);
  });
});
