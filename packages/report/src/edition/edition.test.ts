import { builtInFigures, Dictionary, exact, type FigureValue } from '@linfa/figures';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeReport } from '../compose/compose-report.ts';
import { answerOutline, someRecords } from '../compose/testing/answer.ts';
import { builtIn } from '../compose/testing/dictionary.ts';
import { smallOutline } from '../compose/testing/small-outline.ts';
import { boundFigures } from '../outline/bound-figures.ts';
import { canonicalJson } from './canonical-json.ts';
import { compareEditions } from './compare-editions.ts';
import { editionContent } from './edition-content.ts';
import { freeze, isIntact } from './freeze.ts';
import type { EditionContent, FrozenContribution } from './frozen-edition.ts';

const outline = smallOutline(
  [
    {
      paragraph: [
        '开展{outreach.events}，成功率{率}。',
        { when: { figure: 'outreach.posts', is: 'positive' }, text: '发布{outreach.posts}。' },
      ],
    },
  ],
  [{ figure: 'outreach.events' }, { figure: 'mediation.success-rate', key: '率' }, { figure: 'outreach.posts' }],
);

function content(
  events: number,
  dictionary = builtIn,
  more: Readonly<Record<string, Partial<FigureValue>>> = {},
): EditionContent {
  const values = answerOutline(outline, dictionary, 2024, someRecords);
  for (const [key, value] of values)
    values.set(key, { ...value, ...(key === 'outreach.events' && { value: exact(events) }), ...more[key] });
  const unit = { code: '990101', name: '青禾街道', levelWord: '街道' };
  const document = composeReport({
    outline,
    unit,
    year: 2024,
    dictionary,
    values,
    day: '2025-01-20',
    provenance: 'recorded',
  });
  return editionContent({ document, outline, bound: boundFigures(outline, dictionary, 2024), values, dictionary });
}

function counted(version: number, amount = 1) {
  return { version, amount };
}

function held(recordId: number, recordVersion = 1, amount = 1): FrozenContribution {
  return { figureKey: 'outreach.events', strand: 0, recordSet: 'outreachEvents', recordId, recordVersion, amount };
}

describe('canonicalJson', () => {
  it('is one text for one content, whatever the order of keys or a round trip through JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(JSON.parse(JSON.stringify(value)))).toBe(canonicalJson(value));
      }),
    );
    expect(canonicalJson({ b: 1, a: undefined, c: [{ z: 1, y: null }] })).toBe(
      canonicalJson({ c: [{ y: null, z: 1 }], b: 1 }),
    );
  });

  it.each([[1n], [Number.NaN], [() => 1], [[undefined]]])('refuses %s', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});

