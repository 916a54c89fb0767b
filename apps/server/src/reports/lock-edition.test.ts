import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { buildEdition } from './testing/build-edition.ts';

const wrongState = { status: 409, code: 'wrong-state' };
const notAllowed = { status: 403, code: 'not-allowed' };
const notFound = { status: 404, code: 'not-found' };

describe('a report that the level above has received', { timeout: 240_000 }, () => {
  let server: TestServer;
  let head: SignedIn, officer: SignedIn, signatory: SignedIn, district: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    const { street, district: whole } = server.units;
    head = await server.signInStaff('justice-head', street);
    officer = await server.signInStaff('street-officer', street);
    signatory = await server.signInStaff('signatory', street);
    district = await server.signInStaff('district-officer', whole);
  }, 180_000);
  afterAll(() => server.close());

  it('is taken back while nobody has locked it, and afterwards only once it is given free', async () => {
    const edition = await buildEdition(server, { unit: server.units.street, year: 2018, state: 'discussed' });
    await signatory.api.reports.sign({ edition, version: 1 });
    await head.api.reports.report({ edition });
    expect(await head.api.reports.takeBack({ edition, reason: '数字有误' })).toMatchObject({ state: 'drafting' });
    expect((await head.api.reports.get({ edition })).signed).toBe(false);
    await officer.api.reports.review({ edition });
    const { version } = await head.api.reports.discuss({ edition, meeting: '党工委会议', day: '2026-03-11' });
    await signatory.api.reports.sign({ edition, version });
    await head.api.reports.report({ edition });
    for (const who of [head, officer, signatory])
      expect(await refusalOf(who.api.reports.lock({ edition }))).toEqual(notAllowed);
    expect(await district.api.reports.lock({ edition })).toMatchObject({ state: 'locked', may: ['unlock'] });
    // It is the street's own report: the street makes it public.
    expect(await refusalOf(district.api.reports.publish({ edition }))).toEqual(notAllowed);
    const refused = [
      () => head.api.reports.takeBack({ edition, reason: '再改改' }),
      () => district.api.reports.returnWithRemarks({ edition, remarks: '再补充' }),
      () => district.api.reports.lock({ edition }),
      () => head.api.reports.revise({ edition }),
    ];
    for (const act of refused) expect(await refusalOf(act())).toEqual(wrongState);
    expect((await head.api.reports.get({ edition })).edition.may).toEqual(['publish']);
    expect(await refusalOf(head.api.reports.unlock({ edition, reason: '再改改' }))).toEqual(notAllowed);
    expect((await refusalOf(district.api.reports.unlock({ edition, reason: '' }))).code).toBe('bad-request');
    await district.api.reports.unlock({ edition, reason: '街道要更正一处' });
    const { steps, signed } = await head.api.reports.get({ edition });
    expect(signed).toBe(true);
    expect(steps.slice(-2).map((one) => [one.act, one.from, one.to, one.reason])).toEqual([
      ['reports.lock', 'reported', 'locked', null],
      ['reports.unlock', 'locked', 'reported', '街道要更正一处'],
    ]);
    await district.api.reports.lock({ edition });
    expect(await head.api.reports.publish({ edition })).toMatchObject({ state: 'published', may: [] });
    const stranger = await server.signInStaff('district-officer', server.units.otherStreet);
    expect(await refusalOf(stranger.api.reports.lock({ edition }))).toEqual(notFound);
  });
});
