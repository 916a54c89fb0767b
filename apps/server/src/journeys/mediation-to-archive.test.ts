import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { matter, sideOf, sitting, terms } from '../mediation/testing/mediation-steps.ts';
import { verifyDatabase } from '../verify/verify-database.ts';

const year = { unit: 'd-1', from: '2026-01-01', to: '2026-12-31' };

describe('from a request to the year’s return, over HTTP', { timeout: 240_000 }, () => {
  let server: TestServer;
  let officer: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    officer = await server.signInStaff('street-officer', server.units.street);
  }, 240_000);
  afterAll(() => server.close());

  const figures = async (...ids: string[]) =>
    Object.fromEntries(
      await Promise.all(
        ids.map(async (figure) => [figure, (await officer.api.figures.get({ figure, ...year })).value] as const),
      ),
    );
  /** What a row of the return's first table says, without its heading. */
  const returned = async (): Promise<string> => {
    const { document } = await officer.api.returns.get({ unit: 'd-1', year: 2026 });
    return JSON.stringify(document.blocks);
  };

  it('is asked for, accepted, agreed to by both, met over, agreed on, and counted at each step', async () => {
    const { units, app } = server;
    const applicant = await server.signInResident({ name: '赵大娘', phone: '13500000001' });
    const respondent = await server.signInResident({ name: '孙大伯', phone: '13500000002' });
    const mediator = await server.signInStaff('mediator', units.community);
    const { mediation } = mediator.api;
    const [total, agreed, rate] = ['mediation.accepted', 'mediation.agreed-of-accepted', 'mediation.success-rate'];
    const counts = () => figures(total, agreed, rate, 'mediation.sessions', 'mediation.amount', 'mediation.pending');
    const before = await returned();

    const { id: request } = await applicant.api.mediation.requestMediation(matter);
    expect(await counts()).toMatchObject({ [total]: 0, [agreed]: 0, [rate]: null });

    const row = await mediation.acceptRequest({ request });
    await mediation.assignMediators({ case: row.id, chief: app.keyring.ids.seal('person', mediator.person.id) });
    // Accepted: in the denominator at once, and waiting.
    expect(await counts()).toMatchObject({ [total]: 1, [agreed]: 0, [rate]: 0, 'mediation.pending': 1 });

    await mediation.inviteRespondent({ case: row.id, party: sideOf(row, 'respondent') });
    await respondent.api.mediation.respondToInvitation({ case: row.id, agree: true });
    await mediation.appointSession({ case: row.id, day: '2026-03-11', time: '09:30', venue: '社区调解室' });
    const met = await mediation.recordSession({ case: row.id, ...sitting, viaPlatform: true });
    const session = met.sessions[0]?.id ?? '';
    for (const one of [applicant, respondent]) await one.api.mediation.confirmRecord({ case: row.id, session });
    await mediation.recordSession({ case: row.id, ...sitting, time: '15:00' });
    // One dispute, however often they meet.
    expect(await counts()).toMatchObject({ [total]: 1, 'mediation.sessions': 2 });

    const both = [sideOf(row, 'applicant'), sideOf(row, 'respondent')];
    const ended = await mediation.recordAgreement({ case: row.id, ...terms, signed: both, sealedOn: '2026-03-11' });
    expect(ended).toMatchObject({ state: 'agreed', amount: 120_000 });
    expect(await counts()).toMatchObject({
      [total]: 1,
      [agreed]: 1,
      [rate]: 100,
      'mediation.amount': 0.12,
      'mediation.pending': 0,
    });
    expect((await officer.api.figures.get({ figure: rate, ...year })).text).toContain('100');

    const trace = await officer.api.figures.trace({ figure: agreed, ...year });
    expect(JSON.stringify(trace)).not.toMatch(/大娘|大伯|漏水/);
    const [strand] = trace.strands;
    expect(strand).toMatchObject({ kind: 'records', set: 'mediationCases', value: 1, total: 1 });
    const after = await returned();
    expect(after).not.toBe(before);
    expect(after).not.toMatch(/大娘|大伯|漏水/);
    expect((await applicant.api.mediation.listMine({})).cases[0]?.timeline.map((one) => one.words)).toEqual([
      '受理申请',
      '征求调解意愿',
      '当事人答复调解意愿',
      '各方同意，开始调解',
      '约定调解时间',
      '进行调解并登记笔录',
      '当事人确认笔录或协议',
      '当事人确认笔录或协议',
      '进行调解并登记笔录',
      '登记书面协议',
      '协议生效',
    ]);
  });

  it('leaves a database that verifies clean', async () => {
    const results = await verifyDatabase(server.app.fork, server.app.today());
    expect(results.flatMap((one) => one.problems)).toEqual([]);
  });
});
