import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { Notice } from '../notices/notice.entity.ts';
import { Norm } from '../norms/norm.entity.ts';
import { loadHolidays } from '../seeds/load-holidays.ts';
import { readHolidays } from '../seeds/seed-files.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { WrittenQuestion } from './written-question.entity.ts';

const notFound = { status: 404, code: 'not-found' };
const wrongState = { status: 409, code: 'wrong-state' };

describe('what residents ask in writing', () => {
  let server: TestServer;
  let adviser: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    await loadHolidays(server.app.fork(), readHolidays().years);
    adviser = await server.signInStaff('adviser', server.units.community);
  });
  afterAll(() => server.close());

  const idOf = (who: SignedIn): string => server.app.keyring.ids.seal('person', who.person.id);
  const ask = (who: SignedIn, more: object = {}) =>
    who.api.consultations.askInWriting({ community: 'd-1-1', matter: 'labour', text: '李老板欠我工资', ...more });
  const answer = (question: string, who = adviser) =>
    who.api.consultations.answer({ question, text: '可以申请劳动仲裁', minutes: 25 });
  const lastNotice = async (who: SignedIn) =>
    (await server.app.fork().find(Notice, { person: who.person.id }, { orderBy: { id: 'asc' } })).at(-1)?.kind;

  it('is due in three working days, answered, counted as a consultation in writing, and read by nobody else', async () => {
    const resident = await server.signInResident({ name: '陈某', phone: '13700000011' });
    const asked = await ask(resident, { adviser: idOf(adviser) });
    expect(asked).toMatchObject({ dueOn: '2026-03-16', state: 'open', answer: '', overdue: false, may: ['withdraw'] });
    expect(await lastNotice(adviser)).toBe('question-asked');
    const [listed] = (await adviser.api.consultations.listQuestions({ unit: 'd-1-1', mine: true })).items;
    expect(listed).toMatchObject({ id: asked.id, dueOn: '2026-03-16', may: ['answer', 'pass-on'] });
    expect(JSON.stringify(listed)).not.toMatch(/陈某|李老板/);
    expect(await adviser.api.consultations.readQuestion({ question: asked.id })).toMatchObject({
      askedBy: '陈某',
      text: '李老板欠我工资',
    });
    expect(await server.app.fork().count(AuditEntry, { act: 'consultations.readQuestion' })).toBe(1);
    const year = { figure: 'consultation.count', unit: 'd-1-1', from: '2026-01-01', to: '2026-12-31' } as const;
    const before = (await adviser.api.figures.get(year)).value ?? 0;
    expect(await answer(asked.id)).toMatchObject({ state: 'answered', answer: '可以申请劳动仲裁' });
    expect((await adviser.api.figures.get(year)).value).toBe(before + 1);
    const [line] = (await adviser.api.consultations.list({ unit: 'd-1-1', from: '2026-03-11', to: '2026-03-11' }))
      .items;
    expect(line).toMatchObject({ mode: 'written', channel: 'platform', minutes: 25, adviser: '工作人员乙' });
    expect(await lastNotice(resident)).toBe('question-answered');
    expect((await resident.api.consultations.listMyQuestions({})).items).toMatchObject([
      { answer: '可以申请劳动仲裁', may: [] },
    ]);
    expect(await refusalOf(answer(asked.id))).toEqual(wrongState);
    expect(await refusalOf(resident.api.consultations.withdrawQuestion({ question: asked.id }))).toEqual(wrongState);
    for (const stranger of [
      await server.signInResident(),
      await server.signInStaff('adviser', server.units.sisterCommunity),
    ])
      expect(await refusalOf(stranger.api.consultations.readQuestion({ question: asked.id }))).toEqual(notFound);
    const kept = JSON.stringify(await server.app.fork().find(WrittenQuestion, {}));
    expect(kept).not.toMatch(/陈某|李老板|劳动仲裁/);
  });

  it('goes on in the same thread, to whoever answered', async () => {
    const resident = await server.signInResident();
    const first = await ask(resident);
    expect(await refusalOf(ask(resident, { follows: first.id }))).toEqual(notFound);
    await answer(first.id);
    const second = await ask(resident, { follows: first.id });
    expect(second).toMatchObject({ thread: first.id, adviser: '工作人员乙' });
    await answer(second.id);
    expect(await ask(resident, { follows: second.id })).toMatchObject({ thread: first.id });
    expect(await refusalOf(ask(await server.signInResident(), { follows: first.id }))).toEqual(notFound);
  });

  it('is passed on to another adviser of the community, who alone answers then', async () => {
    const [resident, other] = [await server.signInResident(), await server.signInStaff('adviser', server.units.street)];
    const { id: question } = await ask(resident, { adviser: idOf(adviser) });
    const pass = (to: SignedIn, who = adviser) => who.api.consultations.passOn({ question, adviser: idOf(to) });
    expect(await refusalOf(pass(adviser))).toEqual({ status: 422, code: 'nothing-changed' });
    expect(await refusalOf(pass(await server.signInStaff('adviser', server.units.sisterCommunity)))).toEqual({
      status: 422,
      code: 'not-adviser-there',
    });
    expect(await refusalOf(pass(resident))).toEqual({ status: 422, code: 'not-adviser-there' });
    await pass(other);
    expect(await lastNotice(other)).toBe('question-asked');
    expect(await refusalOf(answer(question))).toEqual({ status: 409, code: 'for-another-adviser' });
    expect(await answer(question, other)).toMatchObject({ state: 'answered' });
    expect(await refusalOf(pass(adviser, other))).toEqual(wrongState);
  });

  it('is answered once when two advisers answer at the same moment', async () => {
    const [resident, other] = [
      await server.signInResident(),
      await server.signInStaff('adviser', server.units.community),
    ];
    for (let round = 0; round < 3; round++) {
      const { id } = await ask(resident);
      const ended = await Promise.allSettled([answer(id), answer(id, other)]);
      expect(ended.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    }
  });

  it('is limited to three at a time, also when they are sent at once, and may be taken back', async () => {
    const resident = await server.signInResident();
    const ended = await Promise.allSettled(Array.from({ length: 5 }, () => ask(resident)));
    const open = ended.flatMap((one) => (one.status === 'fulfilled' ? [one.value.id] : []));
    expect(open).toHaveLength(3);
    expect(await refusalOf(ask(resident))).toEqual({ status: 409, code: 'too-many-questions' });
    expect(await resident.api.consultations.withdrawQuestion({ question: open[0]! })).toMatchObject({
      state: 'withdrawn',
    });
    expect(await refusalOf(answer(open[0]!))).toEqual(wrongState);
    expect((await ask(resident)).state).toBe('open');
    expect(await refusalOf(adviser.api.consultations.withdrawQuestion({ question: open[1]! }))).toEqual(notFound);
  });

  it('is refused where nobody could answer, and follows the place’s own norm', async () => {
    const resident = await server.signInResident();
    expect(await refusalOf(ask(resident, { community: 'd-1' }))).toEqual({ status: 422, code: 'not-a-community' });
    expect(await refusalOf(ask(resident, { community: 'nowhere' }))).toEqual({ status: 404, code: 'unknown-unit' });
    expect(await refusalOf(ask(resident, { community: 'd-1-2', adviser: idOf(adviser) }))).toEqual({
      status: 422,
      code: 'not-adviser-there',
    });
    expect(await refusalOf(ask(resident, { text: '  ' }))).toEqual({ status: 400, code: 'bad-request' });
    expect(
      await refusalOf(server.client().consultations.askInWriting({ community: 'd-1-1', matter: 'other', text: '问' })),
    ).toEqual({
      status: 401,
      code: 'not-signed-in',
    });
    await server.app.fork().transactional(async (em) => {
      em.persist(
        em.create(Norm, {
          code: 'question.answer-workdays',
          place: server.units.otherStreet.place,
          value: '1',
          source: '试验区设定',
          validFrom: '2020-01-01',
          validTo: null,
        }),
      );
    });
    expect((await ask(resident, { community: 'd-2-1' })).dueOn).toBe('2026-03-12');
  });

  it('is listed page by page by due day, and only where one serves', async () => {
    const seen: string[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page = await adviser.api.consultations.listQuestions({
        unit: 'd-1-1',
        limit: 2,
        ...(after !== undefined && { after }),
      });
      seen.push(...page.items.map((one) => `${one.dueOn} ${one.id}`));
      after = page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(
      await server.app.fork().count(WrittenQuestion, { state: 'open', unit: server.units.community.id }),
    );
    const everywhere = (await adviser.api.consultations.listQuestions({ limit: 100 })).items.map(({ id }) => id);
    const here = (await adviser.api.consultations.listQuestions({ unit: 'd-1-1', limit: 100 })).items;
    expect(everywhere).toEqual(here.map(({ id }) => id));
    const sister = await server.signInStaff('adviser', server.units.sisterCommunity);
    expect((await sister.api.consultations.listQuestions({})).items).toEqual([]);
    expect(await refusalOf(adviser.api.consultations.listQuestions({ unit: 'd-1-2' }))).toEqual({
      status: 403,
      code: 'not-allowed',
    });
    expect(await refusalOf(adviser.api.consultations.listQuestions({ unit: 'd-1-1', after: 'x' }))).toEqual(notFound);
  });
});

