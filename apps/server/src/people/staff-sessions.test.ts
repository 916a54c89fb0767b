import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';

describe('where staff are signed in', () => {
  let server: TestServer;
  let admin: SignedIn;
  beforeAll(async () => {
    server = await startTestServer();
    admin = await server.signInStaff('administrator', server.units.street);
  });
  afterAll(() => server.close());

  const idOf = ({ person }: SignedIn) => server.app.keyring.ids.seal('person', person.id);

  it('is seen and ended by the administrator of their units, and only there', async () => {
    const mediator = await server.signInStaff('mediator', server.units.community);
    const { items } = await admin.api.people.listSessions({ person: idOf(mediator) });
    expect(items).toMatchObject([{ kind: 'staff' }]);
    const session = items[0]!.id;
    expect(await admin.api.people.endSession({ session })).toEqual({ revoked: true });
    expect((await refusalOf(mediator.api.sessions.me({}))).code).toBe('not-signed-in');
    expect((await admin.api.people.listSessions({ person: idOf(mediator) })).items).toEqual([]);
    expect(await refusalOf(admin.api.people.endSession({ session }))).toEqual({ status: 404, code: 'not-found' });
  });

  it('is not for others: those of another street, those above, residents, and oneself', async () => {
    const notFound = { status: 404, code: 'not-found' };
    const elsewhere = await server.signInStaff('mediator', server.units.otherCommunity);
    const above = await server.signInStaff('district-officer', server.units.district);
    const resident = await server.signInResident();
    for (const who of [elsewhere, above, resident])
      expect(await refusalOf(admin.api.people.listSessions({ person: idOf(who) }))).toEqual(notFound);
    const whole = await server.signInStaff('administrator', server.units.district);
    const sessionOf = async (who: SignedIn) =>
      (await whole.api.people.listSessions({ person: idOf(who) })).items[0]?.id ?? '';
    expect(await refusalOf(admin.api.people.endSession({ session: await sessionOf(elsewhere) }))).toEqual(notFound);
    expect(await refusalOf(whole.api.people.endSession({ session: await sessionOf(whole) }))).toEqual({
      status: 403,
      code: 'not-yourself',
    });
    const officer = await server.signInStaff('street-officer', server.units.street);
    expect(await refusalOf(officer.api.people.listSessions({ person: idOf(admin) }))).toEqual({
      status: 403,
      code: 'not-allowed',
    });
  });
});
