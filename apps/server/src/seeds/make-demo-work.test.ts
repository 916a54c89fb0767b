import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../app.ts';
import { ExportTemplate } from '../exports/export-template.entity.ts';
import { exportSources } from '../exports/export-sources.ts';
import { assertSpec } from '../exports/template-for.ts';
import { findUnit } from '../org-units/find-unit.ts';
import { compareEdition } from '../reports/compare-edition.ts';
import { Edition } from '../reports/edition.entity.ts';
import { makeDemoWork } from './make-demo-work.ts';
import { seededApp } from './testing/seeded-app.ts';

const today = '2026-03-11';

describe('what others have done in the demo', { timeout: 240_000 }, () => {
  let app: App;
  beforeAll(async () => {
    ({ app } = await seededApp(today));
  }, 180_000);
  afterAll(() => app.close());

  it('is two signed reports, as the records are, and templates that fit, once', async () => {
    expect(await makeDemoWork(app)).toBe(true);
    expect(await makeDemoWork(app)).toBe(false);
    const em = app.fork();
    const editions = await em.find(Edition, { provenance: 'demo' }, { populate: ['unit'], orderBy: { id: 'asc' } });
    expect(editions.map((one) => [one.unit.code, one.year, one.state])).toEqual([
      ['demo-02', 2025, 'reported'],
      ['demo-03', 2025, 'signed'],
    ]);
    const compared = await compareEdition(app.fork(), await findUnit(em, 'demo-02'), 2025, 'law-government', today);
    expect([compared.intact, compared.differences]).toEqual([true, []]);
    const sources = await exportSources(em);
    const templates = await em.find(ExportTemplate, {});
    expect(templates).toHaveLength(2);
    for (const { source, columns, where } of templates) {
      const found = sources.find((one) => one.source === source);
      assertSpec(found!, { source, columns: columns.map((one) => ({ ...one })), where: where as never });
    }
  });
});
