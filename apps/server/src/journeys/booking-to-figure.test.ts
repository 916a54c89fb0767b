import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadHolidays } from '../seeds/load-holidays.ts';
import { readHolidays } from '../seeds/seed-files.ts';
import { Person } from '../people/person.entity.ts';
import { openSession } from '../sessions/open-session.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { verifyDatabase } from '../verify/verify-database.ts';

const year = { unit: 'd-1', from: '2026-01-01', to: '2026-12-31' };

describe('from a roster to the year’s figure, over HTTP', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    await loadHolidays(server.app.fork(), readHolidays().years);
  });
  afterAll(() => server.close());

  it('a resident books, comes, is served, and the consultation is in the figure and its trace', async () => {
    const { units, app } = server;
    const clerk = await server.signInStaff('community-clerk', units.community);
    const adviser = await server.signInStaff('adviser', units.community);
    const resident = await server.signInResident({ name: '赵大娘', phone: '13500000001' });
    const officer = await server.signInStaff('street-officer', units.street);
    const figure = (id: string) => officer.api.figures.get({ figure: id, ...year });
    expect((await figure('consultation.count')).value).toBe(0);

    const { planned } = await clerk.api.dutyShifts.planRoster({
      community: 'd-1-1',
      adviser: app.keyring.ids.seal('person', adviser.person.id),
      from: '2026-03-12',
      to: '2026-03-18',
      weekdays: [4],
      startsAt: '09:00',
      slotMinutes: 30,
      slotCount: 6,
      mode: 'on-site',
    });
    const { items } = await server
      .client()
      .slots.listOpen({ community: 'd-1-1', from: '2026-03-12', to: '2026-03-18' });
    const booking = await resident.api.bookings.bookSlot({
      slot: items[1]!.id,
      matter: 'labour',
      note: '工资拖欠三个月',
    });
    expect(booking).toMatchObject({ state: 'booked', day: '2026-03-12', startsAt: '09:30' });

    server.advance({ hours: 23, minutes: 40 });
    const [atDesk, onDuty, looking] = [
      await server.signInStaff('community-clerk', units.community),
      await signInAgain(server, adviser.person),
      await server.signInStaff('street-officer', units.street),
    ];
    const [expected] = (await atDesk.api.bookings.listForShift({ shift: planned[0]!.id })).items;
    expect(expected).toMatchObject({
      id: booking.id,
      servedName: '赵大娘',
      code: booking.code,
      may: ['cancel', 'reschedule', 'mark-arrived', 'mark-missed', 'serve'],
    });
    expect(await atDesk.api.bookings.markArrived({ booking: booking.id })).toMatchObject({ state: 'arrived' });
    const served = await onDuty.api.consultations.logConsultation({
      community: 'd-1-1',
      line: {
        day: '2026-03-12',
        mode: 'on-site',
        channel: 'booking',
        matter: 'labour',
        result: 'answered',
        minutes: 25,
        summary: '告知劳动监察投诉途径',
        booking: booking.id,
      },
    });
    expect((await resident.api.bookings.listMine({})).items[0]).toMatchObject({ state: 'served', may: [] });
    await onDuty.api.dutyShifts.closeShift({ shift: planned[0]!.id, minutes: 180 });

    const now = (id: string) => looking.api.figures.get({ figure: id, ...year });
    expect([
      (await now('consultation.count')).value,
      (await now('service.clients')).value,
      (await now('duty.hours')).value,
      (await now('duty.count')).value,
    ]).toEqual([1, 1, 3, 1]);
    const { strands } = await looking.api.figures.trace({ figure: 'consultation.count', ...year });
    const [strand] = strands;
    expect(strand?.kind === 'records' && strand.records).toEqual([
      {
        record: app.keyring.ids.seal('consultations', app.keyring.ids.open('consultation', served.id)),
        unit: { code: 'd-1-1', name: '试验东街道第一社区' },
        day: '2026-03-12',
        amount: 1,
        provenance: 'recorded',
        page: { kind: 'consultation', id: served.id },
      },
    ]);
  });

  it('a walk-in without a phone is entered by staff, served, and counted', async () => {
    const { units, app } = server;
    const clerk = await server.signInStaff('community-clerk', units.sisterCommunity);
    const adviser = await server.signInStaff('adviser', units.sisterCommunity);
    const officer = await server.signInStaff('street-officer', units.street);
    const count = async () => (await officer.api.figures.get({ figure: 'consultation.count', ...year })).value ?? 0;
    const before = await count();
    await clerk.api.dutyShifts.planRoster({
      community: 'd-1-2',
      adviser: app.keyring.ids.seal('person', adviser.person.id),
      from: '2026-03-12',
      to: '2026-03-12',
      weekdays: [4],
      startsAt: '14:00',
      slotMinutes: 30,
      slotCount: 2,
      mode: 'on-site',
    });
    const [slot] = (await server.client().slots.listOpen({ community: 'd-1-2', from: '2026-03-12', to: '2026-03-12' }))
      .items;
    const booking = await clerk.api.bookings.bookForResident({
      slot: slot!.id,
      matter: 'inheritance',
      resident: { name: '钱大爷' },
    });
    expect(booking).toMatchObject({ state: 'booked', servedName: '钱大爷' });
    await clerk.api.bookings.markArrived({ booking: booking.id });
    const line = {
      day: '2026-03-12',
      mode: 'on-site',
      channel: 'walk-in',
      matter: 'inheritance',
      result: 'answered',
      minutes: 20,
    } as const;
    expect(
      await clerk.api.consultations.logConsultation({ community: 'd-1-2', line: { ...line, booking: booking.id } }),
    ).toMatchObject({ channel: 'booking', adviser: '工作人员乙' });
    // And one who did not even give a name.
    await clerk.api.consultations.logConsultation({ community: 'd-1-2', line });
    expect(await count()).toBe(before + 2);
  });

  it('leaves a database that verifies clean', async () => {
    const results = await verifyDatabase(server.app.fork, server.app.today());
    expect(results.flatMap((one) => one.problems)).toEqual([]);
  });
});

/** A member of staff is signed in for a working day only. */
function signInAgain(server: TestServer, person: Person) {
  return server.app.fork().transactional(async (em) => {
    const { token } = await openSession(em, em.getReference(Person, person.id), 'staff', server.app.now());
    return { api: server.client(token) };
  });
}
