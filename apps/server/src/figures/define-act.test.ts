import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';

describe('figures.define', { timeout: 120_000 }, () => {
  let server: TestServer;
  let head: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    head = await server.signInStaff('justice-head', server.units.street);
  });
  afterAll(() => server.close());

  const definition = {
    id: 'd-1.family',
    name: '家事咨询',
    unit: 'act',
    kind: 'count',
    of: {
      set: 'consultations',
      where: {
        all: [
          { field: 'matter', is: 'family' },
          { any: [{ field: 'mode', is: 'on-site' }, { not: { field: 'mode', is: 'phone' } }] },
        ],
      },
    },
  };
  type Sent = Parameters<SignedIn['api']['figures']['define']>[0]['definition'];
  const define = (change: object = {}, unit = 'd-1', who = head) =>
    who.api.figures.define({ unit, definition: { ...definition, ...change } as Sent });

  it('adds a figure that counts at once, for the unit and those below', async () => {
    expect(await define()).toEqual({ id: 'd-1.family', name: '家事咨询' });
    const adviser = await server.signInStaff('adviser', server.units.community);
    for (const matter of ['family', 'labour'] as const)
      await adviser.api.consultations.logConsultation({
        community: 'd-1-1',
        line: { day: '2026-03-10', mode: 'on-site', channel: 'walk-in', matter, result: 'answered', minutes: 20 },
      });
    const asked = { figure: 'd-1.family', from: '2026-01-01', to: '2026-12-31' };
    expect(await head.api.figures.get({ ...asked, unit: 'd-1' })).toMatchObject({ name: '家事咨询', value: 1 });
    expect((await adviser.api.figures.trace({ ...asked, unit: 'd-1-1' })).strands).toMatchObject([
      { kind: 'records', value: 1, total: 1 },
    ]);
  });

  it('refuses what could not be counted', async () => {
    const badDefinition = { status: 422, code: 'bad-definition' };
    expect(await refusalOf(define())).toEqual(badDefinition);
    expect(await refusalOf(define({ id: 'd-2.family' }))).toEqual(badDefinition);
    expect(await refusalOf(define({ id: 'd-1.b', of: { set: 'nothing' } }))).toEqual(badDefinition);
    expect(
      await refusalOf(define({ id: 'd-1.b', of: { set: 'consultations', where: { field: 'constructor', is: 'x' } } })),
    ).toEqual(badDefinition);
    expect(await refusalOf(define({ id: 'd-1.b', kind: 'total', of: ['d-1.b'] }))).toEqual({
      status: 422,
      code: 'circular-definition',
    });
    expect(await refusalOf(define({ id: 'd-1.b', kind: 'total', of: ['nothing'] }))).toEqual(badDefinition);
    expect(
      await refusalOf(define({ id: 'd-1.b', kind: 'register', register: 'nothing', take: 'count', of: undefined })),
    ).toMatchObject({ code: 'unknown-register' });
    expect(await refusalOf(define({ id: 'd-1.b', more: 1 }))).toEqual({ status: 400, code: 'bad-request' });
  });

  it('is for those who draft the unit’s report', async () => {
    expect(await refusalOf(define({ id: 'd-2.family' }, 'd-2'))).toEqual({ status: 403, code: 'not-allowed' });
    expect(
      await refusalOf(define({ id: 'd-1.c' }, 'd-1', await server.signInStaff('street-officer', server.units.street))),
    ).toEqual({ status: 403, code: 'not-allowed' });
  });

  it('keeps one of two that take the same id at once', async () => {
    const both = await Promise.allSettled([define({ id: 'd-1.twice' }), define({ id: 'd-1.twice' })]);
    expect(
      both.map((one) => (one.status === 'rejected' ? (one.reason as { code: string }).code : 'kept')).sort(),
    ).toEqual(['bad-definition', 'kept']);
  });
});
