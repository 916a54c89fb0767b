import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInFigures } from './catalogue/index.ts';
import type { Definition } from './definition.ts';
import { Dictionary } from './dictionary.ts';
import { arbitraryDefinition } from './testing/index.ts';

const count = (id: string, more: Partial<Definition> = {}): Definition =>
  ({ kind: 'count', id, name: id, unit: 'act', of: { set: 'outreachEvents' }, ...more }) as Definition;
const across = { kinds: ['community'], word: '社区' } as const;
const make =
  (...definitions: unknown[]) =>
  (): Dictionary =>
    new Dictionary(definitions as Definition[]);
const bad = (reason: string) =>
  expect.objectContaining({ code: 'bad-definition', message: expect.stringContaining(reason) });

describe('a dictionary', () => {
  it('takes every definition over real fields, and gives it back by its id', () => {
    fc.assert(
      fc.property(arbitraryDefinition(), ({ definition, all }) => {
        const dictionary = new Dictionary(all);
        expect(dictionary.get(definition.id)).toBe(definition);
        expect(dictionary.all().length).toBe(all.length);
      }),
      { numRuns: 500 },
    );
  });

  it('takes the built-in catalogue under either mediation setting, and a unit’s own figures beside it', () => {
    for (const refusedEntersTotal of [true, false]) {
      const dictionary = new Dictionary(builtInFigures({ mediation: { refusedEntersTotal, source: '区司法局' } }));
      expect(dictionary.with([count('440103.own')]).has('440103.own')).toBe(true);
      expect(() => dictionary.with([count('outreach.events')])).toThrow(bad('编号重复'));
    }
  });

  it('names near matches of an unknown figure, by id and by name', () => {
    const dictionary = new Dictionary([
      count('outreach.events', { name: '法治宣传活动场次' }),
      count('mediation.accepted', { name: '调解纠纷总数' }),
    ]);
    expect(() => dictionary.get('outreach.event')).toThrow(
      expect.objectContaining({ code: 'unknown-figure', details: { near: ['outreach.events'] } }),
    );
    expect(() => dictionary.get('法治宣传活动次数')).toThrow(
      expect.objectContaining({ details: { near: ['法治宣传活动场次'] } }),
    );
    expect(() => dictionary.get('nothing-like-it')).toThrow('没有编号为“nothing-like-it”的指标。');
  });

  it('refuses a figure that comes back to itself, showing the way round', () => {
    const total = (id: string, ...of: string[]): Definition => ({ kind: 'total', id, name: id, unit: 'act', of });
    expect(make(total('a', 'a'))).toThrow(
      expect.objectContaining({ code: 'circular-definition', message: expect.stringContaining('a → a') }),
    );
    expect(make(total('a', 'b'), total('b', 'c'), total('c', 'a'))).toThrow('a → b → c → a');
  });

  it('takes figures of figures up to eight deep, however they share their parts', () => {
    const level = (depth: number): Definition[] => [
      { kind: 'total', id: `l${depth}`, name: '甲', unit: 'act', of: [`l${depth - 1}`, `r${depth - 1}`] },
      { kind: 'total', id: `r${depth}`, name: '乙', unit: 'act', of: [`r${depth - 1}`, `l${depth - 1}`] },
    ];
    const deep = (depth: number): Definition[] => [
      count('l0'),
      count('r0'),
      ...Array.from({ length: depth }, (_, index) => level(index + 1)).flat(),
    ];
    expect(make(...deep(8))).not.toThrow();
    expect(make(...deep(9))).toThrow(bad('超过8层'));
    expect(make(...deep(20_000).toReversed())).toThrow(bad('超过8层'));
  });
});

