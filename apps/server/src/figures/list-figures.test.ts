import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildEdition } from '../reports/testing/build-edition.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';

const year = { unit: 'd-1', from: '2026-01-01', to: '2026-12-31' };

describe('the figures that a unit may use', () => {
  let server: TestServer;
  let head: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    head = await server.signInStaff('justice-head', server.units.street);
    await head.api.figures.define({
      unit: 'd-1',
      definition: { id: 'd-1.own', name: '家事咨询', unit: 'act', kind: 'count', of: { set: 'consultations' } },
    });
    const officer = await server.signInStaff('street-officer', server.units.street);
    await officer.api.registers.define({
      unit: 'd-1',
      code: 'd-1-visits',
      name: '走访台账',
      unitOfMeasure: 'act',
      columns: [],
    });
  });
  afterAll(() => server.close());

  const all = async (who = head, change: object = {}) => {
    const items = [];
    for (let after: string | null | undefined; after !== null;) {
      const page = await who.api.figures.list({ ...year, ...change, limit: 7, ...(after && { after }) });
      items.push(...page.items);
      after = page.next;
    }
    return items;
  };

  it('are listed page by page, each once, with what they count and whose they are', async () => {
    const items = await all();
    expect(new Set(items.map((one) => one.id)).size).toBe(items.length);
    const of = (from: string) => items.filter((one) => one.from === from).map((one) => [one.id, one.owner]);
    expect(of('unit')).toEqual([['d-1.own', 'd-1']]);
    expect(of('register').length).toBeGreaterThan(0);
    expect(of('built-in').length).toBeGreaterThan(30);
    for (const one of items) expect(one.definition.endsWith('。') && one.rule !== '', one.id).toBe(true);
  });

  it('are found by name, by what a report calls them, by what they count, or by letters of the name', async () => {
    const found = async (find: string) => (await all(head, { find })).map((one) => one.id);
    expect(await found('普法活动')).toContain('outreach.events');
    expect((await found('法律咨询次数'))[0]).toBe('consultation.count');
    expect(await found('咨询数')).toContain('consultation.count');
    expect(await found('调解 成功率')).toContain('mediation.success-rate');
    expect(await found('走访台账')).toContain('register.d-1-visits');
    expect(await found('没有这样的事')).toEqual([]);
  });

  it('are each told with what is made of them and which reports print them', async () => {
    await buildEdition(server, { unit: server.units.street, state: 'drafting' });
    await buildEdition(server, { unit: server.units.otherStreet, state: 'drafting' });
    const uses = (figure: string, unit = 'd-1', who = head) => who.api.figures.listUses({ ...year, unit, figure });
    expect((await uses('mediation.accepted')).figures.map((one) => one.id)).toContain('mediation.success-rate');
    const { figures, editions } = await uses('consultation.count');
    expect(figures.map((one) => one.id)).not.toContain('mediation.success-rate');
    expect(editions).toMatchObject([{ unit: { code: 'd-1' }, year: 2025, kind: 'law-government', state: 'drafting' }]);
    expect((await uses('duty.count')).editions).toEqual([]);
    expect((await refusalOf(uses('consultation.count', 'd-2'))).code).toBe('not-allowed');
    expect((await refusalOf(uses('no.such'))).code).toBe('unknown-figure');
    const adviser = await server.signInStaff('adviser', server.units.community);
    expect((await refusalOf(uses('consultation.count', 'd-1-1', adviser))).code).toBe('not-allowed');
  });

  it('can each be asked for', async () => {
    for (const { id, name } of await all())
      expect((await head.api.figures.get({ ...year, figure: id })).name).toBe(name);
  });

  it('are found by a part of their name', async () => {
    expect((await all(head, { find: '家事' })).map((one) => one.id)).toEqual(['d-1.own']);
  });

  it('of another street are not in its list, and its list is not everybody’s', async () => {
    const other = await server.signInStaff('justice-head', server.units.otherStreet);
    expect((await all(other, { unit: 'd-2' })).some((one) => one.id === 'd-1.own')).toBe(false);
    expect(await refusalOf(other.api.figures.list(year))).toEqual({ status: 403, code: 'not-allowed' });
    expect(await refusalOf(head.api.figures.list({ ...year, to: '2025-01-01' }))).toMatchObject({ code: 'bad-period' });
  });
});
