import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { verifyDatabase } from '../verify/verify-database.ts';

const year = { unit: 'd-1', from: '2026-01-01', to: '2026-12-31' };

describe('from a planned event to the year’s figure, over HTTP', () => {
  let server: TestServer;
  let clerk: SignedIn;
  let officer: SignedIn;
  let adviser: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    clerk = await server.signInStaff('community-clerk', server.units.community);
    officer = await server.signInStaff('street-officer', server.units.street);
    adviser = await server.signInStaff('adviser', server.units.community);
  });
  afterAll(() => server.close());

  const figures = async (...ids: readonly string[]) =>
    Object.fromEntries(
      await Promise.all(
        ids.map(async (figure) => [figure, (await officer.api.figures.get({ figure, ...year })).value] as const),
      ),
    );
  const traced = async (figure: string) =>
    (await officer.api.figures.trace({ figure, ...year })).strands.flatMap((strand) =>
      strand.kind === 'records' ? strand.records : [],
    );

  it('an event is planned, published, signed up for, held, and is in each figure and its trace', async () => {
    const outreach = [
      'outreach.events',
      'outreach.lectures',
      'outreach.attendance',
      'outreach.reached',
      'outreach.materials',
      'outreach.questions',
      'outreach.volunteer-events',
    ] as const;
    const { id: event, checkInCode } = await clerk.api.outreach.planEvent({
      unit: 'd-1-1',
      day: '2026-03-11',
      title: '民法典讲座',
      kind: 'lecture',
      theme: '民法典',
      seats: 40,
      byVolunteers: true,
    });
    await clerk.api.outreach.publishEvent({ event });
    const resident = await server.signInResident({ name: '赵大娘' });
    const [shown] = (await server.client().outreach.listPublic({ unit: 'd-1-1', from: '2026-03-11', to: '2026-03-31' }))
      .items;
    await resident.api.outreach.signUp({ event: shown!.id });
    await resident.api.outreach.checkIn({ event, code: checkInCode! });
    await clerk.api.outreach.recordAttendance({ event, attendance: 36 });
    expect(await figures('outreach.events', 'outreach.attendance')).toEqual({
      'outreach.events': 0,
      'outreach.attendance': 0,
    });
    await clerk.api.outreach.closeEvent({ event, reached: 300, materials: 120, questions: 9, volunteers: 4 });
    expect(await figures(...outreach)).toEqual({
      'outreach.events': 1,
      'outreach.lectures': 1,
      'outreach.attendance': 36,
      'outreach.reached': 300,
      'outreach.materials': 120,
      'outreach.questions': 9,
      'outreach.volunteer-events': 1,
    });
    const record = server.app.keyring.ids.seal('outreachEvents', server.app.keyring.ids.open('event', event));
    const where = { code: 'd-1-1', name: '试验东街道第一社区' };
    const opened = {
      record,
      unit: where,
      day: '2026-03-11',
      provenance: 'recorded',
      page: { kind: 'event', id: event },
    };
    expect(await traced('outreach.events')).toEqual([{ ...opened, amount: 1 }]);
    expect(await traced('outreach.materials')).toEqual([{ ...opened, amount: 120 }]);
  });

  it('an event called off counts nowhere', async () => {
    const { id: event } = await clerk.api.outreach.planEvent({
      unit: 'd-1-1',
      day: '2026-03-12',
      title: '展览',
      kind: 'exhibition',
    });
    await clerk.api.outreach.cancelEvent({ event, reason: '场地维修' });
    expect(await figures('outreach.events')).toEqual({ 'outreach.events': 1 });
  });

  it('a lecture with consultations of the same origin is counted by each rule, and no matter twice', async () => {
    const before = await figures(
      'outreach.events',
      'outreach.lectures',
      'consultation.count',
      'matter.count',
      'referral.count',
      'referral.legal-aid',
    );
    const { id: event } = await clerk.api.outreach.planEvent({
      unit: 'd-1-1',
      day: '2026-03-11',
      title: '劳动法讲座',
      kind: 'lecture',
    });
    const asked = {
      day: '2026-03-11',
      mode: 'on-site',
      channel: 'visit',
      matter: 'labour',
      result: 'answered',
      minutes: 10,
      event,
    } as const;
    // The adviser's line for the lecture itself is service, neither a consultation nor a second event.
    await adviser.api.consultations.logConsultation({
      community: 'd-1-1',
      line: { ...asked, serviceKind: 'lecture', minutes: 90 },
    });
    const first = await adviser.api.consultations.logConsultation({ community: 'd-1-1', line: asked });
    await adviser.api.consultations.logConsultation({ community: 'd-1-1', line: asked });
    await adviser.api.outreach.closeEvent({
      event,
      attendance: 30,
      reached: 60,
      materials: 30,
      questions: 2,
      volunteers: 0,
    });
    expect(
      await adviser.api.consultations.referOn({ consultation: first.id, day: '2026-03-11', target: 'legal-aid' }),
    ).toMatchObject({ fromConsultation: true, target: 'legal-aid', outcome: 'sent' });
    await clerk.api.referrals.record({ unit: 'd-1-1', day: '2026-03-11', target: 'notary' });
    const after = await figures(...Object.keys(before));
    // Two consultations and one referral that began as one: the one sent on from a consultation is counted there.
    expect(
      Object.fromEntries(Object.entries(after).map(([id, value]) => [id, (value ?? 0) - (before[id] ?? 0)])),
    ).toEqual({
      'outreach.events': 1,
      'outreach.lectures': 1,
      'consultation.count': 2,
      'matter.count': 3,
      'referral.count': 2,
      'referral.legal-aid': 1,
    });
    const matters = (await traced('matter.count')).map((one) => one.record);
    expect(new Set(matters).size).toBe(matters.length);
  });

  it('a round that found nothing and a post online are each counted as what they are', async () => {
    await clerk.api.screenings.record({ unit: 'd-1-1', day: '2026-03-11', found: 0, prevented: 0 });
    await clerk.api.screenings.record({ unit: 'd-1-1', day: '2026-03-11', found: 3, prevented: 1 });
    const attendance = await figures('outreach.attendance');
    await clerk.api.outreach.recordPost({
      unit: 'd-1-1',
      day: '2026-03-11',
      title: '以案释法',
      channel: 'wechat',
      reads: 1500,
    });
    expect(
      await figures('screening.count', 'screening.found', 'screening.prevented', 'outreach.posts', 'outreach.reads'),
    ).toEqual({
      'screening.count': 2,
      'screening.found': 3,
      'screening.prevented': 1,
      'outreach.posts': 1,
      'outreach.reads': 1500,
    });
    expect(await figures('outreach.attendance')).toEqual(attendance);
  });

  it('leaves a database that verifies clean', async () => {
    const results = await verifyDatabase(server.app.fork, server.app.today());
    expect(results.flatMap((one) => one.problems)).toEqual([]);
  });
});
