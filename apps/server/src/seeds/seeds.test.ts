import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toNumber } from '@linfa/figures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../app.ts';
import { entities } from '../database/entities.ts';
import { seedsFolder } from '../env.ts';
import { recordEntities } from '../figures/record-table.ts';
import { findUnit } from '../org-units/find-unit.ts';
import { unitReport, type UnitReport } from '../reports/unit-report.ts';
import { loadSeeds, type LoadedSeed } from './load-seeds.ts';
import { seededApp } from './testing/seeded-app.ts';

const today = '2026-03-11';
const [head, ...lines] = readFileSync(join(seedsFolder, 'published-figures.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'));
const published = lines.map((line) => Object.fromEntries(head!.map((name, index) => [name, line[index] ?? ''])));

describe('the published places', () => {
  let app: App;
  let loaded: LoadedSeed[];
  const reports = new Map<string, Promise<UnitReport>>();

  beforeAll(async () => {
    ({ app, loaded } = await seededApp(today));
  }, 180_000);
  afterAll(() => app.close());

  function reportOf(code: string, year: number): Promise<UnitReport> {
    const key = `${code} ${year}`;
    const known =
      reports.get(key) ??
      findUnit(app.fork(), code).then((unit) => unitReport(app.fork(), unit, year, 'law-government', today));
    reports.set(key, known);
    return known;
  }

  it('hold all 126 published figures', () => {
    expect(published).toHaveLength(126);
  });

  it.each(published.map((row) => [`${row['place']} ${row['year']} ${row['figure']}`, row] as const))(
    'print %s as it was published',
    async (_title, row) => {
      const { document, bound, values } = await reportOf(row['code']!, Number(row['year']));
      const figure = document.figures.find((one) => one.name === row['figure']);
      expect(figure?.text).toBe(row['printed']);
      expect(figure?.key).toBe(row['key']);
      expect(bound.find((one) => one.key === row['key'])?.definition.kind).toBe(row['kind']);
      // A rounded text is never more than the exact value behind it; the rest is the value itself.
      const exact = toNumber(values.get(row['key']!)!.value!);
      expect(exact).toBeGreaterThanOrEqual(row['figure'] === '调处成功率' ? 93.75 : Number(row['value']));
      if (row['qualifier'] === 'exact' || (row['qualifier'] === 'percent' && row['figure'] !== '调处成功率'))
        expect(exact).toBe(Number(row['value']));
    },
  );

  it('count at least 36 of them from acts and rosters', () => {
    expect(
      published.filter((row) => row['evidence'] === 'act' || row['evidence'] === 'roster').length,
    ).toBeGreaterThanOrEqual(36);
  });

  it('agree 1,419 of 1,513 disputes, because 93.8 % of whole cases can be nothing else', async () => {
    const { values } = await reportOf('hetang', 2024);
    expect(values.get('mediation.success-rate')?.parts.map((part) => toNumber(part.value!))).toEqual([1419, 1513]);
  });

  it('keep a published fault as a finding beside the number', async () => {
    const sales = (await reportOf('xiejiawan', 2021)).document.figures.find(
      (one) => one.id === 'reported.sales-retail',
    );
    expect(sales?.findings).toHaveLength(2);
    const rate = (await reportOf('nancun', 2022)).document.figures.find(
      (one) => one.id === 'reported.mediation-success-rate',
    );
    expect(rate?.findings[0]).toContain('没有公布受理数和成功数');
    expect(rate?.cutOffWord).toBe('截至2022年11月底');
  });

  it('invent no denominator for a rate published without counts', async () => {
    const unit = await findUnit(app.fork(), 'nancun');
    expect(
      await app.fork().count(recordEntities.mediationCases, { place: unit.place, acceptedOn: { $ne: null } }),
    ).toBe(0);
  });

  it('print a report without a single figure', async () => {
    const { document } = await reportOf('huanzhu', 2023);
    expect(document.figures).toEqual([]);
    expect(document.blocks.length).toBeGreaterThan(20);
  });

  it('say of every record that it is not a real one', async () => {
    for (const entity of Object.values(recordEntities))
      expect(await app.fork().count(entity as never, { provenance: 'recorded' })).toBe(0);
  });

  it('load once: again changes no row of any table', async () => {
    expect(loaded.map((one) => one.loaded)).toEqual(loaded.map(() => true));
    const counts = () => Promise.all(entities.map((entity) => app.fork().count(entity as never)));
    const before = await counts();
    expect((await loadSeeds(app)).some((one) => one.loaded)).toBe(false);
    expect(await counts()).toEqual(before);
  });
});
