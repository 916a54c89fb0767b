import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { uploadAs } from '../files/testing/upload-as.ts';
import { Notice } from '../notices/notice.entity.ts';
import { addUnit } from '../org-units/add-unit.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { verifyDatabase } from '../verify/verify-database.ts';
import { FigureAnswer } from './figure-answer.entity.ts';
import { FigureRequest } from './figure-request.entity.ts';
import { ReportedFigure } from './reported-figure.entity.ts';
import { ReportedItem } from './reported-item.entity.ts';
import { downloadSheet, fillSheet } from './testing/fill-sheet.ts';

const year = { unit: 'd-1', from: '2025-01-01', to: '2025-12-31' };

describe('a figure that was asked by mistake', () => {
  let server: TestServer;
  let officer: SignedIn;
  let liaison: SignedIn;
  let safety: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    const { street } = server.units;
    const [petitions, other] = await server.app.fork().transactional(async (em) => {
      const office = (code: string, name: string) =>
        addUnit(em, { code, name, kind: 'office', parent: street, validFrom: '2020-01-01', provenance: 'demo' });
      for (const [code, name] of [
        ['petitions', '信访件数'],
        ['hotline', '热线工单'],
        ['visits', '走访次数'],
        ['trained', '培训次数'],
        ['parks', '口袋公园'],
        ['raced', '抽查次数'],
      ] as const)
        em.persist(
          em.create(ReportedItem, {
            code,
            name,
            unitOfMeasure: 'case',
            unitWord: null,
            addsOverUnits: code === 'parks',
          }),
        );
      await em.flush();
      return [await office('d-1-xf', '信访办'), await office('d-1-aj', '安监办')];
    });
    officer = await server.signInStaff('street-officer', street);
    liaison = await server.signInStaff('liaison', petitions);
    safety = await server.signInStaff('liaison', other);
  });
  afterAll(() => server.close());

  const ask = async (item: string, office = 'd-1-xf', more: object = {}) => {
    const asks = [{ item, office }];
    return (await officer.api.reportedFigures.requestFigures({ ...year, due: '2026-03-20', asks, ...more })).items[0]!;
  };
  const withdraw = (sheet: string, reason?: string) =>
    officer.api.reportedFigures.withdrawRequest({ sheet, ...(reason !== undefined && { reason }) });
  const told = async (who: SignedIn) =>
    (await server.app.fork().find(Notice, { person: who.person.id }, { orderBy: { id: 'asc' } })).map(
      ({ kind, state }) => `${kind} ${state}`,
    );
  const waiting = async (who: SignedIn) => (await who.api.todo.list({ kind: 'figure-asked' })).items.length;

  it('is withdrawn: the office is told, has nothing to do and reads why; the row stays, and the audit says by whom', async () => {
    const { id, may } = await ask('petitions');
    expect(may).toEqual(['enter', 'remind', 'withdraw']);
    expect(await waiting(liaison)).toBe(1);
    expect(await withdraw(id, '年报里不再写这个数')).toMatchObject({
      id,
      state: 'withdrawn',
      remark: '年报里不再写这个数',
      overdue: false,
      value: null,
      may: ['ask-again'],
    });
    expect(await waiting(liaison)).toBe(0);
    expect(await told(liaison)).toEqual(['figure-asked withdrawn', 'figure-withdrawn queued']);
    expect((await liaison.api.notices.listMine({})).items[0]).toMatchObject({
      title: '不用再填报',
      text: '“信访件数”（2025年1月1日至2025年12月31日）已不再要，信访办不用填报。',
    });
    expect(await liaison.api.reportedFigures.openSheet({ sheet: id })).toMatchObject({
      state: 'withdrawn',
      remark: '年报里不再写这个数',
      may: [],
    });
    expect(
      await refusalOf(liaison.api.reportedFigures.submitFigure({ sheet: id, value: 1, document: '信访统计表' })),
    ).toEqual({ status: 409, code: 'wrong-state' });
    expect((await refusalOf(officer.api.reportedFigures.remind({ sheet: id }))).code).toBe('wrong-state');
    expect((await refusalOf(withdraw(id))).code).toBe('wrong-state');
    expect((await officer.api.reportedFigures.listAsked({ ...year, unanswered: true })).items).toEqual([]);
    expect((await officer.api.reportedFigures.listAsked(year)).items.map(({ state }) => state)).toEqual(['withdrawn']);
    const em = server.app.fork();
    const rows = await em.find(AuditEntry, { act: 'reportedFigures.withdrawRequest' });
    expect(rows.map(({ actor, fromState, toState, reason }) => [actor, fromState, toState, reason])).toEqual([
      [`person:${officer.person.id}`, 'asked', 'withdrawn', '年报里不再写这个数'],
    ]);
  });

  it('may be asked again, of the same office or another, and is answered like any other', async () => {
    const first = await ask('visits');
    await withdraw(first.id, '问错了');
    const again = await ask('visits', 'd-1-aj', { due: '2026-04-20' });
    expect(again).toMatchObject({
      id: first.id,
      state: 'asked',
      office: { code: 'd-1-aj' },
      due: '2026-04-20',
      remark: '',
    });
    expect((await refusalOf(liaison.api.reportedFigures.openSheet({ sheet: first.id }))).code).toBe('not-found');
    await withdraw(first.id);
    expect(await ask('visits', 'd-1-aj')).toMatchObject({ id: first.id, state: 'asked' });
    await safety.api.reportedFigures.submitFigure({ sheet: first.id, value: 7, document: '走访登记表' });
    expect((await officer.api.figures.get({ figure: 'reported.visits', ...year })).value).toBe(7);
  });

  it('is not withdrawn once it is answered: it says to give the answer back, after which it is', async () => {
    const { id } = await ask('hotline');
    await liaison.api.reportedFigures.submitFigure({ sheet: id, value: 30, document: '热线工单表' });
    const refused = await officer.api.reportedFigures.withdrawRequest({ sheet: id }).then(
      () => undefined,
      (error: unknown) => error as { code: string; status: number; message: string },
    );
    expect(refused).toMatchObject({
      status: 409,
      code: 'figure-answered',
      message: '“信访办”已经填报了“热线工单”，不能撤回。数不对，请退回让科室更正；确实不要这个数，请先退回，再撤回。',
    });
    expect((await officer.api.figures.get({ figure: 'reported.hotline', ...year })).value).toBe(30);
    await officer.api.reportedFigures.returnFigure({ sheet: id, remark: '不再要' });
    expect(await withdraw(id)).toMatchObject({ state: 'withdrawn', value: null, returned: null, remark: '' });
    expect(await server.app.fork().count(FigureAnswer, { value: 300_000 })).toBe(1);
  });

  it('is withdrawn by whoever may ask there, and by nobody else', async () => {
    const { id } = await ask('trained');
    const head = await server.signInStaff('justice-head', server.units.street);
    const stranger = await server.signInStaff('street-officer', server.units.otherStreet);
    expect((await refusalOf(liaison.api.reportedFigures.withdrawRequest({ sheet: id }))).code).toBe('not-allowed');
    expect((await refusalOf(stranger.api.reportedFigures.withdrawRequest({ sheet: id }))).code).toBe('not-found');
    expect((await head.api.reportedFigures.withdrawRequest({ sheet: id })).state).toBe('withdrawn');
  });

  it('leaves an Excel sheet that is already out: the row counts no more, and the others are entered', async () => {
    const half = { unit: 'd-1', from: '2025-01-01', to: '2025-06-30' };
    const keep = await ask('petitions', 'd-1-aj', half);
    const drop = await ask('hotline', 'd-1-aj', half);
    const { rows } = await downloadSheet(server, safety, 'd-1-aj', half);
    const bytes = await fillSheet(rows, {
      信访件数: { value: 5, document: '信访统计表' },
      热线工单: { value: 6, document: '热线工单表' },
    });
    await withdraw(drop.id);
    expect((await downloadSheet(server, safety, 'd-1-aj', half)).rows.map((row) => row[0])).toEqual([
      '项目',
      '信访件数',
    ]);
    const sheet = { ...half, office: 'd-1-aj', file: await uploadAs(server, safety, { bytes, name: '填报表.xlsx' }) };
    expect(await safety.api.reportedFigures.previewSheet(sheet)).toMatchObject({
      answers: [{ item: { code: 'petitions' }, value: 5 }],
      blank: [],
      withdrawn: [{ code: 'hotline', name: '热线工单' }],
      bad: [],
    });
    const entered = await safety.api.reportedFigures.enterSheet(sheet);
    expect(entered.items.map(({ id, value }) => [id, value])).toEqual([[keep.id, 5]]);
    expect((await officer.api.reportedFigures.openSheet({ sheet: drop.id })).state).toBe('withdrawn');
  });

  it('is no number of the unit’s own any more: what the units below filed is added again', async () => {
    const em = server.app.fork();
    const { community } = server.units;
    const of = { item: 'parks', periodFrom: '2025-01-01', periodTo: '2025-12-31' };
    await em.insert(ReportedFigure, {
      ...of,
      unit: community.id,
      place: community.place,
      originSet: null,
      originId: null,
      provenance: 'recorded',
      cutOff: null,
      asOf: null,
      valueKind: 'number',
      value: 30_000,
      shortText: null,
      unitOfMeasure: 'case',
      sourceOffice: '社区',
      document: '社区统计表',
      enteredBy: null,
      remark: null,
      findings: [],
    });
    const value = async () => (await officer.api.figures.get({ figure: 'reported.parks', ...year })).value;
    expect(await value()).toBe(3);
    const { id } = await ask('parks');
    expect(await value()).toBeNull();
    await withdraw(id);
    expect(await value()).toBe(3);
  });

  it('is either withdrawn or answered when both are sent at the same moment', async () => {
    const { id } = await ask('raced');
    const outcomes = await Promise.allSettled([
      withdraw(id),
      liaison.api.reportedFigures.submitFigure({ sheet: id, value: 4, document: '抽查登记表' }),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [row] = await server.app.fork().find(FigureRequest, { card: { item: 'raced' } }, { populate: ['card'] });
    const answered = outcomes[1].status === 'fulfilled';
    expect([row?.state, row?.card.value]).toEqual(answered ? ['answered', 40_000] : ['withdrawn', null]);
  });

  it('leaves a database that verifies clean', async () => {
    expect((await verifyDatabase(server.app.fork, server.app.today())).flatMap((one) => one.problems)).toEqual([]);
  });
});
