import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtInFigures, recordSets, type RecordSetName } from '@linfa/figures';
import type { Outline } from '@linfa/report';
import { recordTable } from '../figures/record-table.ts';
import { addUnit } from '../org-units/add-unit.ts';
import { findUnit } from '../org-units/find-unit.ts';
import { OutreachEvent } from '../outreach/outreach-event.entity.ts';
import { loadShared } from '../seeds/load-shared.ts';
import { readShared } from '../seeds/seed-files.ts';
import { readsOf, statementsOf } from '../testing/statements-of.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { Edition } from './edition.entity.ts';
import { unitReport, type UnitReport } from './unit-report.ts';

const everyFigure = builtInFigures({ mediation: { refusedEntersTotal: false, source: '人民调解法第十七条' } }).map(
  (one) => one.id,
);
const registers = readShared().registers.map((one) => `register.${one.code}`);
const sets = Object.keys(recordSets) as RecordSetName[];

describe('a report of a unit', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await createTestDatabase();
    const em = test.database.em.fork();
    await loadShared(em, readShared());
    const base = { validFrom: '2020-01-01', provenance: 'demo' } as const;
    const street = await addUnit(em, { ...base, code: 's', name: '演示街道', kind: 'street' });
    const community = await addUnit(em, { ...base, code: 'c', name: '甲社区', kind: 'community', parent: street });
    const event = {
      place: community.place,
      heldOn: '2024-06-01',
      title: '演示活动',
      kind: 'lecture',
      state: 'held',
      provenance: 'demo',
    };
    await em.insertMany(
      OutreachEvent,
      [2, 3, 5].map((questions) => ({ ...event, unit: community.id, questions })),
    );
    await em.insertMany(
      Edition,
      [everyFigure.concat(registers), ['outreach.events']].map((figures, index) => ({
        unit: street.id,
        place: street.place,
        kind: 'law-government',
        year: 2024 - index,
        state: 'drafting',
        outline: outlineOf(figures),
        provenance: 'demo',
      })),
    );
  });
  afterAll(() => test.drop());

  async function write(year: number): Promise<{ report: UnitReport; statements: string[] }> {
    const em = test.database.em.fork();
    const street = await findUnit(em, 's');
    let report: UnitReport | undefined;
    const statements = await statementsOf(test.database, async () => {
      report = await unitReport(em, street, year, 'law-government', '2025-01-15');
    });
    return { report: report as UnitReport, statements };
  }

  const reads = (statements: readonly string[]): number[] =>
    sets.map((set) => readsOf(statements, recordTable(test.database.em.fork(), set).table.replaceAll('`', '')));

  it('a whole report reads each record set once, all with one statement', async () => {
    const { report, statements } = await write(2024);
    expect(report.bound.length).toBeGreaterThan(150);
    expect(reads(statements)).toEqual(sets.map(() => 1));
    // One statement counts all of it; the others read the unit, its history, its outline and its dictionary.
    const small = await write(2023);
    expect(statements.length).toBeLessThanOrEqual(small.statements.length + 1);
  });

  it('asks nothing of the record sets that it prints nothing of', async () => {
    const { statements } = await write(2023);
    expect(reads(statements)).toEqual(sets.map((set) => (set === 'outreachEvents' ? 1 : 0)));
  });

  it('prints what the records say, each number with what it rests on', async () => {
    const { report } = await write(2024);
    const printed = (key: string) => report.document.figures.find((one) => one.key === key);
    expect([printed('outreach.events')?.value, printed('outreach.questions')?.value]).toEqual([3, 10]);
    expect(printed('outreach.events')?.evidence).toContain('3');
    expect(printed('outreach.events')?.provenance).toBe('demo');
  });

  it('refuses a year that has not begun', async () => {
    await expect(write(2026)).rejects.toMatchObject({ code: 'year-in-future' });
  });
});

/** An outline that prints each figure in a sentence of its own. */
function outlineOf(figures: readonly string[]): Outline {
  return {
    id: 'every-figure',
    name: '全部指标',
    kind: 'law-government',
    skeleton: 'flat',
    levels: ['street'],
    title: '{unit}{year}年度报告',
    figures: figures.map((figure) => ({ figure })),
    blocks: figures.map((figure) => ({ paragraph: [`本项为{${figure}}。`] })),
    signature: { sealed: false },
  };
}
