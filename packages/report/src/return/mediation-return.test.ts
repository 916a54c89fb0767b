import {
  caseSources,
  committeeKinds,
  disputeTypes,
  monthPeriod,
  precedingPeriod,
  previousYear,
  yearPeriod,
  type Period,
} from '@linfa/domain';
import { builtInFigures, Dictionary, evaluate, type FigureRecord } from '@linfa/figures';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersOf } from '../compose/testing/answers-of.ts';
import type { ReportDocument, Table } from '../document.ts';
import { mediationReturn } from './mediation-return.ts';
import { returnDictionary, returnFigures } from './return-figures.ts';
import type { MediationReturnInput, ReturnPeriod } from './return-input.ts';

const rules = (refusedEntersTotal: boolean): Dictionary =>
  returnDictionary(new Dictionary(builtInFigures({ mediation: { refusedEntersTotal, source: '测试口径' } })));
const current = rules(true);
const may = monthPeriod(2024, 5);

function someCase(more: FigureRecord = {}): FigureRecord {
  return {
    acceptedOn: '2024-05-10',
    concludedOn: '2024-05-20',
    outcome: 'agreed',
    disputeType: 'neighbour',
    committeeKind: 'neighbourhood',
    source: 'application',
    ...more,
  };
}
const times = (count: number, more: FigureRecord = {}): FigureRecord[] =>
  Array.from({ length: count }, () => someCase(more));

function returnPeriod(mediationCases: readonly FigureRecord[], period: Period, dictionary: Dictionary): ReturnPeriod {
  const answers = answersOf({ mediationCases });
  return {
    period,
    dictionary,
    values: new Map(returnFigures().map((id) => [id, evaluate(dictionary.get(id), period, dictionary, answers)])),
  };
}

function compose(
  cases: readonly FigureRecord[],
  period: Period = may,
  more: Partial<MediationReturnInput> = {},
): ReportDocument {
  return mediationReturn({
    unit: { code: '990101', name: '青禾街道', levelWord: '街道' },
    ...returnPeriod(cases, period, current),
    previousYear: returnPeriod(cases, previousYear(period), current),
    preceding: returnPeriod(cases, precedingPeriod(period), current),
    day: '2024-06-03',
    provenance: 'recorded',
    ...more,
  });
}

function tablesOf(document: ReportDocument): string[][][] {
  const tables = document.blocks.filter((block): block is Table => block.type === 'table');
  return tables.map((table) => table.rows.map((row) => row.map((runs) => runs.map((run) => run.text).join(''))));
}

function wordsOf(document: ReportDocument): string[] {
  return document.blocks.flatMap((block) =>
    block.type === 'table' ? [] : [block.runs.map((run) => run.text).join('')],
  );
}

const lastMonth = { acceptedOn: '2024-04-03', concludedOn: '2024-04-09' };
const lastYear = { acceptedOn: '2023-05-03', concludedOn: '2023-05-09' };

