import { mediationPapers, type MediationPaper } from '@linfa/domain';
import { readDocument } from '@linfa/report';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../../audit/audit-entry.entity.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../../testing/start-test-server.ts';
import { buildCase, builtNames, type BuiltCase, type CasePlan } from '../testing/build-case.ts';

describe('a case’s file', () => {
  let server: TestServer;
  let mediator: SignedIn;
  let clerk: SignedIn;
  let head: SignedIn;
  let sister: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    mediator = await server.signInStaff('mediator', server.units.community);
    clerk = await server.signInStaff('community-clerk', server.units.community);
    head = await server.signInStaff('justice-head', server.units.street);
    sister = await server.signInStaff('mediator', server.units.sisterCommunity);
  });
  afterAll(() => server.close());

  const notFound = { status: 404, code: 'not-found' };
  const wrongState = { status: 409, code: 'wrong-state' };
  type Filed = Parameters<SignedIn['api']['mediation']['recordPaper']>[0];
  const filePaper = (of: BuiltCase, paper: Filed['paper'], more: Partial<Filed> = {}) =>
    clerk.api.mediation.recordPaper({ case: of.case, paper, keeping: 'original', day: '2026-03-10', ...more });
  const identify = async (of: BuiltCase) => {
    for (const party of of.parties) await filePaper(of, 'identity', { party, keeping: 'copy', pages: 1 });
  };
  const archive = (of: BuiltCase, who = clerk) => who.api.mediation.archiveCase({ case: of.case });
  const archived = async (plan: CasePlan = {}) => {
    const one = await buildCase(server, { form: 'oral', ...plan });
    await identify(one);
    await archive(one);
    return one;
  };

  it('is not archived before its papers are in it, and says which are missing', async () => {
    const one = await buildCase(server);
    const told = await server.call(
      'mediation.archiveCase',
      { case: one.case },
      { authorization: `Bearer ${clerk.token}` },
    );
    expect(told).toMatchObject({
      status: 409,
      body: {
        error: { code: 'file-incomplete', message: '卷宗还缺：当事人身份证明、人民调解协议书，不能归档。' },
      },
    });
    expect((await clerk.api.mediation.checkFile({ case: one.case })).may).toEqual([]);
    await filePaper(one, 'agreement', { pages: 2 });
    await filePaper(one, 'identity', { party: one.parties[0], keeping: 'copy', pages: 1 });
    // One side's proof is not everybody's.
    expect(await refusalOf(archive(one))).toEqual({ status: 409, code: 'file-incomplete' });
    const checked = await filePaper(one, 'identity', { party: one.parties[1], keeping: 'seen' });
    expect(checked).toMatchObject({ missing: [], provenance: 'recorded', may: ['archive'] });
    expect(checked.filed).toHaveLength(3);
    expect(await archive(one)).toMatchObject({ state: 'archived', archivedOn: '2026-03-11', may: [] });
    expect(await refusalOf(archive(one))).toEqual(wrongState);
  });

  it.each(['not-agreed', 'refused', 'withdrawn'] as const)('of a case that is %s tells why', async (state) => {
    const one = await buildCase(server, { state });
    const { papers } = await clerk.api.mediation.checkFile({ case: one.case });
    expect(papers.find((paper) => paper.paper === 'statement')).toMatchObject({ need: 'required', present: true });
    expect(papers.map((paper) => paper.paper)).not.toContain('agreement');
  });

  it('is not archived while its case is open', async () => {
    for (const state of ['accepted', 'mediating'] as const)
      expect(await refusalOf(archive(await buildCase(server, { state })))).toEqual(wrongState);
  });

  it('takes each paper once, of its own case, on a day that fits', async () => {
    const one = await buildCase(server);
    await filePaper(one, 'agreement');
    expect(await refusalOf(filePaper(one, 'agreement'))).toEqual({ status: 409, code: 'paper-already-filed' });
    for (const wrong of [
      () => filePaper(one, 'oral-agreement'),
      () => filePaper(one, 'identity', { keeping: 'copy' }),
      () => filePaper(one, 'evidence', { keeping: 'seen' }),
      () => filePaper(one, 'identity', { party: one.parties[0], keeping: 'seen', pages: 1 }),
    ])
      expect(await refusalOf(wrong())).toEqual({ status: 422, code: 'paper-not-of-case' });
    const open = await buildCase(server, { state: 'mediating' });
    expect(await refusalOf(filePaper(open, 'performance'))).toEqual({ status: 422, code: 'paper-not-of-case' });
    const two = await buildCase(server);
    expect(await refusalOf(filePaper(two, 'agreement', { day: '2026-03-04' }))).toEqual({
      status: 422,
      code: 'day-out-of-order',
    });
    expect(await refusalOf(filePaper(two, 'evidence', { day: '2026-03-12' }))).toEqual({
      status: 422,
      code: 'day-out-of-order',
    });
    expect(await refusalOf(filePaper(two, 'identity', { party: one.parties[0], keeping: 'copy' }))).toEqual(notFound);
    expect(
      await refusalOf(sister.api.mediation.recordPaper({ case: two.case, paper: 'evidence', keeping: 'copy' })),
    ).toEqual(notFound);
    await filePaper(two, 'evidence');
    expect((await filePaper(two, 'evidence')).filed).toHaveLength(2);
  });

  it('of two who file the same paper at once takes one', async () => {
    const one = await buildCase(server);
    const both = await Promise.allSettled([filePaper(one, 'agreement'), filePaper(one, 'agreement')]);
    expect(both.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
    expect((await clerk.api.mediation.checkFile({ case: one.case })).filed).toHaveLength(1);
  });

  it('is bound with others of its committee and year, once and in the order given', async () => {
    const [one, two, three] = [await archived(), await archived(), await archived()];
    const bind = (...cases: BuiltCase[]) =>
      clerk.api.mediation.bindVolume({ cases: cases.map((of) => of.case), retention: 'years-30' });
    const elsewhere = await buildCase(server, { unit: server.units.sisterCommunity });
    expect(await refusalOf(bind(one, elsewhere))).toEqual(notFound);
    expect(await refusalOf(bind(one, await buildCase(server)))).toEqual(wrongState);
    const lastYear = await archived({ acceptedOn: '2025-12-03' });
    expect(await refusalOf(bind(one, lastYear))).toEqual({ status: 422, code: 'volume-mixed' });
    const volume = await bind(two, one);
    expect(volume).toMatchObject({ year: 2026, number: 1, retention: 'years-30', day: '2026-03-11' });
    expect(volume.cases.map((of) => of.id)).toEqual([two.case, one.case]);
    expect(await refusalOf(bind(three, one))).toEqual({ status: 409, code: 'already-bound' });
    expect(await refusalOf(filePaper(one, 'evidence'))).toEqual({ status: 409, code: 'already-bound' });
    expect((await bind(three)).number).toBe(2);
    expect((await bind(lastYear)).number).toBe(1);
    const listed = await head.api.mediation.listVolumes({ unit: 'd-1', year: 2026 });
    expect(listed.items.map((item) => item.number)).toEqual([2, 1]);
    expect(await refusalOf(sister.api.mediation.listVolumes({ unit: 'd-1' }))).toEqual({
      status: 403,
      code: 'not-allowed',
    });
  });

  const fetchPaper = (of: BuiltCase, paper: string, who: SignedIn | null) =>
    fetch(`${server.address}/api/files/mediation/${of.case}/${paper}.docx`, {
      headers: who ? { authorization: `Bearer ${who.token}` } : {},
    });
  const textOf = async (response: Response) =>
    readDocument(new Uint8Array(await response.arrayBuffer()), 'paper.docx')
      .lines.map((line) => line.text)
      .join('\n');
  const opened = (of: BuiltCase) =>
    server.app.fork().find(AuditEntry, { act: 'mediation.openFile', thing: `mediationCase:${of.id}` });

  it('gives each paper as a Word file to those who see the case, and writes down who opened it', async () => {
    const one = await buildCase(server);
    const named = ['application', 'acceptance', 'session', 'agreement', 'follow-up', 'confirmation', 'closing-report'];
    for (const who of [mediator, clerk, head])
      for (const paper of named) {
        const response = await fetchPaper(one, paper, who);
        expect({ paper, status: response.status }).toEqual({ paper, status: 200 });
        expect(response.headers.get('cache-control')).toBe('private, no-store');
        const text = await textOf(response);
        for (const name of builtNames) expect(text).toContain(name);
      }
    const entries = await opened(one);
    expect(entries).toHaveLength(3 * named.length);
    expect(new Set(entries.map((entry) => entry.actor))).toEqual(
      new Set([mediator, clerk, head].map((who) => `person:${who.person.id}`)),
    );
    expect(entries.map((entry) => entry.reason).slice(0, named.length)).toEqual(named);
  });

  it('gives the whole file in one', async () => {
    const one = await buildCase(server);
    await identify(one);
    const text = await textOf(await fetchPaper(one, 'file', clerk));
    for (const words of ['人民调解卷宗', '卷内目录', '人民调解申请书', '申请甲一的身份证明', '人民调解协议书', '封底'])
      expect(text).toContain(words);
    expect((await opened(one)).map((entry) => entry.reason)).toEqual(['file']);
  });

  it('gives a party their own request and agreement, and nothing else', async () => {
    const [asked, answered] = [await server.signInResident(), await server.signInResident()];
    const one = await buildCase(server, { applicant: asked, respondent: answered });
    const [request, agreement] = [
      await textOf(await fetchPaper(one, 'application', asked)),
      await textOf(await fetchPaper(one, 'agreement', answered)),
    ];
    for (const name of builtNames) expect(request + agreement).toContain(name);
    // What the other side told of itself is not theirs to see.
    expect([request.includes('幸福路1号'), request.includes('幸福路2号')]).toEqual([true, false]);
    expect([agreement.includes('幸福路1号'), agreement.includes('幸福路2号')]).toEqual([false, true]);
    expect((await fetchPaper(one, 'application', answered)).status).toBe(404);
    expect((await fetchPaper(one, 'oral-agreement', asked)).status).toBe(404);
    const others = (Object.keys(mediationPapers) as MediationPaper[]).filter(
      (paper) => paper !== 'application' && paper !== 'agreement',
    );
    for (const paper of [...others, 'file']) expect((await fetchPaper(one, paper, asked)).status).toBe(404);
    expect(await opened(one)).toHaveLength(2);
  });

  it('is not there for anybody else, whatever is asked', async () => {
    const one = await buildCase(server);
    const limited = await buildCase(server, { viewLimit: 'violence' });
    const outsiders = [
      sister,
      await server.signInResident(),
      await server.signInStaff('adviser', server.units.community),
    ];
    for (const paper of ['agreement', 'file', 'application']) {
      for (const who of outsiders) expect((await fetchPaper(one, paper, who)).status).toBe(404);
      expect((await fetchPaper(one, paper, null)).status).toBe(401);
      expect((await fetchPaper(limited, paper, mediator)).status).toBe(404);
    }
    for (const paper of ['identity', 'evidence', 'performance', 'nothing', 'toString', '__proto__'])
      expect((await fetchPaper(one, paper, clerk)).status).toBe(404);
    expect((await fetchPaper({ ...one, case: 'A'.repeat(22) }, 'agreement', clerk)).status).toBe(404);
    expect((await fetchPaper({ ...one, case: one.parties[0] }, 'agreement', clerk)).status).toBe(404);
    expect(await opened(limited)).toHaveLength(0);
  });
});
