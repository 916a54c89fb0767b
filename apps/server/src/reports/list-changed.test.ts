import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { statementsOf } from '../testing/statements-of.ts';
import { buildEdition, smallOutline } from './testing/build-edition.ts';

const outline = {
  ...smallOutline,
  figures: [{ figure: 'consultation.count' }, { figure: 'consultation.persons' }],
  blocks: [
    { heading: 1, text: '公共法律服务' },
    { paragraph: ['全年提供法律咨询{consultation.count}，服务群众{consultation.persons}。'] },
  ],
} as const;

describe('the records that changed since a report was signed', () => {
  let server: TestServer;
  let adviser: SignedIn, officer: SignedIn, head: SignedIn, auditor: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    adviser = await server.signInStaff('adviser', server.units.community);
    officer = await server.signInStaff('street-officer', server.units.street);
    head = await server.signInStaff('justice-head', server.units.street);
    auditor = await server.signInStaff('auditor', server.units.district);
  });
  afterAll(() => server.close());

  const log = async (day: string, persons: number) => {
    const { id } = await adviser.api.consultations.logConsultation({
      community: 'd-1-1',
      line: {
        day,
        mode: 'on-site',
        channel: 'walk-in',
        matter: 'family',
        result: 'answered',
        minutes: 20,
        persons,
        summary: '张三丰来问',
      },
    });
    return id;
  };
  const amend = (consultation: string, change: object, version = 1) =>
    adviser.api.consultations.amend({ consultation, version, reason: '张三丰说错了', change });
  const signed = async () => {
    const signatory = await server.signInStaff('signatory', server.units.street);
    const edition = await buildEdition(server, { unit: server.units.street, state: 'discussed', outline });
    const { version } = (await head.api.reports.get({ edition })).edition;
    await signatory.api.reports.sign({ edition, version });
    return edition;
  };

  it('are named one by one with who corrected them, and why for those alone who may read it', async () => {
    const [kept, moved, grown] = [await log('2025-05-06', 1), await log('2025-06-10', 2), await log('2025-07-01', 3)];
    // Corrected before it was signed: no difference.
    await amend(kept, { minutes: 25 });
    const edition = await signed();
    const asked = { edition, key: 'consultation.persons' };
    expect(await head.api.reports.listChanged(asked)).toEqual({ items: [], next: null });

    server.advance({ minutes: 1 });
    await amend(moved, { day: '2024-12-31' });
    await amend(grown, { persons: 5 });
    server.advance({ minutes: 1 });
    await amend(grown, { persons: 7 }, 2);
    await log('2025-08-01', 4);

    const { items } = await officer.api.reports.listChanged(asked);
    const unit = { code: 'd-1-1', name: '试验东街道第一社区' };
    const page = (id: string) => ({ kind: 'consultation', id });
    const reasons = (record: string) => ({ kind: 'consultation', record });
    const by = '工作人员乙';
    expect(items).toMatchObject([
      { change: 'removed', day: '2024-12-31', unit, signed: 2, now: null, page: page(moved), reasons: reasons(moved) },
      { change: 'changed', day: '2025-07-01', unit, signed: 3, now: 7, page: page(grown), reasons: reasons(grown) },
      { change: 'added', day: '2025-08-01', unit, signed: null, now: 4, corrections: [], reasons: null },
    ]);
    expect(items.map((one) => one.corrections)).toEqual([
      [{ at: '2026-03-11T02:01:00.000Z', by }],
      [
        { at: '2026-03-11T02:02:00.000Z', by },
        { at: '2026-03-11T02:01:00.000Z', by },
      ],
      [],
    ]);
    const [first] = items;
    const read = await officer.api.amendments.list(first!.reasons!);
    expect(read.items.map((one) => one.reason)).toEqual(['张三丰说错了']);

    // Who looks from above sees that it was corrected and by whom, not what people are said to have said.
    const above = await auditor.api.reports.listChanged(asked);
    expect(above.items.map((one) => one.reasons)).toEqual([null, null, null]);
    expect(above.items.map((one) => one.page?.id)).toEqual(items.map((one) => one.page?.id));
    expect(JSON.stringify([items, above])).not.toContain('张三丰');

    expect((await head.api.reports.listChanged({ ...asked, key: 'consultation.count' })).items).toHaveLength(3);
    const firstPage = await head.api.reports.listChanged({ ...asked, limit: 2 });
    expect(firstPage.items).toHaveLength(2);
    const secondPage = await head.api.reports.listChanged({ ...asked, limit: 2, after: firstPage.next! });
    expect([secondPage.items.map((one) => one.change), secondPage.next]).toEqual([['added'], null]);

    const cost = async () =>
      (await statementsOf(server.app.database, () => officer.api.reports.listChanged(asked))).length;
    const before = await cost();
    for (const day of ['2025-09-01', '2025-09-02', '2025-09-03']) await amend(await log(day, 1), { minutes: 30 });
    expect((await officer.api.reports.listChanged(asked)).items).toHaveLength(6);
    expect(await cost()).toBe(before);
  });

  it('are none of a draft, of a figure that it does not print, and for nobody outside of its unit', async () => {
    const edition = await signed();
    const key = 'consultation.count';
    expect(await head.api.reports.listChanged({ edition, key: 'outreach.events' })).toEqual({ items: [], next: null });
    const stranger = await server.signInStaff('justice-head', server.units.otherStreet);
    expect((await refusalOf(stranger.api.reports.listChanged({ edition, key }))).code).toBe('not-found');
    expect((await refusalOf(adviser.api.reports.listChanged({ edition, key }))).code).toBe('not-allowed');
    const draft = await buildEdition(server, { unit: server.units.street, state: 'drafting', year: 2024 });
    expect((await refusalOf(head.api.reports.listChanged({ edition: draft, key }))).code).toBe('edition-not-signed');
  });
});
