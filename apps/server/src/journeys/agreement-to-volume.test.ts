import { mediationPapers, type MediationPaper } from '@linfa/domain';
import { readDocument } from '@linfa/report';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { begun, sideOf, sitting, terms } from '../mediation/testing/mediation-steps.ts';
import { startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { verifyDatabase } from '../verify/verify-database.ts';

const year = { unit: 'd-1', from: '2026-01-01', to: '2026-12-31' };
const names = ['赵大娘', '孙大伯'];
const noForm: readonly string[] = ['identity', 'evidence', 'performance'];

describe('from an agreement to the bound file, over HTTP', { timeout: 120_000 }, () => {
  let server: TestServer;
  let clerk: SignedIn;
  let mediator: SignedIn;
  let officer: SignedIn;
  let applicant: SignedIn;
  let respondent: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    const { units } = server;
    clerk = await server.signInStaff('community-clerk', units.community);
    mediator = await server.signInStaff('mediator', units.community);
    officer = await server.signInStaff('street-officer', units.street);
    applicant = await server.signInResident({ name: names[0]!, phone: '13500000001' });
    respondent = await server.signInResident({ name: names[1]!, phone: '13500000002' });
  }, 180_000);
  afterAll(() => server.close());

  const figure = async (id: string) => (await officer.api.figures.get({ figure: id, ...year })).value;
  const counts = async () => [
    await figure('mediation.performed'),
    await figure('mediation.confirmed'),
    await figure('mediation.followed-up'),
  ];
  const fetchPaper = (of: string, paper: string, who: SignedIn) =>
    fetch(`${server.address}/api/files/mediation/${of}/${paper}.docx`, {
      headers: { authorization: `Bearer ${who.token}` },
    });
  const textOf = async (response: Response) =>
    readDocument(new Uint8Array(await response.arrayBuffer()), 'paper.docx')
      .lines.map((line) => line.text)
      .join('\n');

  it('is performed, confirmed, followed up and counted at once, archived with every paper, and bound', async () => {
    const { mediation } = mediator.api;
    const { id: of, ...row } = await begun(clerk, applicant);
    const both = [sideOf({ id: of, ...row }, 'applicant'), sideOf({ id: of, ...row }, 'respondent')];
    await mediation.recordSession({ case: of, ...sitting });
    await mediation.recordAgreement({ case: of, ...terms, signed: both, sealedOn: '2026-03-11' });
    expect(await counts()).toEqual([0, 0, 0]);

    server.advance({ hours: 3 });
    await mediation.recordPerformance({ case: of, performance: 'at-once', note: '当面付清1200元' });
    expect(await counts()).toEqual([1, 0, 0]);
    await mediation.applyForConfirmation({ case: of, court: '试验区人民法院', applicants: both });
    expect(await counts()).toEqual([1, 0, 0]);
    await mediation.recordConfirmation({ case: of, result: 'valid', documentNumber: '（2026）试民特7号' });
    expect(await counts()).toEqual([1, 1, 0]);
    for (const party of both)
      await mediation.recordFollowUp({
        case: of,
        party,
        way: 'phone',
        reason: '了解履行情况',
        satisfaction: 'content',
      });
    expect(await counts()).toEqual([1, 1, 1]);

    expect((await mediation.checkFile({ case: of })).missing).toEqual(['当事人身份证明', '人民调解协议书']);
    for (const party of both)
      await mediation.recordPaper({ case: of, paper: 'identity', party, keeping: 'copy', pages: 1 });
    await mediation.recordPaper({ case: of, paper: 'agreement', keeping: 'original', pages: 2 });
    expect(await mediation.archiveCase({ case: of })).toMatchObject({ state: 'archived', missing: [] });
    const volume = await mediation.bindVolume({ cases: [of], retention: 'permanent' });
    expect(volume).toMatchObject({ year: 2026, number: 1, cases: [{ id: of, order: 1 }] });

    const outsider = await server.signInStaff('mediator', server.units.sisterCommunity);
    const papers = (Object.keys(mediationPapers) as MediationPaper[]).filter((paper) => !noForm.includes(paper));
    const nameless: readonly string[] = ['contents', 'rights-notice', 'back-cover'];
    for (const paper of [...papers, 'file']) {
      const response = await fetchPaper(of, paper, clerk);
      expect({ paper, status: response.status }).toEqual({ paper, status: 200 });
      const text = await textOf(response);
      if (!nameless.includes(paper) && paper !== 'mandate')
        for (const name of names) expect({ paper, held: text.includes(name) }).toEqual({ paper, held: true });
      expect((await fetchPaper(of, paper, outsider)).status).toBe(404);
      expect((await fetchPaper(of, paper, await server.signInResident())).status).toBe(404);
    }
    expect(await textOf(await fetchPaper(of, 'cover', clerk))).toContain('2026年第1卷第1件');
    expect(await textOf(await fetchPaper(of, 'agreement', respondent))).toContain(names[0]);
    expect(await textOf(await fetchPaper(of, 'application', applicant))).toContain(names[1]);
    expect((await fetchPaper(of, 'session', respondent)).status).toBe(404);

    const opened = await server.app.fork().find(AuditEntry, { act: 'mediation.openFile' });
    expect(opened).toHaveLength(papers.length + 4);
    expect(JSON.stringify(opened)).not.toMatch(/大娘|大伯|1350000/);
    const told = (await applicant.api.mediation.listMine({})).cases[0]?.timeline.map((one) => one.words) ?? [];
    expect(told.slice(told.indexOf('登记履行情况'))).toEqual([
      '登记履行情况',
      '共同申请司法确认',
      '登记司法确认结果',
      '回访',
      '回访',
      '文书入卷',
      '文书入卷',
      '文书入卷',
      '归档',
    ]);
  });

  it('leaves a database that verifies clean', async () => {
    const results = await verifyDatabase(server.app.fork, server.app.today());
    expect(results.flatMap((one) => one.problems)).toEqual([]);
  });
});
