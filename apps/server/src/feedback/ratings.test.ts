import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { Booking } from '../bookings/booking.entity.ts';
import { buildShift } from '../testing/build-shift.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { RatingToken } from './rating-token.entity.ts';
import { Rating } from './rating.entity.ts';

const month = { from: '2026-03-01', to: '2026-03-31' };

describe('ratings', () => {
  let server: TestServer;
  let officer: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    officer = await server.signInStaff('street-officer', server.units.street);
  });
  afterAll(() => server.close());

  const booked = async (resident: SignedIn, state = 'served', unit = server.units.community) => {
    const { slots } = await buildShift(server, { day: '2026-03-12', unit });
    const { id } = await resident.api.bookings.bookSlot({ slot: slots[0]!, matter: 'other' });
    await server.app.fork().nativeUpdate(Booking, { id: server.app.keyring.ids.open('booking', id) }, { state });
    return { kind: 'booking', id } as const;
  };
  const allRatings = () => server.app.fork().find(Rating, {});

  it('keeps of an anonymous one neither who nor what nor which day, and takes no second one', async () => {
    const resident = await server.signInResident({ name: '赵匿名', phone: '13800000201' });
    const service = await booked(resident);
    const entries = () => server.app.fork().count(AuditEntry, { actor: `person:${resident.person.id}` });
    const [before, had] = [await entries(), new Set((await allRatings()).map((one) => one.id))];
    expect(await resident.api.feedback.rateService({ service, grade: 'fair', text: '等得久' })).toEqual({
      rated: true,
    });
    const [row] = (await allRatings()).filter((one) => !had.has(one.id));
    expect(row).toMatchObject({
      ratedOn: '2026-03-01',
      service: 'booking',
      grade: 'fair',
      person: null,
      serviceId: null,
    });
    expect(JSON.stringify(row)).not.toContain('等得久');
    expect(await entries()).toBe(before);
    const tokens = await server.app.fork().find(RatingToken, {});
    expect(Object.keys(JSON.parse(JSON.stringify(tokens[0])) as object)).toEqual(['token']);
    expect(await refusalOf(resident.api.feedback.rateService({ service, grade: 'content' }))).toEqual({
      status: 409,
      code: 'already-rated',
    });
    expect((await allRatings()).length).toBe(had.size + 1);
  });

  it('gives each rating a number that says nothing of the order', async () => {
    const ids: number[] = [];
    for (let count = 0; count < 6; count += 1) {
      const resident = await server.signInResident();
      const had = new Set((await allRatings()).map((one) => one.id));
      await resident.api.feedback.rateService({ service: await booked(resident), grade: 'content' });
      ids.push(...(await allRatings()).map((one) => one.id).filter((id) => !had.has(id)));
    }
    const steps = ids.slice(1).map((id, at) => Math.abs(id - ids[at]!));
    expect(Math.max(...steps)).toBeGreaterThan(1000);
  });

  it('takes one of two that are given at the same moment', async () => {
    const resident = await server.signInResident();
    const service = await booked(resident);
    const before = (await allRatings()).length;
    const given = await Promise.allSettled(
      (['content', 'discontent', 'fair'] as const).map((grade) =>
        resident.api.feedback.rateService({ service, grade }),
      ),
    );
    expect(given.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect((await allRatings()).length).toBe(before + 1);
  });

  it('takes a walk-in’s, known by the phone number, and nobody else’s', async () => {
    const clerk = await server.signInStaff('community-clerk', server.units.community);
    const [resident, other] = [await server.signInResident({ phone: '13800000203' }), await server.signInResident()];
    const { id } = await clerk.api.consultations.logConsultation({
      community: 'd-1-1',
      line: {
        day: '2026-03-11',
        mode: 'on-site',
        channel: 'walk-in',
        matter: 'other',
        result: 'answered',
        minutes: 20,
        client: { name: '来访人', phone: '13800000203' },
      },
    });
    const service = { kind: 'consultation', id } as const;
    expect(await refusalOf(other.api.feedback.rateService({ service, grade: 'content' }))).toEqual({
      status: 404,
      code: 'not-found',
    });
    expect((await resident.api.feedback.listServices({})).items).toMatchObject([{ kind: 'consultation', id }]);
    expect(await resident.api.feedback.rateService({ service, grade: 'content', anonymous: false })).toEqual({
      rated: true,
    });
    const [row] = await server.app.fork().find(Rating, { person: resident.person.id });
    expect(row).toMatchObject({ service: 'consultation', grade: 'content' });
  });

  it('waits until the service is over', async () => {
    const resident = await server.signInResident();
    const service = await booked(resident, 'booked');
    expect(await refusalOf(resident.api.feedback.rateService({ service, grade: 'content' }))).toEqual({
      status: 409,
      code: 'not-served-yet',
    });
    expect(await refusalOf(server.client().feedback.rateService({ service, grade: 'content' }))).toEqual({
      status: 401,
      code: 'not-signed-in',
    });
  });

  it('sums up by grade and service, leaving small numbers out and naming nobody', async () => {
    const rate = async (grade: 'content' | 'fair' | 'discontent', times: number) => {
      for (let count = 0; count < times; count += 1) {
        const resident = await server.signInResident();
        const service = await booked(resident, 'served', server.units.otherCommunity);
        await resident.api.feedback.rateService({ service, grade, text: grade === 'discontent' ? '没解决' : '' });
      }
    };
    const district = await server.signInStaff('district-officer', server.units.district);
    const summary = async (unit: string) => {
      const { total, grades } = await district.api.feedback.summary({ unit, ...month });
      return { total, counts: grades.map((one) => one.count) };
    };
    expect(await summary('d-2-1')).toEqual({ total: 0, counts: [0, 0, 0] });
    await rate('content', 3);
    expect(await summary('d-2-1')).toEqual({ total: 3, counts: [null, null, null] });
    await rate('content', 3);
    await rate('fair', 5);
    expect(await summary('d-2-1')).toEqual({ total: 11, counts: [6, 5, 0] });
    await rate('discontent', 2);
    expect(await summary('d-2')).toEqual({ total: 13, counts: [6, null, null] });
    expect((await district.api.feedback.listRemarks({ unit: 'd-2', ...month })).items).toEqual(
      Array.from({ length: 2 }, () => ({ kind: 'booking', grade: 'discontent', month: '2026-03', text: '没解决' })),
    );
    expect(await refusalOf(officer.api.feedback.summary({ unit: 'd-2', ...month }))).toEqual({
      status: 403,
      code: 'not-allowed',
    });
  });

  it('knows a booking and the consultation that it led to as one service', async () => {
    const resident = await server.signInResident({ phone: '13800000202' });
    const service = await booked(resident, 'booked');
    server.advance({ days: 1 });
    const clerk = await server.signInStaff('community-clerk', server.units.community);
    const line = {
      day: '2026-03-12',
      mode: 'on-site',
      channel: 'booking',
      matter: 'other',
      result: 'answered',
      minutes: 20,
    } as const;
    const { id } = await clerk.api.consultations.logConsultation({
      community: 'd-1-1',
      line: { ...line, booking: service.id },
    });
    expect((await resident.api.feedback.listServices({})).items).toMatchObject([{ kind: 'booking', rated: false }]);
    await resident.api.feedback.rateService({ service, grade: 'content' });
    expect((await resident.api.feedback.listServices({})).items).toMatchObject([{ kind: 'booking', rated: true }]);
    expect(
      await refusalOf(resident.api.feedback.rateService({ service: { kind: 'consultation', id }, grade: 'content' })),
    ).toEqual({ status: 409, code: 'already-rated' });
  });
});
