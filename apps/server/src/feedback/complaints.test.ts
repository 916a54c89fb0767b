import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { Booking } from '../bookings/booking.entity.ts';
import { Notice } from '../notices/notice.entity.ts';
import { Norm } from '../norms/norm.entity.ts';
import { grantRole } from '../people/grant-role.ts';
import { buildShift } from '../testing/build-shift.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { Complaint } from './complaint.entity.ts';

const month = { from: '2026-03-01', to: '2026-03-31' };

describe('complaints and suggestions', () => {
  let server: TestServer;
  let clerk: SignedIn;
  let officer: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    clerk = await server.signInStaff('community-clerk', server.units.community);
    officer = await server.signInStaff('street-officer', server.units.street);
  });
  afterAll(() => server.close());

  const submit = (who: SignedIn, also: object = {}) =>
    who.api.feedback.submitComplaint({ kind: 'complaint', unit: 'd-1-1', text: '接待室一直锁着', ...also });
  const idsSeenBy = async (who: SignedIn, unit = 'd-1-1') =>
    (await who.api.feedback.listComplaints({ unit, ...month, limit: 100 })).items.map((one) => one.id);

  it('goes from a resident to an answer and to its end, each told in a notice that says nothing of it', async () => {
    const resident = await server.signInResident({ name: '王投诉', phone: '13800000101' });
    const { complaint, queryCode } = await submit(resident);
    expect(queryCode).toBeNull();
    expect(complaint).toMatchObject({
      state: 'submitted',
      submittedOn: '2026-03-11',
      dueOn: '2026-03-20',
      overdue: false,
      anonymous: false,
      text: '接待室一直锁着',
      may: ['withdraw'],
    });
    const to = server.app.keyring.ids.seal('person', officer.person.id);
    expect(await clerk.api.feedback.assignComplaint({ complaint: complaint.id, to })).toMatchObject({
      state: 'assigned',
      assignee: '工作人员乙',
      may: ['assign', 'answer'],
    });
    await officer.api.feedback.answerComplaint({ complaint: complaint.id, text: '已安排专人值守' });
    expect((await resident.api.feedback.listMine({})).items).toMatchObject([
      { state: 'answered', answer: '已安排专人值守', answeredOn: '2026-03-11', may: [] },
    ]);
    expect(await officer.api.feedback.closeComplaint({ complaint: complaint.id, note: '已回访' })).toMatchObject({
      state: 'closed',
      may: [],
    });
    const told = await server.app.fork().find(Notice, { person: resident.person.id }, { orderBy: { id: 'asc' } });
    expect(told.map((one) => one.kind)).toEqual(['complaint-received', 'complaint-answered', 'complaint-closed']);
    expect(JSON.stringify(told)).not.toMatch(/接待室|值守|王投诉/);
    expect(await server.app.fork().count(Notice, { person: officer.person.id, kind: 'complaint-assigned' })).toBe(1);
    const [row] = await server.app.fork().find(Complaint, { submittedBy: resident.person.id });
    expect(JSON.stringify(row)).not.toMatch(/接待室|值守|已回访/);
  });

  it('keeps what is said and by whom from lists, and records who opens it', async () => {
    const resident = await server.signInResident({ name: '李公开', phone: '13800000102' });
    const { complaint } = await submit(resident, { kind: 'suggestion', text: '建议周末值班' });
    expect(complaint.dueOn).toBe('2026-04-01');
    const listed = await clerk.api.feedback.listComplaints({ unit: 'd-1-1', ...month, state: 'submitted' });
    expect(listed.items[0]).toMatchObject({ id: complaint.id, kind: 'suggestion' });
    expect(JSON.stringify(listed)).not.toMatch(/周末|李公开|13800000102/);
    const readings = () => server.app.fork().count(AuditEntry, { act: 'feedback.openComplaint' });
    const before = await readings();
    expect(await clerk.api.feedback.openComplaint({ complaint: complaint.id })).toMatchObject({
      text: '建议周末值班',
      submitter: { name: '李公开', phone: '13800000102' },
    });
    expect(await readings()).toBe(before + 1);
  });

  it('is found by its id where the list has it, and names whom it may be passed to', async () => {
    const resident = await server.signInResident({ name: '赵某', phone: '13800000103' });
    const { complaint } = await submit(resident, { about: 'community-clerk' });
    const one = { complaint: complaint.id };
    const auditor = await server.signInStaff('auditor', server.units.district);
    for (const who of [officer, auditor])
      expect(await who.api.feedback.getComplaint(one)).toMatchObject({ id: complaint.id, about: 'community-clerk' });
    expect(JSON.stringify(await officer.api.feedback.getComplaint(one))).not.toContain('接待室');
    const notFound = { status: 404, code: 'not-found' };
    for (const read of ['getComplaint', 'listHandlers'] as const)
      expect(await refusalOf(clerk.api.feedback[read](one))).toEqual(notFound);
    const { items } = await officer.api.feedback.listHandlers(one);
    const idOf = ({ person }: SignedIn) => server.app.keyring.ids.seal('person', person.id);
    expect(items.map(({ id }) => id)).toContain(idOf(officer));
    expect(items.map(({ id }) => id)).not.toContain(idOf(clerk));
    for (const { id } of items) await officer.api.feedback.assignComplaint({ ...one, to: id });
  });

  it('answers within the working days that the place has set', async () => {
    const em = server.app.fork();
    const place = server.units.otherStreet.place;
    const norm = { code: 'feedback.complaint-working-days', place, value: '2', source: '街道规定', validTo: null };
    await em.insert(Norm, { ...norm, validFrom: '2026-01-01' });
    const { complaint } = await submit(await server.signInResident(), { unit: 'd-2' });
    expect(complaint.dueOn).toBe('2026-03-13');
  });

  it('takes one from somebody who is not signed in, and gives it back to its code and to nobody else', async () => {
    const visitor = server.client();
    const { complaint, queryCode } = await visitor.feedback.submitComplaint({
      kind: 'complaint',
      unit: 'd-1-1',
      text: '匿名反映的问题',
    });
    expect(queryCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{20}$/);
    expect(await visitor.feedback.byCode({ queryCode: queryCode!.toLowerCase() })).toMatchObject({
      id: complaint.id,
      anonymous: true,
      text: '匿名反映的问题',
    });
    expect(await refusalOf(visitor.feedback.byCode({ queryCode: '0'.repeat(20) }))).toEqual({
      status: 404,
      code: 'wrong-query-code',
    });
    expect(await refusalOf(visitor.feedback.withdrawByCode({ queryCode: '0'.repeat(20) }))).toEqual({
      status: 404,
      code: 'wrong-query-code',
    });
    expect((await clerk.api.feedback.openComplaint({ complaint: complaint.id })).submitter).toBeNull();
    expect(await visitor.feedback.withdrawByCode({ queryCode: queryCode! })).toMatchObject({ state: 'withdrawn' });
    expect(await refusalOf(visitor.feedback.withdrawByCode({ queryCode: queryCode! }))).toEqual({
      status: 409,
      code: 'wrong-state',
    });
    const [row] = await server.app.fork().find(Complaint, { state: 'withdrawn' });
    expect(JSON.stringify(row)).not.toContain(queryCode);
  });

  it('writes down nowhere who complained without a name, though signed in', async () => {
    const resident = await server.signInResident();
    const before = await server.app.fork().count(AuditEntry, { actor: `person:${resident.person.id}` });
    const { complaint, queryCode } = await submit(resident, { anonymous: true });
    expect(queryCode).not.toBeNull();
    expect((await resident.api.feedback.listMine({})).items).toEqual([]);
    const row = await server.app.fork().findOneOrFail(Complaint, {
      id: server.app.keyring.ids.open('complaint', complaint.id),
    });
    expect(row.submittedBy).toBeNull();
    expect(await server.app.fork().count(AuditEntry, { actor: `person:${resident.person.id}` })).toBe(before);
    expect(await server.app.fork().count(Notice, { person: resident.person.id })).toBe(0);
  });

  it('shows one about a clerk to the street and not to the community, one about the street to the district alone', async () => {
    const [resident, district] = [
      await server.signInResident(),
      await server.signInStaff('district-officer', server.units.district),
    ];
    const aboutClerk = (await submit(resident, { about: 'community-clerk' })).complaint.id;
    const aboutStreet = (await submit(resident, { about: 'street-officer' })).complaint.id;
    const told = await server.app.fork().find(Notice, { person: resident.person.id }, { orderBy: { id: 'asc' } });
    expect(told.map((one) => one.place)).toEqual([server.units.street.place, server.units.district.place]);
    expect(await idsSeenBy(clerk)).not.toContain(aboutClerk);
    expect(await idsSeenBy(clerk)).not.toContain(aboutStreet);
    expect(await idsSeenBy(officer)).toContain(aboutClerk);
    expect(await idsSeenBy(officer)).not.toContain(aboutStreet);
    expect(await idsSeenBy(district)).toEqual(expect.arrayContaining([aboutClerk, aboutStreet]));
    for (const [who, complaint] of [
      [clerk, aboutClerk],
      [officer, aboutStreet],
    ] as const)
      for (const call of [
        () => who.api.feedback.openComplaint({ complaint }),
        () => who.api.feedback.answerComplaint({ complaint, text: '查无此事' }),
        () => who.api.feedback.closeComplaint({ complaint }),
      ])
        expect(await refusalOf(call())).toEqual({ status: 404, code: 'not-found' });
    const to = server.app.keyring.ids.seal('person', clerk.person.id);
    expect(await refusalOf(officer.api.feedback.assignComplaint({ complaint: aboutClerk, to }))).toEqual({
      status: 422,
      code: 'cannot-handle',
    });
  });

  it('never shows one about a service to whoever gave it, whatever else they are', async () => {
    const both = await server.signInStaff('adviser', server.units.community);
    await server.app
      .fork()
      .transactional((em) =>
        grantRole(em, both.person, { role: 'community-clerk', unit: server.units.community, from: '2026-01-01' }),
      );
    const { slots } = await buildShift(server, { day: '2026-03-12', adviser: both.person });
    const resident = await server.signInResident();
    const booking = await resident.api.bookings.bookSlot({ slot: slots[0]!, matter: 'other' });
    const service = { kind: 'booking', id: booking.id } as const;
    const { complaint } = await submit(resident, { service });
    expect(await idsSeenBy(clerk)).toContain(complaint.id);
    expect(await idsSeenBy(both)).not.toContain(complaint.id);
    expect(await refusalOf(both.api.feedback.openComplaint({ complaint: complaint.id }))).toEqual({
      status: 404,
      code: 'not-found',
    });
    const to = server.app.keyring.ids.seal('person', both.person.id);
    expect(await refusalOf(clerk.api.feedback.assignComplaint({ complaint: complaint.id, to }))).toEqual({
      status: 422,
      code: 'cannot-handle',
    });
    expect(await refusalOf(submit(await server.signInResident(), { service }))).toEqual({
      status: 404,
      code: 'not-found',
    });
    expect(await refusalOf(submit(resident, { service, unit: 'd-2' }))).toEqual({ status: 404, code: 'not-found' });
    expect(await server.app.fork().count(Booking, { id: server.app.keyring.ids.open('booking', booking.id) })).toBe(1);
  });

  it('is nobody’s to handle who submitted it', async () => {
    const { complaint } = await submit(clerk);
    expect(await idsSeenBy(clerk)).not.toContain(complaint.id);
    expect(await refusalOf(clerk.api.feedback.answerComplaint({ complaint: complaint.id, text: '很好' }))).toEqual({
      status: 404,
      code: 'not-found',
    });
  });

  it('is withdrawn by its own resident until it is answered', async () => {
    const [resident, other] = [await server.signInResident(), await server.signInResident()];
    const [first, second] = [(await submit(resident)).complaint.id, (await submit(resident)).complaint.id];
    expect(await refusalOf(other.api.feedback.withdraw({ complaint: first }))).toEqual({
      status: 404,
      code: 'not-found',
    });
    expect(await resident.api.feedback.withdraw({ complaint: first })).toMatchObject({ state: 'withdrawn' });
    expect(await refusalOf(clerk.api.feedback.answerComplaint({ complaint: first, text: '迟了' }))).toEqual({
      status: 409,
      code: 'wrong-state',
    });
    expect(await refusalOf(clerk.api.feedback.closeComplaint({ complaint: second }))).toEqual({
      status: 409,
      code: 'wrong-state',
    });
    await clerk.api.feedback.answerComplaint({ complaint: second, text: '已处理' });
    expect(await refusalOf(resident.api.feedback.withdraw({ complaint: second }))).toEqual({
      status: 409,
      code: 'wrong-state',
    });
  });

  it('is answered once by two who answer at the same moment', async () => {
    const { complaint } = await submit(await server.signInResident());
    const answers = await Promise.allSettled(
      [clerk, officer].map((one) => one.api.feedback.answerComplaint({ complaint: complaint.id, text: '已处理' })),
    );
    expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  });

  it('drops nothing that a resident says', async () => {
    const text = "他们骂人、威胁我！！！<script>x</script> '; drop table person; --";
    const { complaint } = await submit(await server.signInResident(), { text });
    expect((await clerk.api.feedback.openComplaint({ complaint: complaint.id })).text).toBe(text);
  });

  it('is listed page by page', async () => {
    const resident = await server.signInResident();
    for (let count = 0; count < 3; count += 1) await submit(resident, { unit: 'd-2-1' });
    const district = await server.signInStaff('district-officer', server.units.district);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await district.api.feedback.listComplaints({
        unit: 'd-2',
        ...month,
        limit: 2,
        ...(after !== undefined && { after }),
      });
      seen.push(...page.items.map((one) => one.id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen).toEqual(await idsSeenBy(district, 'd-2'));
    expect(new Set(seen).size).toBe(4);
  });
});
