import type { Client } from '@linfa/contract/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { Notice } from '../notices/notice.entity.ts';
import { addUnit } from '../org-units/add-unit.ts';
import { Person } from '../people/person.entity.ts';
import { openSession } from '../sessions/open-session.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { verifyDatabase } from '../verify/verify-database.ts';
import { FigureAnswer } from './figure-answer.entity.ts';
import { ReportedFigure } from './reported-figure.entity.ts';
import { ReportedItem } from './reported-item.entity.ts';

const year = { unit: 'd-1', from: '2025-01-01', to: '2025-12-31' };

describe('asking other offices for their figures, over HTTP', () => {
  let server: TestServer;
  let officer: Client;
  let liaison: SignedIn;
  let otherLiaison: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    const { street, otherStreet } = server.units;
    const [petitions, safety] = await server.app.fork().transactional(async (em) => {
      const office = (code: string, name: string) =>
        addUnit(em, { code, name, kind: 'office', parent: street, validFrom: '2020-01-01', provenance: 'demo' });
      for (const [code, name, unitOfMeasure] of [
        ['petitions', '信访件数', 'case'],
        ['hotline', '热线工单', 'case'],
        ['trained', '培训人数', 'person'],
        ['budget', '经费', 'money'],
      ] as const)
        em.persist(em.create(ReportedItem, { code, name, unitOfMeasure, unitWord: null, addsOverUnits: false }));
      await em.flush();
      return [await office('d-1-xf', '信访办'), await office('d-1-aj', '安监办')];
    });
    officer = (await server.signInStaff('street-officer', street)).api;
    liaison = await server.signInStaff('liaison', petitions);
    otherLiaison = await server.signInStaff('liaison', safety);
    await server.signInStaff('street-officer', otherStreet);
  });
  afterAll(() => server.close());

  const ask = (item: string, more: object = {}) =>
    officer.reportedFigures.requestFigures({ ...year, due: '2026-03-20', asks: [{ item, office: 'd-1-xf' }], ...more });
  const askOne = async (item: string) => (await ask(item)).items[0]!;
  const held = () =>
    Promise.all([
      server.app.fork().count(ReportedFigure, {}),
      server.app.fork().count(FigureAnswer, {}),
      server.app.fork().count(AuditEntry, {}),
      server.app.fork().count(Notice, {}),
    ]);
  const figure = (id: string) => officer.figures.get({ figure: `reported.${id}`, ...year });

  it('refuses what cannot be asked, and asks nothing', async () => {
    const before = await held();
    const refused = async (more: object) => (await refusalOf(ask('petitions', more))).code;
    expect(await refused({ due: '2026-03-10' })).toBe('due-passed');
    expect(await refused({ unit: 'd-2' })).toBe('not-allowed');
    expect(await refused({ from: '2026-01-01' })).toBe('bad-period');
    expect(await refused({ asks: [{ item: 'petitions', office: 'd-2-1' }] })).toBe('office-elsewhere');
    expect(await refused({ asks: [{ item: 'petitions', office: 'nowhere' }] })).toBe('unknown-unit');
    expect(
      await refused({
        asks: [
          { item: 'petitions', office: 'd-1-xf' },
          { item: 'wishes', office: 'd-1-xf' },
        ],
      }),
    ).toBe('unknown-item');
    expect(
      await refused({
        asks: [
          { item: 'petitions', office: 'd-1-xf' },
          { item: 'petitions', office: 'd-1-aj' },
        ],
      }),
    ).toBe('bad-request');
    expect(
      (
        await refusalOf(
          liaison.api.reportedFigures.requestFigures({
            ...year,
            due: '2026-03-20',
            asks: [{ item: 'petitions', office: 'd-1-xf' }],
          }),
        )
      ).code,
    ).toBe('not-allowed');
    expect(await held()).toEqual(before);
  });

  it('an office answers late: the figure turns from a blank into the value at once, with its paper as evidence', async () => {
    expect((await officer.reportedFigures.listItems({})).items).toContainEqual({
      code: 'petitions',
      name: '信访件数',
      unitWord: '件',
    });
    const { id } = await askOne('petitions');
    const aside = (await ask('hotline', { asks: [{ item: 'hotline', office: 'd-1-aj' }] })).items[0]!;
    expect((await refusalOf(ask('petitions'))).code).toBe('already-asked');
    server.advance({ days: 12 });
    const again = {
      officer: (await server.signInStaff('street-officer', server.units.street)).api,
      liaison: (await signInAgain(server, liaison)).api,
    };
    officer = again.officer;
    const late = (await officer.reportedFigures.listAsked({ ...year, unanswered: true })).items;
    expect(late.map((one) => [one.item.code, one.value, one.state, one.overdue])).toEqual([
      ['hotline', null, 'asked', true],
      ['petitions', null, 'asked', true],
    ]);
    expect((await figure('petitions')).value).toBeNull();

    expect(await officer.reportedFigures.remind({ sheet: id })).toEqual({ notified: 1 });
    expect((await refusalOf(officer.reportedFigures.remind({ sheet: id }))).code).toBe('already-reminded');
    const kinds = (await server.app.fork().find(Notice, { person: liaison.person.id }, { orderBy: { id: 'asc' } })).map(
      (one) => one.kind,
    );
    expect(kinds).toEqual(['figure-asked', 'figure-reminder']);

    // The office sees its own sheet and no other.
    const own = await again.liaison.reportedFigures.listAsked({ ...year, unit: 'd-1-xf' });
    expect(own.items.map((one) => [one.id, one.may])).toEqual([[id, ['submit']]]);
    expect((await refusalOf(again.liaison.reportedFigures.listAsked(year))).code).toBe('not-allowed');
    expect(
      (await refusalOf(again.liaison.reportedFigures.submitFigure({ sheet: aside.id, value: 1, document: '表' }))).code,
    ).toBe('not-found');

    expect(
      await again.liaison.reportedFigures.submitFigure({
        sheet: id,
        value: 0,
        unitOfMeasure: '件',
        document: '2025年信访统计表',
      }),
    ).toMatchObject({ state: 'answered', late: true, overdue: false, value: 0, may: [] });
    expect((await figure('petitions')).value).toBe(0);
    const back = await officer.reportedFigures.returnFigure({ sheet: id, remark: '应含网上信访' });
    expect(back).toMatchObject({ state: 'returned', value: null, remark: '应含网上信访', overdue: true });
    expect(back.returned).toEqual({ value: 0, document: '2025年信访统计表', cutOff: null });
    expect((await figure('petitions')).value).toBeNull();
    await again.liaison.reportedFigures.submitFigure({ sheet: id, value: 128, document: '2025年信访统计表（更正）' });
    expect((await figure('petitions')).value).toBe(128);
    const { strands } = await officer.figures.trace({ figure: 'reported.petitions', ...year });
    expect(strands).toMatchObject([
      {
        kind: 'card',
        card: { value: 128, sourceOffice: '信访办', document: '2025年信访统计表（更正）', provenance: 'recorded' },
      },
    ]);
    // What was given back stays on record.
    expect(
      (await server.app.fork().find(FigureAnswer, {}, { orderBy: { id: 'asc' } })).map((one) => [
        one.value,
        one.document,
      ]),
    ).toEqual([
      [0, '2025年信访统计表'],
      [1_280_000, '2025年信访统计表（更正）'],
    ]);
    liaison = { ...liaison, api: again.liaison };
  });

  it('refuses answers that are not the item’s, and acts out of turn; nothing changes', async () => {
    const sheet = (
      await officer.reportedFigures.requestFigures({
        ...year,
        due: '2026-04-20',
        asks: [{ item: 'trained', office: 'd-1-xf' }],
      })
    ).items[0]!.id;
    const running = (
      await officer.reportedFigures.requestFigures({
        unit: 'd-1',
        from: '2026-01-01',
        to: '2026-12-31',
        due: '2026-04-20',
        asks: [{ item: 'trained', office: 'd-1-xf' }],
      })
    ).items[0]!.id;
    const before = await held();
    const answer = async (more: object) =>
      (await refusalOf(liaison.api.reportedFigures.submitFigure({ sheet, value: 12, document: '培训签到表', ...more })))
        .code;
    expect(await answer({ unitOfMeasure: '人次' })).toBe('unit-of-measure-mismatch');
    expect(await answer({ value: -1 })).toBe('bad-quantity');
    expect(await answer({ value: 0.5 })).toBe('bad-quantity');
    expect(await answer({ document: ' ' })).toBe('bad-request');
    expect(await answer({ cutOff: '2024-12-31' })).toBe('bad-cut-off');
    expect(await answer({ sheet: running })).toBe('bad-cut-off');
    expect(await answer({ sheet: running, cutOff: '2026-11-30' })).toBe('day-in-future');
    expect((await refusalOf(officer.reportedFigures.submitFigure({ sheet, value: 12, document: '表' }))).code).toBe(
      'not-allowed',
    );
    const elsewhere = (await signInAgain(server, otherLiaison)).api;
    expect((await refusalOf(elsewhere.reportedFigures.submitFigure({ sheet, value: 12, document: '表' }))).code).toBe(
      'not-found',
    );
    expect(await refusalOf(officer.reportedFigures.returnFigure({ sheet, remark: '不符' }))).toEqual({
      status: 409,
      code: 'wrong-state',
    });
    const stranger = (await server.signInStaff('street-officer', server.units.otherStreet)).api;
    expect((await refusalOf(stranger.reportedFigures.remind({ sheet }))).code).toBe('not-found');
    expect((await refusalOf(stranger.reportedFigures.returnFigure({ sheet, remark: '不符' }))).code).toBe('not-found');
    expect(await held()).toEqual(before);
    expect(
      await liaison.api.reportedFigures.submitFigure({
        sheet: running,
        value: 12,
        document: '培训签到表',
        cutOff: '2026-02-28',
      }),
    ).toMatchObject({ cutOff: '2026-02-28', late: false });
    await liaison.api.reportedFigures.submitFigure({ sheet, value: 12, document: '培训签到表' });
    expect((await refusalOf(liaison.api.reportedFigures.submitFigure({ sheet, value: 13, document: '表' }))).code).toBe(
      'wrong-state',
    );
    expect((await refusalOf(officer.reportedFigures.remind({ sheet }))).code).toBe('wrong-state');
  });

  it('asks once, however many ask at the same moment', async () => {
    const asked = Array.from({ length: 6 }, () =>
      officer.reportedFigures.requestFigures({
        unit: 'd-1',
        from: '2024-01-01',
        to: '2024-12-31',
        due: '2026-04-20',
        asks: [{ item: 'budget', office: 'd-1-xf' }],
      }),
    );
    const outcomes = (await Promise.allSettled(asked)).map((one) =>
      one.status === 'fulfilled' ? 'asked' : (one.reason as { code?: string }).code,
    );
    expect(outcomes.filter((one) => one === 'asked')).toEqual(['asked']);
    expect(outcomes.filter((one) => one === 'already-asked')).toHaveLength(5);
  });

  it('reminds nobody where nobody is liaison, and says so', async () => {
    const { id } = (
      await officer.reportedFigures.requestFigures({
        ...year,
        due: '2026-04-20',
        asks: [{ item: 'budget', office: 'd-1-2' }],
      })
    ).items[0]!;
    expect((await refusalOf(officer.reportedFigures.remind({ sheet: id }))).code).toBe('nobody-to-tell');
  });

  it('opens one sheet with what the year before said, to those who asked and to the office, and to nobody else', async () => {
    const askFor = async (from: string, to: string, more: object = {}) =>
      (
        await officer.reportedFigures.requestFigures({
          unit: 'd-1',
          from,
          to,
          due: '2026-04-20',
          asks: [{ item: 'hotline', office: 'd-1-xf' }],
          ...more,
        })
      ).items[0]!;
    const before = await askFor('2022-01-01', '2022-12-31');
    expect(before.lastYear).toBeNull();
    await liaison.api.reportedFigures.submitFigure({ sheet: before.id, value: 40, document: '热线工单表' });
    const sheet = await askFor('2023-01-01', '2023-12-31');
    expect(sheet).toMatchObject({ lastYear: 40, value: null });
    const open = (who: Client) => who.reportedFigures.openSheet({ sheet: sheet.id });
    expect(await open(officer)).toEqual(sheet);
    expect(await open(liaison.api)).toMatchObject({ id: sheet.id, lastYear: 40, may: ['submit'] });
    for (const who of [
      (await signInAgain(server, otherLiaison)).api,
      (await server.signInStaff('street-officer', server.units.otherStreet)).api,
    ])
      expect(await refusalOf(open(who))).toEqual({ status: 404, code: 'not-found' });
    const part = await askFor('2023-01-01', '2023-06-30');
    expect(part.lastYear).toBeNull();
  });

  it('leaves a database that verifies clean', async () => {
    expect((await verifyDatabase(server.app.fork, server.app.today())).flatMap((one) => one.problems)).toEqual([]);
  });
});

/** A member of staff is signed in for a working day only. */
function signInAgain(server: TestServer, { person }: SignedIn) {
  return server.app.fork().transactional(async (em) => {
    const { token } = await openSession(em, em.getReference(Person, person.id), 'staff', server.app.now());
    return { api: server.client(token) };
  });
}
