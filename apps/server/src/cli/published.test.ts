import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedsFolder } from '../env.ts';
import type { LinfaPlace } from '../testing/linfa-place.ts';
import { runLinfa, seededPlace } from '../testing/run-linfa.ts';

interface PrintedFigure {
  readonly id: string;
  readonly name: string;
  readonly value: number | null;
  readonly text: string;
  readonly unit: string;
  readonly cutOff: string | null;
  readonly kind: string;
  readonly evidence: {
    readonly sentence: string;
    readonly definition: string;
    readonly rule: string;
    readonly provenance: string;
  };
}

const [head, ...lines] = readFileSync(join(seedsFolder, 'published-figures.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'));
const published = lines.map((line) => Object.fromEntries((head ?? []).map((name, index) => [name, line[index] ?? ''])));
const places = [
  ...new Map(
    published.map((row) => [
      row['code'],
      { unit: String(row['place']), year: String(row['year']), code: String(row['code']) },
    ]),
  ).values(),
];

describe('linfa figures', { timeout: 120_000 }, () => {
  let place: LinfaPlace;
  beforeAll(async () => {
    place = await seededPlace();
  }, 240_000);
  afterAll(() => place.drop());

  it('are asked of the four places that printed any', () => {
    expect(places.map((one) => `${one.unit} ${one.year}`)).toEqual([
      '沙面街道 2024',
      '南村镇 2022',
      '谢家湾街道 2021',
      '荷塘区 2024',
    ]);
  });

  it.each(places)(
    'print every published figure of $unit $year with its unit, kind and evidence',
    async ({ unit, year, code }) => {
      const ran = await runLinfa(place, ['figures', '--unit', unit, '--year', year, '--json']);
      expect(ran).toMatchObject({ code: 0, err: '' });
      const figures = JSON.parse(ran.out) as PrintedFigure[];
      const rows = published.filter((row) => row['code'] === code);
      const shown = new Map(figures.map((one) => [one.name, one]));
      for (const row of rows) {
        const one = shown.get(String(row['figure']));
        expect([row['figure'], one?.text, one?.kind]).toEqual([row['figure'], row['printed'], row['kind']]);
        expect(one?.evidence.sentence).toMatch(/\S/);
        expect(one?.evidence.definition).toMatch(/\S/);
        expect(one?.evidence.rule).toMatch(/\S/);
        expect(['recorded', 'reconstructed']).toContain(one?.evidence.provenance);
      }
      expect(figures.length).toBeGreaterThanOrEqual(rows.length);
    },
  );

  it('print the same for people, one figure a line', async () => {
    const [{ out, code }, programs] = await Promise.all([
      runLinfa(place, ['figures', '--unit', 'nancun', '--year', '2022']),
      runLinfa(place, ['figures', '--unit', 'nancun', '--year', '2022', '--json']),
    ]);
    expect(code).toBe(0);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => line.split('\t')[0]),
    ).toEqual((JSON.parse(programs.out) as PrintedFigure[]).map((one) => one.name));
    expect(out).toContain('法律咨询次数\t177次\t计数\t由177条法律服务记录统计');
    expect(out).toContain('调解成功率\t98.76%（截至2022年11月底）\t其他部门数据');
  });

  it('give the cut-off as a day and the exact value behind a rounded text', async () => {
    const { out } = await runLinfa(place, ['figures', '--unit', '沙面街道', '--year', '2024', '--json']);
    const figures = JSON.parse(out) as PrintedFigure[];
    expect(figures.find((one) => one.id === 'outreach.materials')).toMatchObject({
      value: 4037,
      text: '4000余份',
      unit: '份',
      cutOff: null,
    });
    const nancun = JSON.parse(
      (await runLinfa(place, ['figures', '--unit', '南村镇', '--year', '2022', '--json'])).out,
    ) as PrintedFigure[];
    expect(nancun.find((one) => one.id === 'reported.mediation-success-rate')?.cutOff).toBe('2022-11-30');
  });

  it('say that a report has none', async () => {
    expect(await runLinfa(place, ['figures', '--unit', 'huanzhu', '--year', '2023'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('没有数字') as string,
    });
    expect(
      JSON.parse((await runLinfa(place, ['figures', '--unit', 'huanzhu', '--year', '2023', '--json'])).out),
    ).toEqual([]);
  });
});
