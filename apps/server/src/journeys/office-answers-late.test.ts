import type { Sent } from '@linfa/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdf } from '../files/testing/sample-files.ts';
import { uploadAs } from '../files/testing/upload-as.ts';
import { addUnit } from '../org-units/add-unit.ts';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import { ReportedItem } from '../reported-figures/reported-item.entity.ts';
import { downloadSheet, fillSheet } from '../reported-figures/testing/fill-sheet.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { verifyDatabase } from '../verify/verify-database.ts';

const year = { unit: 'd-1', from: '2025-01-01', to: '2025-12-31' };
const outline: Sent<'reports', 'editOutline'>['outline'] = {
  id: 'offices',
  name: '试验提纲',
  kind: 'law-government',
  skeleton: 'flat',
  levels: ['street'],
  title: '{unit}{year}年法治政府建设情况报告',
  signature: { sealed: true },
  figures: [{ figure: 'reported.petitions' }, { figure: 'reported.trained' }],
  blocks: [
    { heading: 1, text: '矛盾化解' },
    { paragraph: ['办理信访{reported.petitions}，培训执法人员{reported.trained}。'] },
  ],
};

describe('two offices are asked for their figures, one answers in time and one late', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    await server.app.fork().transactional(async (em) => {
      for (const [code, name, unitOfMeasure] of [
        ['petitions', '信访件数', 'case'],
        ['trained', '培训人数', 'person'],
      ] as const)
        em.persist(em.create(ReportedItem, { code, name, unitOfMeasure, unitWord: null, addsOverUnits: false }));
      const parent = server.units.street;
      for (const [code, name] of [
        ['d-1-xf', '信访办'],
        ['d-1-zf', '综合执法办'],
      ] as const)
        await addUnit(em, { code, name, kind: 'office', parent, validFrom: '2020-01-01', provenance: 'demo' });
    });
  });
  afterAll(() => server.close());

  it('and the report shows a blank until each has, then the value with where it comes from', async () => {
    const { app, units } = server;
    const officer = await server.signInStaff('justice-head', units.street);
    const office = await app.fork().findOneOrFail(OrgUnit, { code: 'd-1-xf' });
    const liaison = await server.signInStaff('liaison', office);
    const { items } = await officer.api.reportedFigures.requestFigures({
      ...year,
      due: '2026-03-15',
      asks: [
        { item: 'petitions', office: 'd-1-xf' },
        { item: 'trained', office: 'd-1-zf' },
      ],
    });
    const opened = await officer.api.reports.open({ unit: 'd-1', year: 2025, kind: 'law-government' });
    await officer.api.reports.editOutline({ edition: opened.id, version: opened.version, outline });
    const text = async (who = officer) => JSON.stringify((await who.api.reports.get({ edition: opened.id })).document);
    const before = await text();
    expect(before).not.toMatch(/办理信访[0０]/);

    await liaison.api.reportedFigures.submitFigure({ sheet: items[0]!.id, value: 128, document: '2025年信访统计表' });
    const half = await text();
    expect([half.includes('128'), half === before]).toEqual([true, false]);

    // The other office does not sign in: its sheet goes out, and comes back nine days after the due day.
    const { rows } = await downloadSheet(server, officer, 'd-1-zf', year);
    server.advance({ days: 13 });
    const later = await server.signInStaff('justice-head', units.street);
    const overdue = await later.api.reportedFigures.listAsked({ ...year, unanswered: true });
    expect(overdue.items.map((one) => [one.item.code, one.value, one.overdue])).toEqual([['trained', null, true]]);
    expect((await later.api.figures.get({ figure: 'reported.trained', ...year })).value).toBeNull();
    const file = await uploadAs(server, later, {
      bytes: await fillSheet(rows, { 培训人数: { value: 46, document: '执法培训签到表' } }),
      name: '综合执法办填报表.xlsx',
    });
    const paper = await uploadAs(server, later, { bytes: pdf, name: '签到表.pdf' });
    const sheet = { ...year, office: 'd-1-zf', file };
    expect((await later.api.reportedFigures.previewSheet(sheet)).answers).toMatchObject([{ value: 46, late: true }]);
    const entered = await later.api.reportedFigures.enterSheet({ ...sheet, files: [paper] });
    expect(entered.items).toMatchObject([
      { state: 'answered', value: 46, late: true, overdue: false, answeredBy: 'staff', document: '执法培训签到表' },
    ]);

    const after = await text(later);
    expect([after.includes('128'), after.includes('46'), half.includes('46')]).toEqual([true, true, false]);
    const { strands } = await later.api.figures.trace({ figure: 'reported.trained', ...year });
    expect(strands).toMatchObject([
      {
        kind: 'card',
        card: { value: 46, sourceOffice: '综合执法办', document: '执法培训签到表', provenance: 'recorded' },
      },
    ]);
  });

  it('leaves a database that verifies clean', async () => {
    expect((await verifyDatabase(server.app.fork, server.app.today())).flatMap((one) => one.problems)).toEqual([]);
  });
});
