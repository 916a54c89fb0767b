import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { Consultation } from '../consultations/consultation.entity.ts';
import { WrittenQuestion } from '../consultations/written-question.entity.ts';
import { matter } from '../mediation/testing/mediation-steps.ts';
import { Notice } from '../notices/notice.entity.ts';
import { Person } from '../people/person.entity.ts';
import { askPhoneCode } from '../testing/ask-phone-code.ts';
import { buildShift } from '../testing/build-shift.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';

describe('one’s own data', () => {
  let server: TestServer;
  let clerk: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    clerk = await server.signInStaff('community-clerk', server.units.community);
  });
  afterAll(() => server.close());

  const book = async (resident: SignedIn, day = '2026-03-12') => {
    const { slots, shift } = await buildShift(server, { day });
    const { id } = await resident.api.bookings.bookSlot({ slot: slots[0]!, matter: 'labour', note: '拖欠工资两个月' });
    return { booking: id, shift };
  };
  const walkIn = (name: string, phone: string) =>
    clerk.api.consultations.logConsultation({
      community: 'd-1-1',
      line: {
        day: '2026-03-11',
        mode: 'on-site',
        channel: 'walk-in',
        matter: 'family',
        result: 'answered',
        minutes: 20,
        summary: '问了抚养费',
        client: { name, phone },
      },
    });

  it('is exported whole, opened and named, to the person and nobody else, and that is recorded', async () => {
    const resident = await server.signInResident({ name: '钱导出', phone: '13800000401' });
    await book(resident);
    await walkIn('钱女士', '13800000401');
    await resident.api.feedback.submitComplaint({ kind: 'complaint', unit: 'd-1-1', text: '等了很久' });
    const { sections } = await resident.api.myData.export({});
    const all = JSON.stringify(sections);
    for (const text of ['钱导出', '13800000401', '拖欠工资两个月', '钱女士', '问了抚养费', '等了很久'])
      expect(all).toContain(text);
    expect(sections.map((one) => one.title)).toEqual(
      expect.arrayContaining(['本人', '登录', '预约', '法律服务记录', '投诉建议', '通知']),
    );
    expect(await server.app.fork().count(AuditEntry, { act: 'myData.export' })).toBe(1);
    const other = await server.signInResident();
    expect(JSON.stringify((await other.api.myData.export({})).sections)).not.toMatch(/钱|抚养费/);
  });

  it('is given out and taken away only shortly after signing in', async () => {
    const resident = await server.signInResident({ phone: '13800000402' });
    server.advance({ minutes: 11 });
    const calls = [
      () => resident.api.myData.export({}),
      () => resident.api.myData.changePhone({ phone: '13800000403', code: '000000', request: '' }),
      () => resident.api.myData.erase({ confirm: '删除我的信息' }),
    ];
    for (const call of calls) expect(await refusalOf(call())).toEqual({ status: 401, code: 'sign-in-again' });
  });

  it('has its name corrected at once, and its number by a code sent there', async () => {
    const resident = await server.signInResident({ name: '孙旧名', phone: '13800000404' });
    expect(await resident.api.myData.correctName({ name: '孙新名' })).toEqual({ name: '孙新名' });
    expect((await resident.api.sessions.me({})).person.name).toBe('孙新名');
    const { id } = await walkIn('孙某', '13800000404');
    const phone = '13800000405';
    expect(await refusalOf(resident.api.myData.changePhone({ phone, code: '000000', request: '' }))).toMatchObject({
      code: 'wrong-code',
    });
    await resident.api.myData.changePhone(await askPhoneCode(resident.api, phone));
    const mine = await resident.api.feedback.listServices({});
    expect(mine.items).toMatchObject([{ kind: 'consultation', id }]);
    const next = await server.signInResident({ phone: '13800000404' });
    expect((await next.api.feedback.listServices({})).items).toEqual([]);
  });

  it('does not take a number that is somebody else’s', async () => {
    await server.signInResident({ phone: '13800000406' });
    const resident = await server.signInResident();
    const proof = await askPhoneCode(resident.api, '13800000406');
    expect(await refusalOf(resident.api.myData.changePhone(proof))).toEqual({
      status: 409,
      code: 'phone-taken',
    });
  });

  it('is corrected by the unit where staff entered it, and answered either way', async () => {
    const resident = await server.signInResident({ name: '李更正', phone: '13800000407' });
    const { booking, shift } = await book(resident);
    const service = { kind: 'booking', id: booking } as const;
    const first = await resident.api.myData.requestCorrection({ service, text: '来意写错了' });
    const second = await resident.api.myData.requestCorrection({ service, text: '姓名也错了' });
    expect(
      await refusalOf((await server.signInResident()).api.myData.requestCorrection({ service, text: '我的' })),
    ).toEqual({ status: 404, code: 'not-found' });
    const listed = await clerk.api.myData.listUnitCorrections({ unit: 'd-1-1', state: 'requested' });
    expect(listed.items.map((one) => one.id)).toEqual([second.id, first.id]);
    expect(JSON.stringify(listed)).not.toMatch(/来意|李更正/);
    expect(await clerk.api.myData.getCorrection({ correction: first.id })).toEqual(
      listed.items.find(({ id }) => id === first.id),
    );
    expect(await clerk.api.myData.openCorrection({ correction: first.id })).toMatchObject({
      text: '来意写错了',
      person: '李更正',
      record: booking,
      shift,
    });
    await clerk.api.myData.decideCorrection({ correction: first.id, decision: 'correct', answer: '已改正' });
    expect(
      await refusalOf(clerk.api.myData.decideCorrection({ correction: first.id, decision: 'decline', answer: '不改' })),
    ).toEqual({ status: 409, code: 'wrong-state' });
    expect(await resident.api.myData.withdrawCorrection({ correction: second.id })).toMatchObject({
      state: 'withdrawn',
      may: [],
    });
    expect((await resident.api.myData.listCorrections({})).items).toMatchObject([
      { state: 'withdrawn' },
      { state: 'corrected', answer: '已改正' },
    ]);
    const told = await server.app.fork().find(Notice, { person: resident.person.id, kind: 'correction-decided' });
    expect(told).toHaveLength(1);
  });

  it('tells who looked at it, as their office and not by name', async () => {
    const resident = await server.signInResident({ phone: '13800000408' });
    expect((await resident.api.myData.listReads({})).items).toEqual([]);
    const { shift } = await book(resident);
    await clerk.api.bookings.listForShift({ shift });
    await walkIn('被看的人', '13800000408');
    const month = { from: '2026-03-01', to: '2026-03-31' };
    await clerk.api.consultations.list({ unit: 'd-1-1', ...month });
    expect((await resident.api.myData.listReads({})).items).toMatchObject([
      { by: '试验东街道第一社区社区工作人员', listed: true },
      { by: '试验东街道第一社区社区工作人员', listed: false, what: '读取1人的姓名' },
    ]);
  });

  it('is erased: places go to others, what says who it was is gone, and the number begins anew', async () => {
    const resident = await server.signInResident({ name: '吴注销', phone: '13800000409' });
    const { slots } = await buildShift(server, { day: '2026-03-12' });
    const held = await resident.api.bookings.bookSlot({ slot: slots[0]!, matter: 'labour', note: '工伤认定' });
    const next = await server.signInResident();
    await next.api.bookings.joinWaitingList({ slot: slots[0]!, matter: 'other' });
    const { id: consultation } = await walkIn('吴注销', '13800000409');
    await resident.api.feedback.submitComplaint({ kind: 'complaint', unit: 'd-1-1', text: '吴注销的投诉' });
    const asked = await resident.api.consultations.askInWriting({
      community: 'd-1-1',
      matter: 'labour',
      text: '吴注销的书面问题',
    });
    const { erased, kept } = await resident.api.myData.erase({ confirm: '删除我的信息' });
    expect(erased.map((one) => one.title)).toEqual(
      expect.arrayContaining(['本人', '登录', '预约', '法律服务记录', '投诉建议', '通知']),
    );
    expect(kept.every((one) => one.because.length > 0)).toBe(true);
    expect((await next.api.bookings.listMine({})).items).toMatchObject([{ state: 'booked' }]);
    expect(await refusalOf(resident.api.sessions.me({}))).toEqual({ status: 401, code: 'not-signed-in' });
    const { app } = server;
    const row = await app.fork().findOneOrFail(Person, resident.person.id);
    expect([app.keyring.open(row.nameCipher), row.phoneCipher, row.phoneIndex]).toEqual(['', null, null]);
    const line = await app.fork().findOneOrFail(Consultation, app.keyring.ids.open('consultation', consultation));
    expect(line).toMatchObject({ clientNameCipher: null, summaryCipher: null });
    expect(await app.fork().count(Notice, { person: resident.person.id })).toBe(0);
    const question = await app.fork().findOneOrFail(WrittenQuestion, app.keyring.ids.open('question', asked.id));
    expect([question.state, app.keyring.open(question.textCipher)]).toEqual(['withdrawn', '']);
    const again = await server.signInResident({ name: '新人', phone: '13800000409' });
    expect((await again.api.feedback.listServices({})).items).toEqual([]);
    expect(JSON.stringify(await again.api.myData.export({}))).not.toMatch(/吴注销|工伤/);
    expect(await refusalOf(again.api.bookings.cancelBooking({ booking: held.id }))).toMatchObject({ status: 404 });
  });

  it('is not erased while the person holds an office, is on a roster, or asks for mediation', async () => {
    const cannot = { status: 409, code: 'cannot-erase' };
    const erase = (who: SignedIn) => refusalOf(who.api.myData.erase({ confirm: '删除我的信息' }));
    // Freshly signed in: the others have been idle too long by now.
    const official = await server.signInStaff('community-clerk', server.units.community);
    expect(await erase(official)).toEqual(cannot);
    const volunteer = await server.signInResident({ name: '周志愿', phone: '13800000411' });
    await official.api.rosters.join({
      unit: 'd-1-1',
      roster: 'volunteer',
      day: '2026-03-01',
      person: { name: '周志愿', phone: '13800000411' },
    });
    expect(await erase(volunteer)).toEqual(cannot);
    const applicant = await server.signInResident({ name: '郑申请' });
    const { id: request } = await applicant.api.mediation.requestMediation(matter);
    expect(await erase(applicant)).toEqual(cannot);
    await applicant.api.mediation.withdrawRequest({ request, reason: '已自行和好' });
    expect((await applicant.api.myData.erase({ confirm: '删除我的信息' })).erased.length).toBeGreaterThan(0);
  });
});
