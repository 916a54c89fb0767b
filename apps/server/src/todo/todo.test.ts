import type { TodoKind } from '@linfa/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TextCheck } from '../content-flags/text-check.entity.ts';
import { accepted, begun, matter, sitting, sideOf, terms } from '../mediation/testing/mediation-steps.ts';
import { MediationCase } from '../mediation/mediation-case.entity.ts';
import { Norm } from '../norms/norm.entity.ts';
import { addUnit } from '../org-units/add-unit.ts';
import { Person } from '../people/person.entity.ts';
import { ReportedItem } from '../reported-figures/reported-item.entity.ts';
import { buildEdition } from '../reports/testing/build-edition.ts';
import { openSession } from '../sessions/open-session.ts';
import { buildShift } from '../testing/build-shift.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { statementsOf } from '../testing/statements-of.ts';

describe('what waits for whoever signs in', () => {
  let server: TestServer;
  let clerk: SignedIn;
  let officer: SignedIn;
  let head: SignedIn;
  let adviser: SignedIn;
  let mediator: SignedIn;
  let liaison: SignedIn;
  let neighbour: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    const { community, street, sisterCommunity } = server.units;
    const office = await server.app.fork().transactional(async (em) => {
      const item = { code: 'petitions', name: '信访件数', unitOfMeasure: 'case', unitWord: null };
      em.persist(em.create(ReportedItem, { ...item, addsOverUnits: false }));
      for (const [code, value] of [
        ['report.to-above', '03-01'],
        ['report.to-public', '04-01'],
      ] as const)
        em.persist(em.create(Norm, { code, value, place: '', source: '规定', validFrom: '2019-01-01', validTo: null }));
      return addUnit(em, {
        code: 'd-1-xf',
        name: '信访办',
        kind: 'office',
        parent: street,
        validFrom: '2020-01-01',
        provenance: 'demo',
      });
    });
    clerk = await server.signInStaff('community-clerk', community);
    officer = await server.signInStaff('street-officer', street);
    head = await server.signInStaff('justice-head', street);
    adviser = await server.signInStaff('adviser', community);
    mediator = await server.signInStaff('mediator', community);
    liaison = await server.signInStaff('liaison', office);
    neighbour = await server.signInStaff('community-clerk', sisterCommunity);
  });
  afterAll(() => server.close());

  /** Signed in anew, since days pass here. */
  const todo = async (who: SignedIn, kind: TodoKind) => (await (await again(who)).todo.list({ kind })).items;
  const again = async ({ person }: SignedIn) => {
    const { app } = server;
    const { token } = await app
      .fork()
      .transactional((em) => openSession(em, em.getReference(Person, person.id), 'staff', app.now()));
    return server.client(token);
  };
  const resident = () => server.signInResident({ name: '赵大娘' });

  it('is nothing while nothing is asked, and never a resident’s', async () => {
    expect(await neighbour.api.todo.list({})).toEqual({ items: [], kinds: [] });
    expect(await refusalOf((await resident()).api.todo.list({}))).toEqual({ status: 403, code: 'not-allowed' });
    expect(await refusalOf(server.client().todo.list({}))).toEqual({ status: 401, code: 'not-signed-in' });
    expect(await refusalOf(clerk.api.todo.list({ kind: 'sleep' as TodoKind }))).toEqual({
      status: 400,
      code: 'bad-request',
    });
  });

  it('is a request for mediation, then consent to get, and is gone when it is done', async () => {
    const { id: request } = await (await resident()).api.mediation.requestMediation(matter);
    expect(await todo(clerk, 'request')).toEqual([
      {
        kind: 'request',
        title: '邻里纠纷（3月11日 周三提交）：受理调解申请',
        unit: { code: 'd-1-1', name: '试验东街道第一社区' },
        since: '2026-03-11',
        dueOn: null,
        daysLeft: null,
        near: 'none',
        thing: { kind: 'mediation-request', id: request },
      },
    ]);
    expect(await todo(neighbour, 'request')).toEqual([]);
    const row = await clerk.api.mediation.acceptRequest({ request });
    expect(await todo(clerk, 'request')).toEqual([]);
    expect(await todo(clerk, 'consent')).toMatchObject([
      { dueOn: '2026-04-11', daysLeft: 31, near: 'later', thing: { kind: 'case', id: row.id } },
    ]);
    await clerk.api.mediation.recordConsent({ case: row.id, party: sideOf(row, 'respondent'), way: 'phone' });
    expect(await todo(clerk, 'consent')).toEqual([]);
    expect(await todo(clerk, 'case-clock')).toEqual([]);
  });

  it('is a case near its month for its own mediator, and for the desk once it is late', async () => {
    const row = await begun(clerk, await resident());
    const chief = server.app.keyring.ids.seal('person', mediator.person.id);
    await clerk.api.mediation.assignMediators({ case: row.id, chief });
    const due = (dueOn: string) =>
      server.app
        .fork()
        .nativeUpdate(MediationCase, { id: server.app.keyring.ids.open('mediationCase', row.id) }, { dueOn });
    await due('2026-03-18');
    expect(await todo(mediator, 'case-clock')).toMatchObject([{ daysLeft: 7, near: 'soon', thing: { id: row.id } }]);
    expect(await todo(officer, 'case-clock')).toEqual([]);
    await due('2026-03-19');
    expect(await todo(mediator, 'case-clock')).toEqual([]);
    await due('2026-03-10');
    expect(await todo(officer, 'case-clock')).toMatchObject([{ daysLeft: -1, near: 'late', thing: { id: row.id } }]);
    // Of one whose view is limited only those named are told.
    await head.api.mediation.limitView({ case: row.id, limit: 'minors', reason: '涉及孩子' });
    expect(await todo(officer, 'case-clock')).toEqual([]);
    expect(await todo(mediator, 'case-clock')).toHaveLength(1);
    await due('2026-04-11');
  });

  it('is a record that a party questions, until they confirm it', async () => {
    const applicant = await server.signInResident({ name: '钱大爷' });
    const row = await begun(clerk, applicant);
    const recorded = await clerk.api.mediation.recordSession({ case: row.id, ...sitting });
    const { sessions } = await applicant.api.mediation.revealDetails({ case: row.id });
    const session = { case: row.id, session: sessions[0]!.id };
    expect(recorded.id).toBe(row.id);
    await applicant.api.mediation.questionRecord({ ...session, text: '赔偿数额不对' });
    expect(await todo(clerk, 'questioned')).toMatchObject([
      { title: expect.stringContaining('当事人对笔录或协议有异议') as string, thing: { id: row.id } },
    ]);
    await applicant.api.mediation.confirmRecord(session);
    expect(await todo(clerk, 'questioned')).toEqual([]);
  });

  it('is the last days to have an agreement confirmed, and its follow-up for who mediated', async () => {
    const row = await begun(clerk, await resident());
    await clerk.api.mediation.assignMediators({
      case: row.id,
      chief: server.app.keyring.ids.seal('person', mediator.person.id),
    });
    await clerk.api.mediation.recordOralAgreement({ case: row.id, ...terms });
    expect(await todo(mediator, 'confirmation')).toEqual([]);
    server.advance({ days: 20 });
    expect(await todo(mediator, 'confirmation')).toMatchObject([
      { dueOn: '2026-04-10', daysLeft: 10, thing: { id: row.id } },
    ]);
    expect(await todo(mediator, 'follow-up')).toEqual([]);
    server.advance({ days: 1 });
    expect(await todo(mediator, 'follow-up')).toMatchObject([{ dueOn: null, thing: { id: row.id } }]);
    expect(await todo(clerk, 'follow-up')).toEqual([]);
    server.advance({ days: 9 });
    expect(await todo(mediator, 'confirmation')).toMatchObject([{ near: 'today' }]);
    server.advance({ days: 1 });
    expect(await todo(mediator, 'confirmation')).toEqual([]);
    server.advance({ days: -31 });
  });

  it('is a shift to close for its adviser, then to sign for the community, and after a week for the street', async () => {
    const { shift } = await buildShift(server, { day: '2026-03-11', startsAt: 540, slots: 2, adviser: adviser.person });
    // Ten o’clock is its end, and the hour it is now.
    expect(await todo(adviser, 'shift-close')).toMatchObject([
      { title: '3月11日 周三 上午9:00：登记值班结束', thing: { kind: 'shift', id: shift } },
    ]);
    await adviser.api.dutyShifts.closeShift({ shift, minutes: 60 });
    expect(await todo(adviser, 'shift-close')).toEqual([]);
    expect(await todo(clerk, 'shift-countersign')).toMatchObject([{ thing: { id: shift } }]);
    expect(await todo(officer, 'shift-countersign')).toEqual([]);
    server.advance({ days: 8 });
    expect(await todo(officer, 'shift-countersign')).toMatchObject([{ thing: { id: shift } }]);
    server.advance({ days: -8 });
    const { seen } = await clerk.api.dutyShifts.getSheet({ shift });
    await clerk.api.dutyShifts.objectToShift({ shift, seen, reason: '当天来得晚' });
    expect(await todo(clerk, 'shift-countersign')).toEqual([]);
    expect(await todo(adviser, 'shift-objected')).toMatchObject([{ thing: { id: shift } }]);
    const later = await buildShift(server, { day: '2026-03-20', adviser: adviser.person });
    const other = await server.signInStaff('adviser', server.units.community);
    const { id: offer } = await adviser.api.dutyShifts.offerSwap({
      shift: later.shift,
      adviser: server.app.keyring.ids.seal('person', other.person.id),
    });
    expect(await todo(other, 'shift-swap')).toMatchObject([
      { dueOn: '2026-03-20', thing: { kind: 'offer', id: offer } },
    ]);
    expect(await todo(adviser, 'shift-swap')).toEqual([]);
  });

  it('is a written question, a complaint, a flagged text and an event that is over', async () => {
    const asked = await (
      await resident()
    ).api.consultations.askInWriting({ community: 'd-1-1', matter: 'labour', text: '李老板欠我工资' });
    const [question] = await todo(adviser, 'question');
    expect(question).toMatchObject({ dueOn: '2026-03-16', near: 'soon', thing: { kind: 'question', id: asked.id } });
    expect(JSON.stringify(question)).not.toMatch(/李老板|工资/);
    const { complaint } = await (
      await resident()
    ).api.feedback.submitComplaint({ kind: 'complaint', unit: 'd-1-1', text: '接待室一直锁着' });
    expect(await todo(clerk, 'complaint')).toMatchObject([{ dueOn: '2026-03-20', thing: { id: complaint.id } }]);
    const to = server.app.keyring.ids.seal('person', officer.person.id);
    await clerk.api.feedback.assignComplaint({ complaint: complaint.id, to });
    expect(await todo(clerk, 'complaint')).toEqual([]);
    expect(await todo(officer, 'complaint')).toMatchObject([{ title: '答复投诉' }]);
    const { app, units } = server;
    const flag = await app.fork().insert(TextCheck, {
      person: clerk.person.id,
      unit: units.community.id,
      place: units.community.place,
      kind: 'question',
      thingId: app.keyring.ids.open('question', asked.id),
      state: 'flagged',
      createdAt: app.now(),
      dueAt: app.now(),
      flaggedAt: app.now(),
      label: 20006,
      attempts: 0,
    });
    expect(await todo(officer, 'flag')).toMatchObject([{ thing: { id: app.keyring.ids.seal('textCheck', flag) } }]);
    expect(await todo(clerk, 'flag')).toEqual([]);
    const { id: event } = await clerk.api.outreach.planEvent({
      unit: 'd-1-1',
      day: '2026-03-10',
      title: '宪法讲座',
      kind: 'lecture',
    });
    expect(await todo(clerk, 'event-close')).toMatchObject([
      { title: '3月10日 周二 “宪法讲座”：登记活动结果', thing: { id: event } },
    ]);
  });

  it('is a figure asked of one’s office, and for whoever asked once it is late', async () => {
    const { items } = await officer.api.reportedFigures.requestFigures({
      unit: 'd-1',
      from: '2025-01-01',
      to: '2025-12-31',
      due: '2026-03-12',
      asks: [{ item: 'petitions', office: 'd-1-xf' }],
    });
    const sheet = items[0]!.id;
    expect(await todo(liaison, 'figure-asked')).toMatchObject([
      { title: '填报2025年“信访件数”', dueOn: '2026-03-12', daysLeft: 1, thing: { kind: 'sheet', id: sheet } },
    ]);
    expect(await todo(officer, 'figure-late')).toEqual([]);
    server.advance({ days: 2 });
    expect(await todo(officer, 'figure-late')).toMatchObject([{ title: '信访办尚未填报2025年“信访件数”，可催报' }]);
    await (await again(officer)).reportedFigures.remind({ sheet });
    expect(await todo(officer, 'figure-late')).toEqual([]);
    await (await again(liaison)).reportedFigures.submitFigure({ sheet, value: 12, document: '信访统计表' });
    expect(await todo(liaison, 'figure-asked')).toEqual([]);
    server.advance({ days: -2 });
  });

  it('is the next step of one’s own report by its day, and what was sent in for the district', async () => {
    const district = await server.signInStaff('district-officer', server.units.district);
    const report = async (who: SignedIn) =>
      (await todo(who, 'report')).map(({ title, unit, dueOn, near }) => ({ title, unit: unit.code, dueOn, near }));
    const named = '2025年法治政府建设年度报告';
    expect(await report(head)).toEqual([
      { title: `${named}：尚未起草`, unit: 'd-1', dueOn: '2026-02-28', near: 'late' },
    ]);
    expect((await (await again(head)).todo.list({})).kinds.map(({ kind }) => kind)).toEqual(['report', 'flag']);
    await buildEdition(server, { unit: server.units.street, state: 'drafting' });
    expect(await report(head)).toMatchObject([{ title: `${named}：正在起草`, unit: 'd-1' }]);
    expect(await report(officer)).toMatchObject([{ title: `${named}：等待保密审查` }]);
    expect(await report(district)).toMatchObject([{ title: `${named}：尚未起草`, unit: 'd' }]);
    await buildEdition(server, { unit: server.units.street, state: 'reported' });
    expect(await report(head)).toEqual([
      { title: `${named}：等待向社会公开`, unit: 'd-1', dueOn: '2026-03-31', near: 'later' },
    ]);
    expect(await report(district)).toContainEqual({
      title: `${named}：已报送，请审阅后锁定或退回`,
      unit: 'd-1',
      dueOn: '2026-03-31',
      near: 'later',
    });
    expect(await report(officer)).toEqual([]);
    expect(await report(await server.signInStaff('auditor', server.units.district))).toEqual([]);
  });

  it('puts what is due first, says how much more there is, and costs the same statements', async () => {
    const cost = async (who: SignedIn) => (await statementsOf(server.app.database, () => who.api.todo.list({}))).length;
    const before = [await cost(clerk), await cost(officer)];
    for (let made = 0; made < 21; made += 1) await accepted(clerk, await resident());
    for (let made = 0; made < 5; made += 1)
      await clerk.api.outreach.planEvent({ unit: 'd-1-1', day: '2026-03-09', title: '讲座', kind: 'lecture' });
    expect([await cost(clerk), await cost(officer)]).toEqual(before);
    const { items, kinds } = await clerk.api.todo.list({});
    expect(kinds.find((one) => one.kind === 'consent')).toEqual({
      kind: 'consent',
      name: '待征得同意的调解',
      shown: 20,
      more: true,
    });
    expect(await todo(clerk, 'consent')).toHaveLength(21);
    const dues = items.map((one) => one.dueOn ?? '9999');
    expect(dues).toEqual(dues.toSorted());
    expect(JSON.stringify(items)).not.toMatch(/赵大娘|孙大伯/);
  });
});
