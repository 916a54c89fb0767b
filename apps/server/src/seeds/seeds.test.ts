import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EntityManager } from '@mikro-orm/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../app.ts';
import { openKeyring } from '../crypto/keyring.ts';
import { entities } from '../database/entities.ts';
import { seedsFolder } from '../env.ts';
import { findUnit } from '../org-units/find-unit.ts';
import { unitReport, type UnitReport } from '../reports/unit-report.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { loadSeeds, type LoadedSeed } from './load-seeds.ts';

const today = '2026-03-11';
const [head, ...lines] = readFileSync(join(seedsFolder, 'published-figures.tsv'), 'utf8').trimEnd().split('\n').map((line) => line.split('\t'));
const published = lines.map((line) => Object.fromEntries(head!.map((name, index) => [name, line[index] ?? ''])));

describe('the seeds', () => {
  const keys = mkdtempSync(join(tmpdir(), 'linfa-keys-'));
  let test: TestDatabase;
  let app: App;
  let loaded: LoadedSeed[];
  const reports = new Map<string, Promise<UnitReport>>();

  beforeAll(async () => {
    test = await createTestDatabase();
    const fork = (): EntityManager => test.database.em.fork();
    app = { database: test.database, keyring: openKeyring(join(keys, 'keys.json')), today: () => today, fork, close: () => test.database.close(true) };
    loaded = await loadSeeds(app);
  }, 60_000);
  afterAll(async () => {
    await test.drop();
    rmSync(keys, { recursive: true, force: true });
  });

  function reportOf(code: string, year: number): Promise<UnitReport> {
    const key = `${code} ${year}`;
    const known = reports.get(key) ?? findUnit(app.fork(), code).then((unit) => unitReport(app.fork(), unit, year, 'law-government', today));
    reports.set(key, known);
    return known;
  }

  it('hold all 126 published figures', () => {
    expect(published).toHaveLength(126);
  });

  it.each(published.map((row) => [`${row['place']} ${row['year']} ${row['figure']}`, row] as const))('print %s as it was published', async (_title, row) => {
    const { document, bound } = await reportOf(row['code']!, Number(row['year']));
    const figure = document.figures.find((one) => one.name === row['figure']);
    expect(figure?.text).toBe(row['printed']);
    expect(figure?.key).toBe(row['key']);
    expect(bound.find((one) => one.key === row['key'])?.definition.kind).toBe(row['kind']);
  });

  it('count at least 36 of them from acts and rosters', () => {
    expect(published.filter((row) => row['evidence'] === 'act' || row['evidence'] === 'roster').length).toBeGreaterThanOrEqual(36);
  });

  it('load once: again changes no row of any table', async () => {
    expect(loaded.map((one) => one.loaded)).toEqual(Array.from({ length: loaded.length }, () => true));
    const counts = async () => Promise.all(entities.map((entity) => app.fork().count(entity as never)));
    const before = await counts();
    expect((await loadSeeds(app)).some((one) => one.loaded)).toBe(false);
    expect(await counts()).toEqual(before);
  });
});