describe('freeze', () => {
  it('freezes every bound figure, printed or not, with all definitions it is made of', async () => {
    const frozen = await freeze(content(3), [held(1), held(2), held(3)]);
    expect(frozen.figures.map(({ key, exactText }) => [key, exactText])).toEqual([
      ['outreach.events', '3场次'],
      ['率', expect.stringMatching(/%$/) as string],
      ['outreach.posts', '75篇'],
    ]);
    expect(frozen.definitions.map((one) => one.id)).toEqual([
      'outreach.events',
      'mediation.success-rate',
      'mediation.agreed-of-accepted',
      'mediation.accepted',
      'outreach.posts',
    ]);
    expect(frozen.contributionCount).toBe(3);
    expect(frozen.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('stays intact through a JSON column and whatever the order of its records', async () => {
    const frozen = await freeze(content(3), [held(1), held(2), held(3)]);
    const stored = JSON.parse(JSON.stringify(frozen)) as typeof frozen;
    expect(await isIntact(stored, [held(3), held(1), held(2)])).toBe(true);
  });

  it('shows when a value, a word or a record was touched', async () => {
    const records = [held(1), held(2)];
    const frozen = await freeze(content(2), records);
    expect(
      await isIntact({ ...frozen, figures: frozen.figures.map((one) => ({ ...one, value: '9/1' })) }, records),
    ).toBe(false);
    expect(await isIntact({ ...frozen, document: { ...frozen.document, title: '另一个标题' } }, records)).toBe(false);
    expect(await isIntact(frozen, [held(1), held(2, 2)])).toBe(false);
    expect(await isIntact(frozen, [held(1)])).toBe(false);
  });
});

describe('compareEditions', () => {
  it('finds nothing when nothing has changed', async () => {
    const records = [held(1), held(2)];
    expect(compareEditions(await freeze(content(2), records), records, content(2), records)).toEqual([]);
  });

  it('names each record that makes the difference', async () => {
    const before = [held(1), held(2), held(3)];
    const now = [held(2), held(3, 2), held(48), held(49)];
    expect(compareEditions(await freeze(content(3), before), before, content(4), now)).toEqual([
      {
        kind: 'value',
        key: 'outreach.events',
        name: '法治宣传活动场次',
        signed: '3场次',
        now: '4场次',
        sentence:
          '“法治宣传活动场次”签发时为3场次，现为4场次：减少1条普法活动记录（编号1），改动1条普法活动记录（编号3），新增2条普法活动记录（编号48、49）。',
        records: [
          { recordSet: 'outreachEvents', recordId: 1, change: 'removed', signed: counted(1), now: null },
          { recordSet: 'outreachEvents', recordId: 3, change: 'changed', signed: counted(1), now: counted(2) },
          { recordSet: 'outreachEvents', recordId: 48, change: 'added', signed: null, now: counted(1) },
          { recordSet: 'outreachEvents', recordId: 49, change: 'added', signed: null, now: counted(1) },
        ],
      },
    ]);
  });

  it('says that a value stands although its records were changed', async () => {
    const frozen = await freeze(content(1), [held(1)]);
    expect(compareEditions(frozen, [held(1)], content(1), [held(1, 2)])).toMatchObject([
      { kind: 'records', sentence: '“法治宣传活动场次”仍为1场次，但签发后改动1条普法活动记录（编号1）。' },
    ]);
  });

  it('does not compare a figure whose definition has changed, but says so', async () => {
    const other = new Dictionary(builtInFigures({ mediation: { refusedEntersTotal: false, source: '新口径' } }));
    const differences = compareEditions(await freeze(content(1), []), [], content(1, other), []);
    expect(differences[0]).toMatchObject({
      kind: 'definition',
      key: '率',
      sentence: expect.stringContaining('统计口径在签发后作了改动') as string,
    });
  });

  it('names a figure that came or went, and a paper that was exchanged', async () => {
    const card = {
      item: 'x',
      value: null,
      shortText: '首份',
      unit: 'none' as const,
      period: { from: '2024-01-01', to: '2024-12-31' },
      sourceOffice: '区司法局',
      document: '《旧表》',
      findings: [],
      provenance: 'recorded' as const,
    };
    const then = await freeze(content(1, builtIn, { 'outreach.posts': { value: null, card } }), []);
    const now = content(1, builtIn, { 'outreach.posts': { value: null, card: { ...card, document: '《新表》' } } });
    expect(compareEditions(then, [], now, [])).toMatchObject([
      { kind: 'paper', sentence: '“线上普法信息篇数”的依据由“区司法局，《旧表》”变为“区司法局，《新表》”。' },
    ]);
    const fewer = { ...now, figures: now.figures.slice(1) };
    expect(compareEditions(then, [], fewer, []).map((one) => one.kind)).toContain('figure-removed');
    const fewerThen = { ...then, figures: then.figures.slice(1) };
    expect(compareEditions(fewerThen, [], now, []).map((one) => one.kind)).toContain('figure-added');
  });

  it('names exactly the records that were added, removed or changed, for any two sets of records', async () => {
    const set = fc.uniqueArray(fc.record({ id: fc.nat(30), version: fc.integer({ min: 1, max: 2 }) }), {
      selector: (one) => one.id,
    });
    const frozen = await freeze(content(1), []);
    fc.assert(
      fc.property(set, set, (before, now) => {
        const differences = compareEditions(
          frozen,
          before.map((one) => held(one.id, one.version)),
          content(1),
          now.map((one) => held(one.id, one.version)),
        );
        const named = new Map(differences.flatMap((one) => one.records).map((one) => [one.recordId, one.change]));
        for (let id = 0; id <= 30; id += 1) {
          const [old, young] = [before, now].map((records) => records.find((one) => one.id === id)?.version);
          const change =
            old === young ? undefined : old === undefined ? 'added' : young === undefined ? 'removed' : 'changed';
          expect(named.get(id)).toBe(change);
        }
      }),
    );
  });

  it('keeps long lists of records readable', async () => {
    const frozen = await freeze(content(0), []);
    const [difference] = compareEditions(
      frozen,
      [],
      content(12),
      Array.from({ length: 12 }, (_, index) => held(index + 1)),
    );
    expect(difference?.sentence).toContain(`新增12条普法活动记录（编号1、2、3、4、5、6、7、8、9、10等）`);
    expect(difference?.records).toHaveLength(12);
  });
});