describe('a definition is refused', () => {
  const sum = {
    kind: 'sum',
    id: 'x',
    name: 'x',
    unit: 'attendance',
    of: { set: 'outreachEvents' },
    measure: 'attendance',
  };
  const roster = { kind: 'as-of', id: 'x', name: 'x', unit: 'person', of: { set: 'rosterMembers' } };
  const coverage = {
    kind: 'coverage',
    id: 'x',
    name: 'x',
    unit: 'percent',
    of: { set: 'rosterMembers' },
    across,
    show: 'share',
  };
  const frequency = {
    kind: 'frequency',
    id: 'x',
    name: 'x',
    unit: 'act-per-month',
    of: { set: 'dutyShifts' },
    across,
    every: 'month',
    norm: 1,
  };
  const register = {
    kind: 'register',
    id: 'x',
    name: 'x',
    unit: 'organisation',
    register: 'visits',
    take: 'sum',
    column: 'visited',
  };

  it.each<[string, unknown]>([
    ['编号重复', [count('x'), count('x')]],
    ['须有编号和名称', [count(' ')]],
    ['没有计量单位“toString”', [count('x', { unit: 'toString' as never })]],
    ['没有这一种指标', [{ ...count('x'), kind: 'guess' }]],
    ['没有记录种类“dreams”', [count('x', { of: { set: 'dreams' } } as never)]],
    ['没有记录种类“constructor”', [count('x', { of: { set: 'constructor' } } as never)]],
    ['“普法活动”没有可用的“attendance”', [count('x', { of: { set: 'outreachEvents', on: 'attendance' } } as never)]],
    [
      '“普法活动”没有“colour”这一项',
      [count('x', { of: { set: 'outreachEvents', where: { field: 'colour', is: 'red' } } } as never)],
    ],
    ['“普法活动”没有可用的“theme”', [{ ...sum, measure: 'theme' }]],
    ['“普法活动”没有可用的“attendance”', [{ ...sum, kind: 'distinct', key: 'attendance' }]],
    ['名册须写明按加入日还是退出日计入期间', [count('x', { of: { set: 'rosterMembers' } } as never)]],
    [
      '名册须写明按加入日还是退出日计入期间',
      [{ kind: 'distinct', id: 'x', name: 'x', unit: 'person', of: { set: 'rosterMembers' }, key: 'personKey' }],
    ],
    ['“在册”只适用于名册', [{ ...roster, of: { set: 'consultations' } }]],
    ['不另写日期', [{ ...roster, of: { set: 'rosterMembers', on: 'joinedOn' } }]],
    ['求和与去重只能选一种', [{ ...roster, unit: 'area', of: { set: 'sites' }, measure: 'area', key: 'unitId' }]],
    ['覆盖率的计量单位须为%', [{ ...coverage, unit: 'thing' }]],
    ['覆盖数的计量单位不能是%', [{ ...coverage, show: 'covered' }]],
    ['没有写明按哪些单位统计', [{ ...coverage, across: { kinds: [], word: '社区' } }]],
    ['没有写明按哪些单位统计', [{ ...coverage, across: { kinds: ['planet'], word: '社区' } }]],
    ['须为不小于零的整数', [{ ...frequency, norm: 0.5 }]],
    ['频次的计量单位不能是%', [{ ...frequency, unit: 'percent' }]],
    ['在册的名册不能按月计频次', [{ ...frequency, of: { set: 'rosterMembers' } }]],
    [
      '引用了不存在的指标“y”',
      [{ kind: 'ratio', id: 'x', name: 'x', unit: 'percent', of: 'y', over: 'y', show: 'percent' }],
    ],
    [
      '比率的计量单位须为%',
      [count('y'), { kind: 'ratio', id: 'x', name: 'x', unit: 'act', of: 'y', over: 'y', show: 'percent' }],
    ],
    [
      '增减幅度的计量单位须为%',
      [count('y'), { kind: 'change', id: 'x', name: 'x', unit: 'act', of: 'y', against: 'previous-year' }],
    ],
    ['没有写明台账', [{ ...register, register: '' }]],
    ['没有写明取哪一列', [{ ...register, column: undefined }]],
    ['没有可用的“values.a) or (1”', [{ ...register, column: 'a) or (1' }]],
    ['没有写明数据项', [{ kind: 'reported', id: 'x', name: 'x', unit: 'matter', item: '' }]],
    ['合计没有列出任何指标', [{ kind: 'total', id: 'x', name: 'x', unit: 'act', of: [] }]],
    ['合计中有指标重复', [count('y'), { kind: 'total', id: 'x', name: 'x', unit: 'act', of: ['y', 'y'] }]],
    ['比率不能相加', [coverage, { kind: 'total', id: 't', name: 't', unit: 'percent', of: ['x'] }]],
    ['百分比的表述只适用于计量单位为%的指标', [count('x', { wording: { style: 'percent', decimals: 1 } })]],
    ['小数位数须为0至6', [count('x', { wording: { style: 'exact', decimals: 1.5 } })]],
    [
      '增减幅度只能用',
      [
        count('y'),
        {
          kind: 'change',
          id: 'x',
          name: 'x',
          unit: 'percent',
          of: 'y',
          against: 'previous-year',
          wording: { style: 'more', step: 10 },
        },
      ],
    ],
  ])('%s', (reason, definitions) => {
    expect(make(...(definitions as unknown[]))).toThrow(bad(reason));
  });

  it('with a step that is none', () => {
    expect(make(count('x', { wording: { style: 'more', step: 0 } }))).toThrow(
      expect.objectContaining({ code: 'bad-quantity' }),
    );
  });

  it.each<[string, unknown[]]>([
    ['a sum in another unit than its measure', [{ ...sum, unit: 'person' }]],
    ['people counted as things', [{ ...roster, unit: 'thing', key: 'personKey' }]],
    [
      'a rate of cases over acts',
      [
        count('a', { unit: 'case' }),
        count('b'),
        { kind: 'ratio', id: 'x', name: 'x', unit: 'percent', of: 'a', over: 'b', show: 'percent' },
      ],
    ],
    [
      'cases and acts added together',
      [count('a', { unit: 'case' }), count('b'), { kind: 'total', id: 'x', name: 'x', unit: 'case', of: ['a', 'b'] }],
    ],
  ])('for its units of measure: %s', (_, definitions) => {
    expect(make(...definitions)).toThrow(expect.objectContaining({ code: 'unit-of-measure-mismatch' }));
  });

  it('but not a plain quotient of different units (一室一人)', () => {
    expect(
      make(count('a', { unit: 'person' }), count('b', { unit: 'thing' }), {
        kind: 'ratio',
        id: 'x',
        name: 'x',
        unit: 'person',
        of: 'a',
        over: 'b',
        show: 'each',
      }),
    ).not.toThrow();
  });
});
