import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { SlipCode } from './slip-code.entity.ts';

describe('signing in with a code on a slip of paper', () => {
  let server: TestServer;
  let clerk: SignedIn;
  const name = '李奶奶';
  beforeAll(async () => {
    server = await startTestServer();
    clerk = await server.signInStaff('community-clerk', server.units.community);
  }, 180_000);
  afterAll(() => server.close());
  const issue = (by: SignedIn = clerk, person?: string) =>
    by.api.sessions.issueSlipCode({
      name,
      community: server.units.community.code,
      ...(person !== undefined && { person }),
    });
  const logIn = (code: string) => server.client().sessions.logInWithSlipCode({ code });

  it('signs a resident without a phone in, by the name that the clerk wrote down', async () => {
    const { code, person } = await issue();
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
    const { me } = await logIn(code);
    expect(me).toEqual({ person: { id: person, name, phone: null }, kind: 'resident', account: null, roles: [] });
  });

  it('takes a code as people type it from paper', async () => {
    const { code } = await issue();
    expect((await logIn(` ${code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `)).token).not.toBeNull();
  });

  it('takes a code once, also when two try at the same moment', async () => {
    const { code } = await issue();
    const both = await Promise.allSettled([logIn(code), logIn(code)]);
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await refusalOf(logIn(code))).toEqual({ status: 422, code: 'wrong-slip-code' });
  });

  it('takes a code for seven days', async () => {
    const { code } = await issue();
    const { code: later } = await issue();
    server.advance({ days: 6, hours: 23 });
    expect((await logIn(later)).token).not.toBeNull();
    server.advance({ hours: 1 });
    expect(await refusalOf(logIn(code))).toEqual({ status: 422, code: 'wrong-slip-code' });
    clerk = await server.signInStaff('community-clerk', server.units.community);
  });

  it('replaces the slip of the same person by a new one', async () => {
    const first = await issue();
    const second = await issue(clerk, first.person);
    expect(second.person).toBe(first.person);
    expect(await refusalOf(logIn(first.code))).toMatchObject({ code: 'wrong-slip-code' });
    expect((await logIn(second.code)).me.person.id).toBe(first.person);
  });

  it('is issued by clerks and street officers for communities in their reach, and by nobody else', async () => {
    const { street, otherStreet, sisterCommunity, community } = server.units;
    expect((await issue(await server.signInStaff('street-officer', street))).code).toHaveLength(12);
    const refused = { status: 403, code: 'not-allowed' };
    expect(await refusalOf(issue(await server.signInStaff('street-officer', otherStreet)))).toEqual(refused);
    expect(await refusalOf(issue(await server.signInStaff('community-clerk', sisterCommunity)))).toEqual(refused);
    expect(await refusalOf(issue(await server.signInStaff('adviser', community)))).toEqual(refused);
    expect(
      await refusalOf(issue(await server.signInStaff('community-clerk', community, { to: server.app.today() }))),
    ).toEqual(refused);
    expect(await refusalOf(issue(await server.signInResident()))).toEqual(refused);
    expect(await refusalOf(server.client().sessions.issueSlipCode({ name, community: community.code }))).toEqual({
      status: 401,
      code: 'not-signed-in',
    });
    expect(await refusalOf(clerk.api.sessions.issueSlipCode({ name, community: 'nowhere' }))).toEqual({
      status: 404,
      code: 'unknown-unit',
    });
  });

  it('is not issued for a person whom only others know: nobody takes over an account', async () => {
    const { person } = await issue();
    const { sisterCommunity } = server.units;
    const sister = await server.signInStaff('community-clerk', sisterCommunity);
    const take = (id: string) =>
      sister.api.sessions.issueSlipCode({ name, community: sisterCommunity.code, person: id });
    const notFound = { status: 404, code: 'not-found' };
    expect(await refusalOf(take(person))).toEqual(notFound);
    const { person: resident } = await server.signInResident({ phone: '13800000001' });
    expect(await refusalOf(issue(clerk, server.app.keyring.ids.seal('person', resident.id)))).toEqual(notFound);
    expect(await refusalOf(issue(clerk, server.app.keyring.ids.seal('session', 1)))).toEqual(notFound);
  });

  it('keeps no code that could be read', async () => {
    const { code } = await issue();
    expect(JSON.stringify(await server.app.fork().findAll(SlipCode))).not.toContain(code);
  });

  it('stops an address that guesses, until a quarter of an hour has passed', async () => {
    server.advance({ hours: 1 });
    const { code } = await issue();
    for (let guess = 0; guess < 20; guess++)
      expect(await refusalOf(logIn('000000000000'))).toMatchObject({ code: 'wrong-slip-code' });
    expect(await refusalOf(logIn(code))).toEqual({ status: 429, code: 'too-many-requests' });
    server.advance({ minutes: 15 });
    expect((await logIn(code)).token).not.toBeNull();
  });
});
