import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { ReportedFigure } from './reported-figure.entity.ts';

const park = { unit: 'd-1', name: '口袋公园', unitOfMeasure: 'thing' } as const;

describe('a number that no office was asked for yet', () => {
  let server: TestServer;
  let head: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    head = await server.signInStaff('justice-head', server.units.street);
  });
  afterAll(() => server.close());

  const define = (change: object = {}, who = head) => who.api.reportedFigures.defineItem({ ...park, ...change });
  const value = async (year: number) =>
    (
      await head.api.figures.get({
        figure: `reported.${(await define()).code}`,
        unit: 'd-1',
        from: `${year}-01-01`,
        to: `${year}-12-31`,
      })
    ).value;

  it('is defined once by its name and measure, with last year’s value as the unit’s own card, which nothing replaces', async () => {
    const first = await define({ lastYear: { year: 2025, value: 12 } });
    expect(first).toMatchObject({ name: '口袋公园', unitWord: '个' });
    expect(await define()).toEqual(first);
    expect((await define({ unitOfMeasure: 'place' })).code).not.toBe(first.code);
    await define({ lastYear: { year: 2025, value: 13 } });
    expect([await value(2025), await value(2026)]).toEqual([12, null]);
    expect(await server.app.fork().count(ReportedFigure, { item: first.code })).toBe(1);
    const { items } = await head.api.reportedFigures.requestFigures({
      unit: 'd-1',
      from: '2026-01-01',
      to: '2026-12-31',
      due: '2026-12-20',
      asks: [{ item: first.code, office: 'd-1-1' }],
    });
    expect(items[0]).toMatchObject({ item: first, lastYear: 12, value: null });
  });

  it('is one when two define it at once, and refused to others and without sense', async () => {
    const both = await Promise.all([define({ name: '同一项' }), define({ name: '同一项' })]);
    expect(both[0]).toEqual(both[1]);
    const liaison = await server.signInStaff('liaison', server.units.street);
    expect(await refusalOf(define({}, liaison))).toEqual({ status: 403, code: 'not-allowed' });
    expect(await refusalOf(define({ unit: 'd-2' }))).toEqual({ status: 403, code: 'not-allowed' });
    expect(await refusalOf(define({ name: ' ' }))).toEqual({ status: 400, code: 'bad-request' });
    expect(await refusalOf(define({ lastYear: { year: 2025, value: -1 }, name: '负数' }))).toEqual({
      status: 422,
      code: 'bad-quantity',
    });
  });
});
