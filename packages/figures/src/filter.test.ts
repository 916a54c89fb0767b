import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertFilter } from './assert-filter.ts';
import { matches, usesCutOff, type Filter, type FigureRecord } from './filter.ts';
import type { RecordSetName } from './record-set.ts';
import { recordSets } from './sets/index.ts';
import { arbitraryDay, arbitraryFilter, arbitraryRecords, arbitraryUnitTree } from './testing/index.ts';
import { wordFilter } from './word-filter.ts';

const names = Object.keys(recordSets) as RecordSetName[];
const last = '2024-12-31';

/** A set, filters over its fields and records of it. */
const anyOfSet = fc.constantFrom(...names).chain((name) =>
  fc.record({
    set: fc.constant(recordSets[name]),
    filter: arbitraryFilter(recordSets[name]),
    other: arbitraryFilter(recordSets[name]),
    records: arbitraryUnitTree().chain((tree) => arbitraryRecords(name, tree)),
    cutOff: arbitraryDay(),
  }),
);

describe('a filter', () => {
  it('and its opposite part the records: each matches exactly one', () => {
    fc.assert(
      fc.property(anyOfSet, ({ filter, records, cutOff }) => {
        for (const record of records)
          expect(matches(record, { not: filter }, cutOff)).toBe(!matches(record, filter, cutOff));
      }),
      { numRuns: 300 },
    );
  });

  it('obeys the laws of 且, 或 and 非', () => {
    fc.assert(
      fc.property(anyOfSet, ({ filter, other, records, cutOff }) => {
        for (const record of records) {
          const [a, b] = [matches(record, filter, cutOff), matches(record, other, cutOff)];
          expect(matches(record, { all: [filter, other] }, cutOff)).toBe(a && b);
          expect(matches(record, { any: [filter, other] }, cutOff)).toBe(a || b);
          expect(matches(record, { not: { all: [filter, other] } }, cutOff)).toBe(
            matches(record, { any: [{ not: filter }, { not: other }] }, cutOff),
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it('never matches by what is unknown', () => {
    const conditions: Filter[] = [
      { field: 'x', is: 'a' },
      { field: 'x', is: false },
      { field: 'x', is: 0 },
      { field: 'x', in: ['a'] },
      { field: 'x', from: '0' },
      { field: 'x', to: '9999' },
      { field: 'x', known: true },
    ];
    for (const record of [{}, { x: null }, { x: undefined }] satisfies FigureRecord[])
      for (const condition of conditions)
        expect([matches(record, condition, last), matches(record, { not: condition }, last)]).toEqual([false, true]);
  });

  it('takes a flag as databases keep it', () => {
    for (const yes of [true, 1])
      expect([
        matches({ x: yes }, { field: 'x', is: true }, last),
        matches({ x: yes }, { field: 'x', is: false }, last),
      ]).toEqual([true, false]);
    for (const no of [false, 0])
      expect([
        matches({ x: no }, { field: 'x', is: true }, last),
        matches({ x: no }, { field: 'x', is: false }, last),
      ]).toEqual([false, true]);
  });

  it('includes both ends of a range, and the day of the cut-off', () => {
    expect(
      ['2024-01-01', '2024-01-02', '2024-11-30', '2024-12-01'].map((day) =>
        matches({ day }, { field: 'day', from: '2024-01-02', to: 'cut-off' }, '2024-11-30'),
      ),
    ).toEqual([false, true, true, false]);
  });

  it('that does not speak of the cut-off counts the same whatever it is', () => {
    fc.assert(
      fc.property(anyOfSet, arbitraryDay(), ({ filter, records, cutOff }, otherDay) => {
        fc.pre(!usesCutOff(filter));
        for (const record of records) expect(matches(record, filter, cutOff)).toBe(matches(record, filter, otherDay));
      }),
      { numRuns: 200 },
    );
  });
});

describe('checking a filter', () => {
  it('lets every filter over real fields pass', () => {
    fc.assert(
      fc.property(anyOfSet, ({ set, filter }) => {
        expect(() => assertFilter(filter, set, 'x')).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  it.each<[string, unknown]>([
    ['“法律服务记录”没有“colour”这一项', { field: 'colour', is: 'red' }],
    ['“法律服务记录”没有“constructor”这一项', { field: 'constructor', known: true }],
    ['“法律服务记录”没有“undefined”这一项', {}],
    ['“服务种类”没有“dancing”这个代码', { field: 'serviceKind', is: 'dancing' }],
    ['“服务种类”没有“toString”这个代码', { field: 'serviceKind', in: ['consultation', 'toString'] }],
    ['“服务种类”的值“3”不正确', { field: 'serviceKind', is: 3 }],
    ['“服务种类”没有列出任何值', { field: 'serviceKind', in: [] }],
    ['“服务种类”不能按范围筛选', { field: 'serviceKind', from: 'a' }],
    ['“服务日期”的值“2024-02-30”不正确', { field: 'heldOn', to: '2024-02-30' }],
    ['“服务日期”没有写明条件', { field: 'heldOn' }],
    ['“时长”的值“1.5”不正确', { field: 'minutes', from: 1.5 }],
    ['“时长”的值“60”不正确', { field: 'minutes', is: '60' }],
    ['“服务种类”是否填写须为是或否', { field: 'serviceKind', known: 'yes' }],
    ['“或”没有列出任何条件', { any: [] }],
    ['须列出各项条件', { all: { field: 'heldOn' } }],
    ['筛选条件不是有效的结构', { not: null }],
    ['“来源事项”没有“visits”这个代码', { not: { field: 'originSet', is: 'visits' } }],
  ])('refuses: %s', (reason, filter) => {
    expect(() => assertFilter(filter as Filter, recordSets.consultations, 'x')).toThrow(
      expect.objectContaining({ code: 'bad-definition', message: expect.stringContaining(reason) }),
    );
  });

  it('knows a register’s columns by their form, and nothing that could be more than a name', () => {
    assertFilter({ field: 'values.visited', from: 10_000 }, recordSets.registerEntries, 'x');
    for (const field of ['values.', 'values.a b', "values.a'", 'values.A', 'value.visited', `values.${'a'.repeat(41)}`])
      expect(() => assertFilter({ field, known: true }, recordSets.registerEntries, 'x'), field).toThrow(
        expect.objectContaining({ code: 'bad-definition' }),
      );
  });
});

describe('a filter in words', () => {
  const say = (filter: Filter, set: RecordSetName = 'mediationCases'): string => wordFilter(filter, recordSets[set]);
  const family: Filter = { field: 'disputeType', is: 'family' };
  const agreed: Filter = { field: 'outcome', is: 'agreed' };
  const court: Filter = { field: 'source', is: 'court' };

  it.each<[string, Filter]>([
    ['', { all: [] }],
    ['纠纷类型为婚姻家庭纠纷', family],
    ['纠纷类型不为婚姻家庭纠纷', { not: family }],
    ['纠纷类型为婚姻家庭纠纷', { not: { not: family } }],
    ['纠纷类型为婚姻家庭纠纷，调解结果为达成协议，案件来源为法院委托移送', { all: [family, { all: [agreed, court] }] }],
    ['纠纷类型为婚姻家庭纠纷，调解结果为达成协议或案件来源为法院委托移送', { all: [family, { any: [agreed, court] }] }],
    [
      '（纠纷类型为婚姻家庭纠纷且调解结果为达成协议）或案件来源为法院委托移送',
      { any: [{ all: [family, agreed] }, court] },
    ],
    ['不符合（纠纷类型为婚姻家庭纠纷且调解结果为达成协议）', { not: { all: [family, agreed] } }],
    [
      '纠纷类型不为婚姻家庭纠纷、邻里纠纷或合同纠纷',
      { not: { field: 'disputeType', in: ['family', 'neighbour', 'contract'] } },
    ],
    ['防止民转刑', { field: 'preventedCrime', is: true }],
    ['“防止民转刑”为否', { field: 'preventedCrime', is: false }],
    ['非“防止民转刑”', { not: { field: 'preventedCrime', is: true } }],
    ['已填写协议形式', { field: 'agreementForm', known: true }],
    ['未填写协议形式', { not: { field: 'agreementForm', known: true } }],
    ['结案日期不晚于统计截止日', { field: 'concludedOn', to: 'cut-off' }],
    ['至统计截止日尚无结案日期', { not: { field: 'concludedOn', to: 'cut-off' } }],
    ['结案日期不早于2024年3月1日', { field: 'concludedOn', from: '2024-03-01' }],
    ['结案日期在2024年3月1日至统计截止日之间', { field: 'concludedOn', from: '2024-03-01', to: 'cut-off' }],
    ['涉及金额不少于10.5万元', { field: 'amount', from: 10_500_000 }],
    ['涉及金额未达到10.5万元', { not: { field: 'amount', from: 10_500_000 } }],
    ['涉及金额不超过10.5万元', { field: 'amount', to: 10_500_000 }],
    ['来源事项为法律服务或普法活动', { field: 'originSet', in: ['consultations', 'outreachEvents'] }],
  ])('reads: %s', (text, filter) => {
    expect(say(filter)).toBe(text);
  });

  it('differs where the meaning differs: two filters in the same words match the same records', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names).chain((name) =>
          fc.tuple(
            fc.constant(name),
            fc.array(arbitraryFilter(recordSets[name]), { minLength: 20, maxLength: 20 }),
            arbitraryUnitTree().chain((tree) => arbitraryRecords(name, tree)),
          ),
        ),
        ([name, filters, records]) => {
          const meaning = new Map<string, string>();
          for (const filter of filters) {
            const matched = records
              .filter((record) => matches(record, filter, last))
              .map((record) => record['id'])
              .join();
            const words = wordFilter(filter, recordSets[name]);
            expect(meaning.get(words) ?? matched, words).toBe(matched);
            meaning.set(words, matched);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('shows no code and no field name', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...names.filter((name) => name !== 'registerEntries'))
          .chain((name) => fc.tuple(fc.constant(name), arbitraryFilter(recordSets[name]))),
        ([name, filter]) => {
          // Codes of lists that a place keeps, and keys, have no words of their own.
          expect(
            wordFilter(filter, recordSets[name])
              .replace(/constitution|civil-code|first-aid|park|[kK]\d/g, '')
              .replace('12345', ''),
          ).not.toMatch(/[A-Za-z]/);
        },
      ),
      { numRuns: 300 },
    );
  });
});
