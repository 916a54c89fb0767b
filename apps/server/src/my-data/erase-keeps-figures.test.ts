import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Booking } from '../bookings/booking.entity.ts';
import { buildShift } from '../testing/build-shift.ts';
import { startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';

/** What a resident may have had before going: each a number of times. */
const history = fc.record({
  walkIns: fc.nat(2),
  served: fc.nat(1),
  toCome: fc.nat(1),
  event: fc.boolean(),
  referral: fc.boolean(),
  rated: fc.boolean(),
});
type History = typeof history extends fc.Arbitrary<infer One> ? One : never;

describe('erasing', () => {
  let server: TestServer;
  let people = 0;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
  });
  afterAll(() => server.close());

  const year = { unit: 'd', from: '2026-01-01', to: '2026-12-31' };
  const asked: string[] = [];
  const figuresNow = async (reader: SignedIn) => {
    const values: Record<string, number | null> = {};
    for (const figure of asked) values[figure] = (await reader.api.figures.get({ ...year, figure })).value;
    return values;
  };

  const live = async (clerk: SignedIn, { walkIns, served, toCome, event, referral, rated }: History) => {
    const phone = `139${String((people += 1)).padStart(8, '0')}`;
    const resident = await server.signInResident({ name: '居民某', phone });
    const client = { name: '居民某', phone };
    const line = {
      day: '2026-03-11',
      mode: 'on-site',
      channel: 'walk-in',
      matter: 'family',
      result: 'answered',
    } as const;
    for (let count = 0; count < walkIns; count += 1)
      await clerk.api.consultations.logConsultation({ community: 'd-1-1', line: { ...line, minutes: 20, client } });
    for (let count = 0; count < served + toCome; count += 1) {
      const { slots } = await buildShift(server, { day: '2026-03-12', startsAt: 540 + 30 * count });
      const { id } = await resident.api.bookings.bookSlot({ slot: slots[0]!, matter: 'other' });
      if (count >= served) continue;
      const state = { state: 'served' };
      await server.app.fork().nativeUpdate(Booking, { id: server.app.keyring.ids.open('booking', id) }, state);
      if (rated) await resident.api.feedback.rateService({ service: { kind: 'booking', id }, grade: 'content' });
    }
    if (event) {
      const plan = { unit: 'd-1-1', day: '2026-03-11', title: '讲座', kind: 'lecture', seats: 5 } as const;
      const made = await clerk.api.outreach.planEvent(plan);
      await clerk.api.outreach.publishEvent({ event: made.id });
      await resident.api.outreach.signUp({ event: made.id });
      await resident.api.outreach.checkIn({ event: made.id, code: made.checkInCode ?? '' });
      const counts = { reached: 3, materials: 2, questions: 0, volunteers: 0 };
      await clerk.api.outreach.closeEvent({ event: made.id, ...counts });
    }
    if (referral) await clerk.api.referrals.record({ unit: 'd-1-1', day: '2026-03-11', target: 'notary', client });
    return resident;
  };

  it('changes no figure, whoever goes', { timeout: 300_000 }, async () => {
    const clerk = await server.signInStaff('community-clerk', server.units.community);
    const reader = await server.signInStaff('district-officer', server.units.district);
    await live(clerk, { walkIns: 2, served: 1, toCome: 0, event: true, referral: true, rated: true });
    // Those that something is counted in: the rest would only take time.
    const listed = await reader.api.figures.list({ ...year, limit: 200 });
    for (const { id } of listed.items)
      if (/^(consultation|outreach|referral)\./.test(id) && asked.length < 12) {
        const { value } = await reader.api.figures.get({ ...year, figure: id });
        if (value) asked.push(id);
      }
    expect(asked.length).toBeGreaterThan(3);
    let erased = 0;
    await fc.assert(
      fc.asyncProperty(history, async (lived) => {
        const resident = await live(clerk, lived);
        const before = await figuresNow(reader);
        await resident.api.myData.erase({ confirm: '删除我的信息' });
        erased += 1;
        expect(await figuresNow(reader)).toEqual(before);
      }),
      { numRuns: 8, endOnFailure: true },
    );
    expect(erased).toBeGreaterThanOrEqual(8);
  });
});
