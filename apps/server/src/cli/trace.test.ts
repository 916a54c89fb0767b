import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LinfaPlace } from '../testing/linfa-place.ts';
import { callLinfa, runLinfa, seededPlace } from '../testing/run-linfa.ts';

interface Strand {
  readonly label: string;
  readonly kind: 'records' | 'card' | 'units';
  readonly value: number;
  readonly total: number;
  readonly next?: number;
  readonly records: readonly {
    readonly recordId: number;
    readonly amount: number;
    readonly day: string;
    readonly notice: string;
    readonly key: string | null;
  }[];
  readonly covered: readonly { readonly name: string }[];
  readonly uncovered: readonly { readonly name: string }[];
  readonly card: {
    readonly value: number;
    readonly sourceOffice: string;
    readonly document: string;
    readonly findings: readonly string[];
    readonly period: { readonly cutOff?: string };
  };
}

interface Trace {
  readonly id: string;
  readonly name: string;
  readonly text: string | null;
  readonly value: number | null;
  readonly strands: readonly Strand[];
}

describe('linfa trace', { timeout: 120_000 }, () => {
  let place: LinfaPlace;
  beforeAll(async () => {
    place = await seededPlace();
  }, 240_000);
  afterAll(() => place.drop());

  async function trace(figure: string, unit: string, year: string, ...more: string[]): Promise<Trace> {
    const ran = await runLinfa(place, ['trace', figure, '--unit', unit, '--year', year, '--json', ...more]);
    expect(ran).toMatchObject({ code: 0, err: '' });
    return JSON.parse(ran.out) as Trace;
  }

  it('opens a count into its records, each saying that it was reconstructed', async () => {
    const { strands, text } = await trace('outreach.lectures', '沙面街道', '2024');
    expect(text).toBe('11场次');
    expect(strands).toHaveLength(1);
    expect(strands[0]).toMatchObject({ kind: 'records', value: 11, total: 11 });
    expect(strands[0]?.records).toHaveLength(11);
    for (const record of strands[0]?.records ?? []) {
      expect(record.day.slice(0, 4)).toBe('2024');
      expect(record.notice).toBe('据公开数据重建，非真实记录');
    }
    expect(strands[0]?.next).toBeUndefined();
  });

  it('opens a ratio into both parts', async () => {
    const { strands, text } = await trace('mediation.success-rate', 'hetang', '2024', '--limit', '1000');
    expect(text).toBe('93.8%');
    expect(strands.map((one) => [one.label, one.value, one.total])).toEqual([
      ['分子：调解成功数', 1419, 1419],
      ['分母：调解纠纷总数', 1513, 1513],
    ]);
  });

  it('opens a coverage into covered and uncovered units', async () => {
    const literate = await trace('roster.literate-coverage', 'shamian', '2024');
    const units = literate.strands.find((one) => one.kind === 'units');
    expect(units?.covered).toHaveLength(5);
    expect(units?.uncovered).toEqual([]);
    const early = await trace('roster.literate-coverage', 'shamian', '2022');
    const then = early.strands.find((one) => one.kind === 'units');
    expect((then?.covered.length ?? 0) + (then?.uncovered.length ?? 0)).toBe(5);
    expect(then?.uncovered.length).toBeGreaterThan(0);
  });

  it('opens a card into its paper and what is wrong with it', async () => {
    const { strands } = await trace('调解成功率', 'nancun', '2022');
    expect(strands[0]?.kind).toBe('card');
    expect(strands[0]?.card).toMatchObject({ value: 98.76, period: { cutOff: '2022-11-30' } });
    expect(strands[0]?.card.document).toContain('南村镇');
    expect(strands[0]?.card.findings.join()).toContain('没有公布受理数和成功数');
  });

  it('gives each contribution in the unit of measure, so that they add up to the figure', async () => {
    const { strands, value } = await trace('register.deputy-receptions.opinions', 'nancun', '2022', '--limit', '1000');
    expect(value).toBe(109);
    expect(strands[0]?.value).toBe(109);
    expect(strands[0]?.records.reduce((sum, one) => sum + one.amount, 0)).toBe(109);
  });

  it('pages through all records, none twice and none left out', async () => {
    const amounts = new Map<number, number>();
    let after = 0;
    let pages = 0;
    for (;;) {
      const { strands } = await trace(
        'outreach.materials',
        'shamian',
        '2024',
        '--limit',
        '13',
        '--after',
        String(after),
      );
      const [strand] = strands;
      for (const one of strand?.records ?? []) {
        expect(amounts.has(one.recordId)).toBe(false);
        amounts.set(one.recordId, one.amount);
      }
      pages += 1;
      if (strand?.next === undefined) break;
      expect(strand.next).toBeGreaterThan(after);
      after = strand.next;
    }
    expect(pages).toBe(4);
    expect(amounts.size).toBe(47);
    expect([...amounts.values()].reduce((sum, one) => sum + one, 0)).toBe(4037);
  });

  it('takes a figure by its Chinese name and prints it for people', async () => {
    const { out, code } = await runLinfa(place, [
      'trace',
      '法治讲座场次',
      '--unit',
      '沙面街道',
      '--year',
      '2024',
      '--limit',
      '2',
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(/^法治讲座场次：11场次\n【.+】普法活动 11 场，合计 11 场\n/);
    expect(out).toMatch(/其余请用 --after \d+ 继续\n$/);
  });

  it('opens any other figure of the catalogue too', async () => {
    const { text, strands } = await trace('consultation.count', 'shamian', '2024');
    expect(text).toBeNull();
    expect(strands[0]).toMatchObject({ kind: 'records', value: strands[0]?.total });
  });

  it('refuses a figure that is not there, naming near ones, and pages without sense', async () => {
    const unknown = await runLinfa(place, [
      'trace',
      'outreach.lecture',
      '--unit',
      'shamian',
      '--year',
      '2024',
      '--json',
    ]);
    expect(unknown).toMatchObject({ code: 1, out: '' });
    expect(JSON.parse(unknown.err)).toMatchObject({
      error: { code: 'unknown-figure', near: expect.arrayContaining(['outreach.lectures']) as string[] },
    });
    for (const limit of ['0', '1001', '-1', 'ten', '1.5']) {
      const ran = await callLinfa(place, [
        'trace',
        'outreach.lectures',
        '--unit',
        'shamian',
        '--year',
        '2024',
        `--limit=${limit}`,
      ]);
      expect(ran).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^bad-option：/) as string });
    }
    expect(await callLinfa(place, ['trace', '--unit', 'shamian', '--year', '2024'])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^missing-option：/) as string,
    });
  });
});
