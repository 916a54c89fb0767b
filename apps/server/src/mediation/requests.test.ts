import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { pictures } from '../files/testing/sample-files.ts';
import { download, uploadAs } from '../files/testing/upload-as.ts';
import { Notice } from '../notices/notice.entity.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { accepted, matter } from './testing/mediation-steps.ts';
import { MediationParty } from './mediation-party.entity.ts';
import { MediationRequest } from './mediation-request.entity.ts';

const notFound = { status: 404, code: 'not-found' };

describe('a request for mediation', { timeout: 240_000 }, () => {
  let server: TestServer;
  let clerk: SignedIn;
  let elsewhere: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    clerk = await server.signInStaff('community-clerk', server.units.community);
    elsewhere = await server.signInStaff('community-clerk', server.units.sisterCommunity);
  }, 240_000);
  afterAll(() => server.close());

  const notices = (one: SignedIn) =>
    server.app.fork().find(Notice, { person: one.person.id }, { orderBy: { id: 'asc' } });

  it('is made by a resident, told as received, and seen by the desk with masked names', async () => {
    const resident = await server.signInResident({ name: '赵大娘' });
    const made = await resident.api.mediation.requestMediation({ ...matter, self: { age: 66, sex: 'female' } });
    expect(made).toMatchObject({
      state: 'submitted',
      mine: true,
      byStaff: false,
      may: ['withdraw'],
      day: '2026-03-11',
    });
    expect(made.parties).toEqual([
      { side: 'applicant', name: '赵**' },
      { side: 'respondent', name: '孙**' },
    ]);
    const { items } = await clerk.api.mediation.listRequests({ unit: 'd-1-1', state: 'submitted' });
    expect(items.find((one) => one.id === made.id)).toMatchObject({
      mine: false,
      may: ['accept', 'decline', 'withdraw'],
    });
    expect(await clerk.api.mediation.getRequest({ request: made.id })).toEqual(items.find((one) => one.id === made.id));
    expect(await refusalOf(elsewhere.api.mediation.getRequest({ request: made.id }))).toEqual(notFound);
    expect((await notices(resident)).map((one) => one.kind)).toEqual(['mediation-requested']);
  });

  it('keeps names, numbers, facts and claims encrypted', async () => {
    const rows = [
      ...(await server.app.fork().find(MediationRequest, {})),
      ...(await server.app.fork().find(MediationParty, {})),
    ];
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) expect(JSON.stringify(row)).not.toMatch(/漏水|大娘|大伯|13500000002|二单元/);
  });

  it('is opened by those who decide and by whoever made it, each time recorded; by nobody else', async () => {
    const resident = await server.signInResident({ name: '赵大娘' });
    const { id: request } = await resident.api.mediation.requestMediation(matter);
    const opened = await clerk.api.mediation.revealRequest({ request, reason: 'case' });
    expect(opened).toMatchObject({ facts: matter.facts, claims: matter.claims });
    expect(opened.parties[1]).toMatchObject({ side: 'respondent', name: '孙大伯', address: '二单元301' });
    expect((await resident.api.mediation.revealRequest({ request })).facts).toBe(matter.facts);
    for (const one of [elsewhere, await server.signInResident()])
      expect(await refusalOf(one.api.mediation.revealRequest({ request }))).toEqual(notFound);
    const thing = `mediationRequest:${server.app.keyring.ids.open('mediationRequest', request)}`;
    expect(await server.app.fork().count(AuditEntry, { act: 'mediation.revealRequest', thing })).toBe(2);
    expect(await server.app.fork().count(AuditEntry, { thing, reason: '办理调解' })).toBe(1);
  });

  it('has pictures, for whoever sent them and those who may open it; once its case is limited, for those named', async () => {
    const resident = await server.signInResident();
    const colleague = await server.signInStaff('community-clerk', server.units.community);
    const picture = await uploadAs(server, resident, { bytes: pictures.jpeg });
    const other = await uploadAs(server, elsewhere, { bytes: pictures.jpeg });
    expect(await refusalOf(resident.api.mediation.requestMediation({ ...matter, pictures: [other] }))).toEqual(
      notFound,
    );
    const made = await resident.api.mediation.requestMediation({ ...matter, pictures: [picture] });
    expect(made.pictures).toMatchObject([{ id: picture, kind: 'jpeg' }]);
    const read = async (one: SignedIn) => (await download(server, one, picture)).status;
    expect([await read(resident), await read(clerk), await read(colleague), await read(elsewhere)]).toEqual([
      200, 200, 200, 404,
    ]);
    await clerk.api.mediation.acceptRequest({ request: made.id, limit: 'violence' });
    expect([await read(resident), await read(clerk), await read(colleague)]).toEqual([200, 200, 404]);
    const seenBy = async (one: SignedIn) =>
      (await one.api.mediation.listRequests({ unit: 'd-1-1' })).items.find(({ id }) => id === made.id)?.pictures.length;
    expect([await seenBy(clerk), await seenBy(colleague)]).toEqual([1, 0]);
  });

  it('for a parent names whoever asks as the agent', async () => {
    const resident = await server.signInResident({ name: '赵小妹', phone: '13500000009' });
    const { id: request } = await resident.api.mediation.requestMediation({
      ...matter,
      onBehalfOf: { name: '赵老爹', relation: '女儿' },
    });
    const [applicant] = (await clerk.api.mediation.revealRequest({ request })).parties;
    expect(applicant).toMatchObject({
      name: '赵老爹',
      agent: { name: '赵小妹', relation: '女儿', phone: '13500000009' },
    });
    const row = await clerk.api.mediation.acceptRequest({ request });
    expect((await resident.api.mediation.listMine({})).cases.map((one) => one.id)).toEqual([row.id]);
  });

  it('is entered at the desk for whoever comes, out of a consultation within reach', async () => {
    const adviser = await server.signInStaff('adviser', server.units.community);
    const line = {
      day: '2026-03-11',
      mode: 'on-site',
      channel: 'walk-in',
      matter: 'neighbour',
      result: 'referred',
      minutes: 20,
    } as const;
    const { id: consultation } = await adviser.api.consultations.logConsultation({ community: 'd-1-1', line });
    const asked = { ...matter, applicant: { name: '钱大爷' }, consultation };
    const made = await clerk.api.mediation.requestForResident(asked);
    expect(made).toMatchObject({ byStaff: true, mine: false });
    const em = server.app.fork();
    const id = server.app.keyring.ids.open('mediationRequest', made.id);
    const opened = await clerk.api.mediation.acceptRequest({ request: made.id });
    expect(opened).toMatchObject({
      request: made.id,
      origin: { kind: 'consultation', day: '2026-03-11', unit: { code: 'd-1-1' } },
      mayBeside: ['reveal', 'limit', 'amend', 'progress-code', 'file-paper'],
    });
    expect(await em.findOneOrFail(MediationRequest, { id })).toMatchObject({
      originSet: 'consultations',
      originId: server.app.keyring.ids.open('consultation', consultation),
    });
    expect(await refusalOf(elsewhere.api.mediation.requestForResident({ ...asked, community: 'd-1-2' }))).toEqual(
      notFound,
    );
    expect(await refusalOf(elsewhere.api.mediation.requestForResident(asked))).toEqual({
      status: 403,
      code: 'not-allowed',
    });
  });

  it('is declined with the reason and where to go, and can be accepted no more', async () => {
    const resident = await server.signInResident();
    const { id: request } = await resident.api.mediation.requestMediation(matter);
    expect(
      await clerk.api.mediation.declineRequest({ request, reason: '法院已经受理', elsewhere: 'court' }),
    ).toMatchObject({ state: 'declined', elsewhere: 'court', may: [] });
    const [mine] = (await resident.api.mediation.listMine({})).requests;
    expect(mine).toMatchObject({ state: 'declined', reason: '法院已经受理', elsewhere: 'court' });
    expect((await notices(resident)).at(-1)?.kind).toBe('mediation-declined');
    expect(await refusalOf(clerk.api.mediation.acceptRequest({ request }))).toEqual({
      status: 409,
      code: 'wrong-state',
    });
    expect(
      await refusalOf(elsewhere.api.mediation.declineRequest({ request, reason: '不收', elsewhere: 'court' })),
    ).toEqual(notFound);
  });

  it('is withdrawn by whoever made it while it waits, and by nobody else', async () => {
    const resident = await server.signInResident();
    const { id: request } = await resident.api.mediation.requestMediation(matter);
    expect(await refusalOf((await server.signInResident()).api.mediation.withdrawRequest({ request }))).toEqual(
      notFound,
    );
    expect(await resident.api.mediation.withdrawRequest({ request, reason: '已经和好' })).toMatchObject({
      state: 'withdrawn',
    });
    expect(await refusalOf(resident.api.mediation.withdrawRequest({ request }))).toEqual({
      status: 409,
      code: 'wrong-state',
    });
  });

  it('waits five at a time from one resident', async () => {
    const resident = await server.signInResident();
    for (let n = 0; n < 5; n++) await resident.api.mediation.requestMediation(matter);
    expect(await refusalOf(resident.api.mediation.requestMediation(matter))).toEqual({
      status: 409,
      code: 'too-many-open-requests',
    });
  });

  it('becomes a case with a number and a clock of a month, and tells the applicant', async () => {
    const resident = await server.signInResident({ name: '赵大娘' });
    const row = await accepted(clerk, resident);
    expect(row).toMatchObject({
      state: 'accepted',
      outcome: 'pending',
      source: 'application',
      acceptedOn: '2026-03-11',
      dueOn: '2026-04-11',
      daysLeft: 31,
      committeeKind: 'neighbourhood',
      limit: null,
    });
    expect(row.fileNumber).toMatch(/^（2026）试验东街道第一人调字第\d+号$/);
    expect(row.people.map(({ side, consent, consentWay }) => ({ side, consent, consentWay }))).toEqual([
      { side: 'applicant', consent: 'agreed', consentWay: 'applied' },
      { side: 'respondent', consent: 'pending', consentWay: null },
    ]);
    expect((await notices(resident)).at(-1)?.kind).toBe('mediation-accepted');
  });

  it('is not accepted for a day to come, nor for one before it was made', async () => {
    const resident = await server.signInResident();
    const { id: request } = await resident.api.mediation.requestMediation(matter);
    for (const day of ['2026-03-12', '2026-03-10'])
      expect(await refusalOf(clerk.api.mediation.acceptRequest({ request, day }))).toEqual({
        status: 422,
        code: 'day-out-of-order',
      });
  });

  it('of the same people about the same is remarked on, and not refused', async () => {
    const resident = await server.signInResident({ name: '周阿姨' });
    const other = { ...matter, respondents: [{ name: '吴先生' }] };
    const first = await resident.api.mediation.requestMediation(other);
    expect(first.hints).toEqual([]);
    const { fileNumber } = await clerk.api.mediation.acceptRequest({ request: first.id });
    const second = await resident.api.mediation.requestMediation(other);
    const { items } = await clerk.api.mediation.listRequests({ unit: 'd-1-1', limit: 1 });
    expect(items[0]).toMatchObject({
      id: second.id,
      hints: [`相同当事人的同类纠纷还有1件在办理或等待受理：${fileNumber}`],
    });
    const different = await resident.api.mediation.requestMediation({ ...other, disputeType: 'property' });
    expect((await clerk.api.mediation.listRequests({ unit: 'd-1-1', limit: 1 })).items[0]).toMatchObject({
      id: different.id,
      hints: [],
    });
  });

  it('is numbered by the committee that takes it, which must be one within reach', async () => {
    const site = await clerk.api.rosters.openSite({
      unit: 'd-1-1',
      kind: 'committee',
      committeeKind: 'professional',
      name: '物业纠纷调解委员会',
      day: '2026-03-01',
    });
    const park = await clerk.api.rosters.openSite({ unit: 'd-1-1', kind: 'park', name: '法治公园', day: '2026-03-01' });
    const far = await elsewhere.api.rosters.openSite({
      unit: 'd-1-2',
      kind: 'committee',
      committeeKind: 'neighbourhood',
      name: '第二社区调委会',
      day: '2026-03-01',
    });
    const resident = await server.signInResident();
    const { id: request } = await resident.api.mediation.requestMediation(matter);
    expect(await refusalOf(clerk.api.mediation.acceptRequest({ request, committee: park.id }))).toEqual({
      status: 422,
      code: 'not-a-committee',
    });
    expect(await refusalOf(clerk.api.mediation.acceptRequest({ request, committee: far.id }))).toEqual(notFound);
    expect(await clerk.api.mediation.acceptRequest({ request, committee: site.id })).toMatchObject({
      committee: '物业纠纷调解委员会',
      committeeKind: 'professional',
      fileNumber: '（2026）试验东街道第一人调字第1号',
    });
  });
});
