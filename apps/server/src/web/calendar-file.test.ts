import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildShift } from '../testing/build-shift.ts';
import { startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';

describe('a file for one’s calendar', () => {
  let server: TestServer;
  let owner: SignedIn;
  let booking: string;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    owner = await server.signInResident({ name: '王小明' });
    const { slots } = await buildShift(server, { day: '2026-03-12', startsAt: 570 });
    booking = (await owner.api.bookings.bookSlot({ slot: slots[0]!, matter: 'family', note: '离婚' })).id;
  });
  afterAll(() => server.close());

  const get = async (path: string, who: SignedIn | null) => {
    const response = await fetch(`${server.address}/api/files/${path}`, {
      headers: who ? { authorization: `Bearer ${who.token}` } : {},
    });
    return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
  };

  it('has a booking for its own people, without a name or a matter, and says when it is off', async () => {
    const file = await get(`bookings/${booking}.ics`, owner);
    expect([file.status, file.type]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(file.text).toContain('DTSTART;TZID=Asia/Shanghai:20260312T093000\r\nDURATION:PT30M\r\n');
    expect(file.text).toContain('LOCATION:试验东街道第一社区');
    expect(file.text).not.toMatch(/王小明|离婚|婚姻/);
    await owner.api.bookings.cancelBooking({ booking });
    const after = await get(`bookings/${booking}.ics`, owner);
    expect(after.text).toContain('STATUS:CANCELLED');
    expect(/UID:.*/.exec(after.text)?.[0]).toBe(/UID:.*/.exec(file.text)?.[0]);
  });

  it('is refused to everybody else, staff included', async () => {
    expect((await get(`bookings/${booking}.ics`, null)).status).toBe(401);
    const clerk = await server.signInStaff('community-clerk', server.units.community);
    for (const who of [await server.signInResident(), clerk])
      expect((await get(`bookings/${booking}.ics`, who)).status).toBe(404);
    expect((await get('bookings/xyz.ics', owner)).status).toBe(404);
    expect((await get(`events/${booking}.ics`, owner)).status).toBe(404);
  });

  it('has an event once it is published', async () => {
    const clerk = await server.signInStaff('community-clerk', server.units.community);
    const { id: event } = await clerk.api.outreach.planEvent({
      unit: 'd-1-1',
      day: '2026-03-14',
      title: '讲座；反诈, 防骗',
      kind: 'lecture',
    });
    expect((await get(`events/${event}.ics`, owner)).status).toBe(404);
    await clerk.api.outreach.publishEvent({ event });
    const { text } = await get(`events/${event}.ics`, null);
    expect(text).toContain('DTSTART;VALUE=DATE:20260314');
    expect(text).toContain('SUMMARY:讲座；反诈\\, 防骗');
  });
});
