import { RuleError } from '@linfa/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../../audit/audit-entry.entity.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../../testing/start-test-server.ts';
import { MediationAssignment } from '../mediation-assignment.entity.ts';
import { MediationPerformance } from '../mediation-performance.entity.ts';
import { MediationStep } from '../mediation-step.entity.ts';
import { buildCase, type BuiltCase } from '../testing/build-case.ts';

describe('after an agreement', () => {
  let server: TestServer;
  let mediator: SignedIn;
  let clerk: SignedIn;
  let officer: SignedIn;
  let sister: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    mediator = await server.signInStaff('mediator', server.units.community);
    clerk = await server.signInStaff('community-clerk', server.units.community);
    officer = await server.signInStaff('street-officer', server.units.street);
    sister = await server.signInStaff('mediator', server.units.sisterCommunity);
  });
  afterAll(() => server.close());

  const wrongState = { status: 409, code: 'wrong-state' };
  const outOfOrder = { status: 422, code: 'day-out-of-order' };
  const notFound = { status: 404, code: 'not-found' };
  const court = '试验区人民法院';
  const perform = (of: BuiltCase, more: object = {}, who = mediator) =>
    who.api.mediation.recordPerformance({ case: of.case, performance: 'done', day: '2026-03-10', ...more });
  const apply = (of: BuiltCase, more: object = {}, who = mediator) =>
    who.api.mediation.applyForConfirmation({
      case: of.case,
      court,
      day: '2026-03-09',
      applicants: [...of.parties],
      ...more,
    });
  const decide = (of: BuiltCase, more: object = {}) =>
    clerk.api.mediation.recordConfirmation({
      case: of.case,
      day: '2026-03-10',
      result: 'valid',
      documentNumber: '（2026）试民特1号',
      ...more,
    });
  const visit = (of: BuiltCase, more: object = {}, who = mediator) =>
    who.api.mediation.recordFollowUp({
      case: of.case,
      party: of.parties[0],
      day: '2026-03-10',
      way: 'phone',
      reason: '了解履行情况',
      satisfaction: 'content',
      ...more,
    });
  const figure = async (id: string) =>
    (await officer.api.figures.get({ figure: id, unit: 'd-1', from: '2026-01-01', to: '2026-12-31' })).value;

  it('keeps each finding of the performance, and counts the last one at once', async () => {
    const one = await buildCase(server);
    const before = await figure('mediation.performed');
    expect(await perform(one, { performance: 'part', day: '2026-03-06', note: '已付一半' })).toMatchObject({
      performance: 'part',
      performedOn: null,
    });
    expect(await figure('mediation.performed')).toBe(before);
    expect(await perform(one)).toMatchObject({
      state: 'agreed',
      performance: 'done',
      performedOn: '2026-03-10',
      performances: [
        { day: '2026-03-06', performance: 'part' },
        { day: '2026-03-10', performance: 'done' },
      ],
    });
    expect(await figure('mediation.performed')).toBe((before ?? 0) + 1);
    expect(await refusalOf(perform(one, { performance: 'none', day: '2026-03-11' }))).toEqual({
      status: 422,
      code: 'reason-needed',
    });
    await perform(one, { performance: 'none', day: '2026-03-11', note: '申请甲一说支票被退回' });
    expect(await figure('mediation.performed')).toBe(before);
    const kept = [
      await server.app.fork().find(AuditEntry, { thing: `mediationCase:${one.id}` }),
      await server.app.fork().find(MediationStep, { case: one.id }),
      await server.app.fork().find(MediationPerformance, { case: one.id }),
    ];
    expect(kept.map((rows) => rows.length)).toEqual([3, 3, 3]);
    expect(JSON.stringify(kept)).not.toContain('申请甲一');
  });

  it('tells an agreement nobody has registered anything of from one registered as not performed', async () => {
    const one = await buildCase(server);
    const read = async () => {
      const { performance, performanceRegistered } = await mediator.api.mediation.get({ case: one.case });
      return { performance, performanceRegistered };
    };
    expect(await read()).toEqual({ performance: 'none', performanceRegistered: false });
    await perform(one, { performance: 'none' });
    expect(await read()).toEqual({ performance: 'none', performanceRegistered: true });
  });

  it('takes performance at once on the day of the agreement only, and each finding once and in order', async () => {
    const one = await buildCase(server);
    expect(await refusalOf(perform(one, { performance: 'at-once' }))).toEqual({ status: 422, code: 'not-at-once' });
    expect(await perform(one, { performance: 'at-once', day: '2026-03-05' })).toMatchObject({ performance: 'at-once' });
    expect(await refusalOf(perform(one, { performance: 'at-once', day: '2026-03-05' }))).toEqual(wrongState);
    expect(await refusalOf(perform(one))).toEqual(wrongState);
    const part = () => perform(one, { performance: 'part', day: '2026-03-08', note: '更正' });
    await part();
    expect(await refusalOf(part())).toEqual({ status: 409, code: 'already-recorded' });
    expect(await refusalOf(perform(one, { day: '2026-03-07' }))).toEqual(outOfOrder);
  });

  it.each([
    ['before the agreement', '2026-03-04'],
    ['in the future', '2026-03-12'],
  ])('refuses a day %s', async (_what, day) => {
    const one = await buildCase(server);
    expect(await refusalOf(perform(one, { day }))).toEqual(outOfOrder);
    expect(await refusalOf(visit(one, { day }))).toEqual(outOfOrder);
    expect(await refusalOf(apply(one, { day }))).toEqual(outOfOrder);
    await apply(one);
    expect(await refusalOf(decide(one, { day }))).toEqual(outOfOrder);
  });

  it.each(['accepted', 'mediating', 'not-agreed', 'refused', 'withdrawn'] as const)(
    'refuses what an agreement brings of a case that is %s',
    async (state) => {
      const one = await buildCase(server, { state });
      for (const act of [() => perform(one), () => visit(one), () => apply(one), () => decide(one)])
        expect(await refusalOf(act())).toEqual(wrongState);
      expect((await mediator.api.mediation.afterAgreement({ case: one.case })).may).toEqual(
        ['accepted', 'mediating'].includes(state) ? [] : ['archive'],
      );
    },
  );

  it('waits for a written agreement to take effect', async () => {
    const one = await buildCase(server, { inEffect: false });
    const early = { status: 409, code: 'agreement-not-effective' };
    for (const act of [
      () => perform(one),
      () => visit(one),
      () => apply(one),
      () => mediator.api.mediation.archiveCase({ case: one.case }),
    ])
      expect(await refusalOf(act())).toEqual(early);
    expect((await mediator.api.mediation.afterAgreement({ case: one.case })).may).toEqual(['archive']);
  });

  it('takes an application of both sides together, once, and counts what the court confirms', async () => {
    const one = await buildCase(server);
    const [confirmed] = [await figure('mediation.confirmed')];
    expect(await refusalOf(apply(one, { applicants: [one.parties[0]] }))).toEqual({ status: 422, code: 'not-joint' });
    expect(await refusalOf(apply(one, { applicants: (await buildCase(server)).parties }))).toEqual(notFound);
    expect(await refusalOf(decide(one))).toEqual(wrongState);
    expect(await apply(one)).toMatchObject({ confirmation: 'applied', appliedOn: '2026-03-09', court });
    expect(await refusalOf(apply(one))).toEqual(wrongState);
    expect(await refusalOf(decide(one, { day: '2026-03-08' }))).toEqual(outOfOrder);
    expect(await figure('mediation.confirmed')).toBe(confirmed);
    expect(await decide(one)).toMatchObject({
      confirmation: 'valid',
      decidedOn: '2026-03-10',
      documentNumber: '（2026）试民特1号',
      may: ['perform', 'follow-up', 'archive'],
    });
    expect(await figure('mediation.confirmed')).toBe((confirmed ?? 0) + 1);
    expect(await refusalOf(decide(one, { result: 'invalid' }))).toEqual(wrongState);
    const other = await buildCase(server);
    await apply(other);
    expect(await decide(other, { result: 'invalid', reason: '违反自愿' })).toMatchObject({ confirmation: 'invalid' });
    expect(await figure('mediation.confirmed')).toBe((confirmed ?? 0) + 1);
  });

  it('takes an application on the thirtieth day and says on the next that the time is over', async () => {
    const last = await startTestServer('2026-04-04');
    try {
      let who = await last.signInStaff('mediator', last.units.community);
      const [one, two] = [await buildCase(last), await buildCase(last)];
      const ask = (of: BuiltCase, day?: string) =>
        who.api.mediation.applyForConfirmation({
          case: of.case,
          court,
          applicants: [...of.parties],
          ...(day !== undefined && { day }),
        });
      expect((await who.api.mediation.afterAgreement({ case: one.case })).applyBy).toBe('2026-04-04');
      await ask(one);
      last.advance({ days: 1 });
      who = await last.signInStaff('mediator', last.units.community);
      expect((await who.api.mediation.afterAgreement({ case: two.case })).may).not.toContain('apply-confirmation');
      const refused = await last.call(
        'mediation.applyForConfirmation',
        { case: two.case, court, applicants: two.parties },
        { authorization: `Bearer ${who.token}` },
      );
      expect(refused).toMatchObject({
        status: 409,
        body: {
          error: {
            code: 'confirmation-too-late',
            message: new RuleError('confirmation-too-late', { day: '2026-04-04' }).message,
          },
        },
      });
      // What was asked in time may be entered late.
      expect(await ask(two, '2026-04-04')).toMatchObject({ confirmation: 'applied' });
    } finally {
      await last.close();
    }
  });

  it('keeps a visit to a party once a day, and counts the case as followed up', async () => {
    const one = await buildCase(server);
    const before = await figure('mediation.followed-up');
    expect(await visit(one, { performance: 'done', note: '申请甲一表示感谢' })).toMatchObject({
      performance: 'none',
      followUps: [{ party: one.parties[0], side: 'applicant', day: '2026-03-10', satisfaction: 'content' }],
    });
    expect(await figure('mediation.followed-up')).toBe((before ?? 0) + 1);
    expect(await refusalOf(visit(one))).toEqual({ status: 409, code: 'already-recorded' });
    expect((await visit(one, { party: one.parties[1] })).followUps).toHaveLength(2);
    expect(await figure('mediation.followed-up')).toBe((before ?? 0) + 1);
    expect(await refusalOf(visit(one, { party: (await buildCase(server)).parties[0] }))).toEqual(notFound);
  });

  it('lets a party say for itself how the agreement is kept, beside the committee’s own visits', async () => {
    const [applicant, stranger] = [await server.signInResident(), await server.signInResident()];
    const one = await buildCase(server, { applicant });
    await server.app.fork().insert(MediationAssignment, {
      case: one.id,
      kind: 'chief',
      mediator: mediator.person.id,
      unit: server.units.community.id,
      from: '2026-03-03',
      to: null,
      assignedBy: clerk.person.id,
      activeKey: null,
    });
    const before = await figure('mediation.followed-up');
    const answer = (who: SignedIn, of = one.case) =>
      who.api.mediation.answerFollowUp({ case: of, performance: 'part', satisfaction: 'fair', note: '还差200元' });
    const mine = async () => (await applicant.api.mediation.listMine({})).cases[0];
    expect((await mine())?.may).toEqual(['answer-follow-up']);
    expect(await answer(applicant)).toEqual({ case: one.case, state: '达成协议', may: ['answer-follow-up'] });
    expect((await mine())?.timeline.at(-1)).toEqual({ day: '2026-03-11', words: '当事人答复回访' });
    expect((await mediator.api.notices.listMine({})).items[0]).toMatchObject({ kind: 'mediation-answered' });
    expect(await refusalOf(answer(applicant))).toEqual({ status: 409, code: 'already-recorded' });
    expect(await refusalOf(answer(stranger))).toEqual(notFound);
    expect(await refusalOf(answer(mediator))).toEqual(notFound);
    // The committee's duty stays, and its visit of the same day is kept beside it.
    expect(await figure('mediation.followed-up')).toBe(before);
    const { followUps, performance } = await visit(one, { day: '2026-03-11' });
    expect(performance).toBe('none');
    expect(followUps).toMatchObject([
      { party: one.parties[0], way: 'online', performance: 'part', satisfaction: 'fair', ownAnswer: true },
      { party: one.parties[0], way: 'phone', ownAnswer: false },
    ]);
    const unsealed = await buildCase(server, { applicant, inEffect: false });
    expect(await refusalOf(answer(applicant, unsealed.case))).toEqual({ status: 409, code: 'agreement-not-effective' });
    const open = await buildCase(server, { applicant, state: 'mediating' });
    expect(await refusalOf(answer(applicant, open.case))).toEqual(wrongState);
  });

  it('keeps to the case’s own people', async () => {
    const one = await buildCase(server);
    const resident = await server.signInResident();
    expect(await refusalOf(perform(one, {}, sister))).toEqual(notFound);
    expect(await refusalOf(visit(one, {}, sister))).toEqual(notFound);
    expect(await refusalOf(apply(one, {}, sister))).toEqual(notFound);
    expect(await refusalOf(sister.api.mediation.afterAgreement({ case: one.case }))).toEqual(notFound);
    expect(await refusalOf(perform(one, {}, resident))).toEqual({ status: 403, code: 'not-allowed' });
    const limited = await buildCase(server, { viewLimit: 'minors' });
    expect(await refusalOf(perform(limited))).toEqual(notFound);
    expect(await refusalOf(perform({ ...one, case: 'A'.repeat(22) }))).toEqual(notFound);
  });
});