describe('an adviser’s own log', () => {
  let server: TestServer;
  let adviser: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    adviser = await server.signInStaff('adviser', server.units.community);
    const line = {
      day: '2026-03-10',
      mode: 'on-site',
      channel: 'walk-in',
      matter: 'family',
      result: 'answered',
      minutes: 30,
    } as const;
    await adviser.api.consultations.logMany({
      community: 'd-1-1',
      lines: [
        { ...line, client: { name: '周某', phone: '13700000021' }, summary: '离婚' },
        { ...line, day: '2026-02-10' },
      ],
    });
  });
  afterAll(() => server.close());

  it('hints that somebody on the other side was a client, by number or name, and says nothing of the matter', async () => {
    const check = (input: object, who = adviser) => who.api.consultations.checkConflict(input);
    expect((await check({ phone: '13700000021' })).hints).toHaveLength(1);
    const both = await check({ phone: '13700000021', name: '周某' });
    expect(both.hints).toHaveLength(2);
    expect(JSON.stringify(both)).not.toMatch(/离婚|婚姻|2026|周某/);
    expect((await check({ phone: '13700000022', name: '周' })).hints).toEqual([]);
    const other = await server.signInStaff('adviser', server.units.community);
    expect((await check({ phone: '13700000021', name: '周某' }, other)).hints).toEqual([]);
    expect(await refusalOf((await server.signInResident()).api.consultations.checkConflict({ name: '周某' }))).toEqual({
      status: 403,
      code: 'not-allowed',
    });
  });

  it('gives a month for inspection: shifts, signed or not, and lines without who was served', async () => {
    const month = await adviser.api.consultations.monthOf({ year: 2026, month: 3 });
    expect(month).toMatchObject({
      minutes: 0,
      signedMinutes: 0,
      shifts: [],
      lines: [{ day: '2026-03-10', minutes: 30 }],
    });
    expect(JSON.stringify(month)).not.toMatch(/周某|离婚/);
  });
});
