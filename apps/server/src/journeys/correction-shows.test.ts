import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildEdition } from '../reports/testing/build-edition.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

describe('a correction after signing, over HTTP', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
  });
  afterAll(() => server.close());

  it('changes today’s figure, leaves what was signed as it is, and shows as a difference that names the record', async () => {
    const clerk = await server.signInStaff('community-clerk', server.units.community);
    const signatory = await server.signInStaff('signatory', server.units.street);
    const head = await server.signInStaff('justice-head', server.units.street);
    const { id: event } = await clerk.api.outreach.planEvent({
      unit: 'd-1-1',
      day: '2025-12-04',
      title: '宪法宣传',
      kind: 'stall',
    });
    const held = await clerk.api.outreach.closeEvent({
      event,
      attendance: 50,
      reached: 100,
      materials: 80,
      questions: 5,
      volunteers: 3,
    });
    const drafted = await buildEdition(server, { unit: server.units.street, state: 'drafting' });
    const draft = await head.api.reports.get({ edition: drafted });
    const saved = await head.api.reports.editOutline({
      edition: drafted,
      version: draft.edition.version,
      outline: {
        ...draft.outline,
        figures: [{ figure: 'outreach.materials' }],
        blocks: [{ heading: 1, text: '法治宣传' }, { paragraph: ['发放资料{outreach.materials}。'] }],
      },
    });
    const officer = await server.signInStaff('street-officer', server.units.street);
    await officer.api.reports.review({ edition: drafted });
    const discussed = await head.api.reports.discuss({ edition: drafted, meeting: '党工委会议', day: '2026-03-05' });
    expect(discussed.version).toBeGreaterThan(saved.version);
    await signatory.api.reports.sign({ edition: drafted, version: discussed.version });
    expect(await head.api.reports.compare({ edition: drafted })).toEqual({ intact: true, differences: [] });
    await clerk.api.outreach.amendEvent({
      event,
      version: held.version,
      reason: '漏点一箱',
      change: { materials: 180 },
    });
    const { intact, differences } = await head.api.reports.compare({ edition: drafted });
    expect(intact).toBe(true);
    expect(differences.length).toBeGreaterThan(0);
    expect(JSON.stringify(differences)).toMatch(/80份?.*180/s);
    const figure = { figure: 'outreach.materials', unit: 'd-1', from: '2025-01-01', to: '2025-12-31' } as const;
    expect((await head.api.figures.get(figure)).value).toBe(180);
  });
});