describe('mediationReturn', () => {
  const cases = [
    ...times(6),
    ...times(2, { outcome: 'not-agreed', disputeType: 'family', source: 'court' }),
    ...times(1, { concludedOn: null, outcome: 'pending' }),
    ...times(1, { outcome: 'refused' }),
    ...times(4, lastMonth),
    ...times(1, { ...lastMonth, outcome: 'not-agreed' }),
    ...times(8, lastYear),
  ];

  it('states totals, and how far they lie from the year and the month before', () => {
    const document = compose(cases);
    expect(document).toMatchObject({
      kind: 'mediation-return',
      title: '青禾街道2024年5月人民调解统计报表',
      year: 2024,
      signature: { signer: '青禾街道办事处' },
    });
    expect(wordsOf(document)).toEqual(
      expect.arrayContaining([
        '2024年5月，青禾街道各人民调解委员会共受理调解纠纷10件，其中调解成功6件，调解成功率为60%，尚在调解1件；开展矛盾纠纷排查0次。',
        '与上年同期相比，调解纠纷总数同比增长25%，调解成功数同比下降25%，调解成功率同比下降40个百分点。',
        '与上期相比，调解纠纷总数环比增长100%，调解成功数环比增长50%，调解成功率环比下降20个百分点。',
      ]),
    );
    const [totals] = tablesOf(document);
    expect(totals?.slice(0, 4)).toEqual([
      ['调解纠纷总数', '件', '10', '8', '增长25%', '5', '增长100%'],
      ['调解成功数', '件', '6', '8', '下降25%', '4', '增长50%'],
      ['调解成功率', '%', '60%', '100%', '下降40个百分点', '80%', '下降20个百分点'],
      ['尚在调解数', '件', '1', '0', '—', '0', '—'],
    ]);
  });

  it('splits all cases by committee, type and source, with every line of the form', () => {
    const [, committees, types, sources] = tablesOf(compose(cases));
    expect(committees).toHaveLength(Object.keys(committeeKinds).length + 1);
    expect(types).toHaveLength(Object.keys(disputeTypes).length + 1);
    expect(sources).toHaveLength(Object.keys(caseSources).length + 1);
    expect(types).toContainEqual(['邻里纠纷', '8', '6', '75%']);
    expect(types).toContainEqual(['婚姻家庭纠纷', '2', '0', '0%']);
    expect(types).toContainEqual(['医疗纠纷', '0', '0', '—']);
    for (const table of [committees, types, sources]) expect(table?.at(-1)).toEqual(['合计', '10', '6', '60%']);
  });

  it('does not compare figures that were defined otherwise, and says so', () => {
    const old = rules(false);
    const document = compose(cases, may, { previousYear: returnPeriod(cases, previousYear(may), old) });
    expect(wordsOf(document)).toContain('“调解纠纷总数”、“调解成功数”、“调解成功率”与上年同期的定义不同，不作比较。');
    const [totals] = tablesOf(document);
    expect(totals?.[0]).toEqual(['调解纠纷总数', '件', '10', '—', '定义不同，不作比较', '5', '增长100%']);
    // A screening is counted by no setting, so it is still compared.
    expect(totals?.find(([name]) => name === '纠纷排查次数')).toEqual(['纠纷排查次数', '次', '0', '0', '—', '0', '—']);
  });

  it('compares rules of another source that count alike', () => {
    const renewed = returnDictionary(
      new Dictionary(builtInFigures({ mediation: { refusedEntersTotal: true, source: '换发的文件' } })),
    );
    const document = compose(cases, may, { previousYear: returnPeriod(cases, previousYear(may), renewed) });
    expect(wordsOf(document).join('')).toContain('与上年同期相比，调解纠纷总数同比增长25%');
  });

  it('says why another period is not there', () => {
    const document = compose(cases, may, { preceding: { unavailable: '青禾街道2024年4月尚未设立' } });
    expect(wordsOf(document)).toContain('与上期不作比较：青禾街道2024年4月尚未设立。');
  });

  it('compares a year with the year before only once', () => {
    const document = compose(cases, yearPeriod(2024));
    expect(wordsOf(document)).toContain('同比情况');
    expect(tablesOf(document)[0]?.[0]).toEqual(['调解纠纷总数', '件', '15', '8', '增长87.5%']);
    const gone = { unavailable: '青禾街道2023年尚未设立' };
    const alone = wordsOf(compose(cases, yearPeriod(2024), { previousYear: gone, preceding: gone }));
    expect(alone.filter((text) => text.includes('尚未设立'))).toEqual(['与上年同期不作比较：青禾街道2023年尚未设立。']);
  });

  it('says of an empty month that there was nothing, with no rate', () => {
    const document = compose([]);
    expect(wordsOf(document)).toContain('2024年5月，青禾街道各人民调解委员会受理调解纠纷0件；开展矛盾纠纷排查0次。');
    expect(tablesOf(document)[0]?.[2]).toEqual(['调解成功率', '%', '—', '—', '—', '—', '—']);
  });

  it('refuses a case that stands in no line of the form', () => {
    expect(() => compose([someCase({ disputeType: null })])).toThrow(
      '“调解纠纷总数”按纠纷类型分列之和 0 与总数 1 不一致',
    );
  });

  it('asks for figures that its dictionary has, each once', () => {
    expect(new Set(returnFigures()).size).toBe(returnFigures().length);
    for (const id of returnFigures()) expect(current.has(id)).toBe(true);
    expect(returnDictionary(current).all()).toHaveLength(current.all().length);
  });

  it('marks lines about few people, never totals', () => {
    const { figures } = compose(cases);
    const sensitive = figures.filter((figure) => figure.sensitive).map((figure) => figure.key);
    expect(sensitive).toContain('mediation.accepted@disputeType:family');
    expect(sensitive.every((key) => key.includes('@'))).toBe(true);
  });

  it('adds up and prints what its figures say, whatever the cases', () => {
    const oneCase = fc.record({
      acceptedOn: fc.constantFrom('2023-05-31', '2024-04-30', '2024-05-01', '2024-05-31', '2024-06-01'),
      concludedOn: fc.constantFrom(null, '2024-05-15', '2024-06-02'),
      outcome: fc.constantFrom('agreed', 'not-agreed', 'refused', 'withdrawn'),
      disputeType: fc.constantFrom(...Object.keys(disputeTypes)),
      committeeKind: fc.constantFrom(...Object.keys(committeeKinds)),
      source: fc.constantFrom(...Object.keys(caseSources)),
    });
    fc.assert(
      fc.property(fc.array(oneCase, { maxLength: 40 }), (drawn) => {
        const document = compose(drawn);
        const [, ...splits] = tablesOf(document);
        for (const rows of splits)
          for (const column of [1, 2])
            expect(rows.slice(0, -1).reduce((sum, row) => sum + Number(row[column]), 0)).toBe(
              Number(rows.at(-1)?.[column]),
            );
        const printed = new Map(document.figures.map((figure) => [figure.key, figure.text]));
        const runs = document.blocks.flatMap((block) => (block.type === 'table' ? block.rows.flat(2) : block.runs));
        for (const run of runs) if (run.figure !== undefined) expect(run.text).toBe(printed.get(run.figure));
        expect(compose(drawn)).toEqual(document);
      }),
      { numRuns: 40 },
    );
  });
});
