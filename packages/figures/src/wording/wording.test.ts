import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareExact, exact, printExact, type Exact } from '../exact.ts';
import { chineseNumeral } from './chinese-numeral.ts';
import { shownValue } from './shown-value.ts';
import { wordTogether } from './word-together.ts';
import { blank, wordValue, type Wording } from './wording.ts';

const n = (value: number, over = 1): Exact => exact(value, over);
const say = (value: Exact | number | null, unit: string, wording: Wording): string =>
  wordValue(typeof value === 'number' ? exact(Math.round(value * 10_000), 10_000) : value, unit, wording);
const natural = fc.bigInt({ min: 0n, max: 10n ** 13n });
const amount = fc.tuple(natural, fc.constantFrom(1n, 4n, 60n, 10_000n)).map(([top, over]) => exact(top, over));
const step = fc.constantFrom(0.1, 0.5, 1, 5, 10, 100, 1000, 10_000);

describe('the published prints', () => {
  it.each<[string, Exact | number, string, Wording]>([
    ['45余场次', 47, '场次', { style: 'more', step: 5 }],
    ['4000余份', 4037, '份', { style: 'more', step: 1000 }],
    ['157余次', 157, '次', { style: 'more', step: 1, always: true }],
    ['40多条', 43, '条', { style: 'more', step: 10, word: '多' }],
    ['2名以上', 2, '名', { style: 'at-least', step: 1 }],
    ['62.5%以上', 62.7, '%', { style: 'at-least', step: 0.5 }],
    ['约5800平方米', 5783.2, '平方米', { style: 'about', step: 100 }],
    ['近300人', 296, '人', { style: 'nearly', step: 100 }],
    ['百余家', 103, '家', { style: 'chinese-more' }],
    ['两万余人', 23_456, '人', { style: 'chinese-more' }],
    ['1.3万人', 13_021, '人', { style: 'large', by: '万', decimals: 1 }],
    ['1万余户', 10_400, '户', { style: 'large', by: '万', more: true }],
    ['2.05亿元', 205_000_000, '元', { style: 'large', by: '亿', decimals: 2 }],
    ['97.41%', n(37_600, 386), '%', { style: 'percent', decimals: 2 }],
    ['96.9%', n(84_200, 869), '%', { style: 'percent', decimals: 1 }],
    ['93.8%', n(141_900, 1513), '%', { style: 'percent', decimals: 1 }],
    ['全覆盖', 100, '%', { style: 'full-coverage', decimals: 1 }],
    ['85.7%', n(600, 7), '%', { style: 'full-coverage', decimals: 1 }],
    ['同比增长27.3%', 27.3, '%', { style: 'change', prefix: '同比', decimals: 1 }],
    ['环比下降4%', -4, '%', { style: 'change', prefix: '环比', decimals: 1 }],
    ['同比持平', 0, '%', { style: 'change', prefix: '同比', decimals: 1 }],
    ['每月至少一次', 1, '次/月', { style: 'every', every: '月' }],
    ['首份', 1, '份', { style: 'first' }],
    ['连续6年', 6, '年', { style: 'consecutive' }],
    ['95501.5万元', 95_501.5, '万元', { style: 'exact' }],
    ['0宗', 0, '宗', { style: 'exact' }],
  ])('%s', (text, value, unit, wording) => {
    expect(say(value, unit, wording)).toBe(text);
  });
});

describe('wording at its edges', () => {
  it('leaves a visible blank for what nobody answered, whatever the style', () => {
    expect(say(null, '件', { style: 'exact' })).toBe(`${blank}件`);
    expect(say(null, '份', { style: 'first' })).toBe(`${blank}份`);
  });

  it('says a round number without 余, and what is less than a step as it is', () => {
    expect(say(4000, '份', { style: 'more', step: 1000 })).toBe('4000份');
    expect(say(37, '份', { style: 'more', step: 1000 })).toBe('37份');
    expect(say(37, '份', { style: 'more', step: 1000, always: true })).toBe('37份');
    expect(say(0, '份', { style: 'more', step: 1, always: true })).toBe('0份');
    expect(say(3, '名', { style: 'at-least', step: 5 })).toBe('3名');
    expect(say(0, '人', { style: 'about', step: 100 })).toBe('0人');
    expect(say(30, '人', { style: 'about', step: 100 })).toBe('30人');
    expect(say(80, '人', { style: 'about', step: 100 })).toBe('约100人');
    expect(say(300, '人', { style: 'nearly', step: 100 })).toBe('300人');
    expect(say(0, '人', { style: 'nearly', step: 100 })).toBe('0人');
  });

  it('keeps a small number out of 万 and 亿', () => {
    expect(say(800, '人', { style: 'large', by: '万' })).toBe('800人');
    expect(say(800, '人', { style: 'large', by: '万', decimals: 1 })).toBe('0.1万人');
    expect(say(9999, '人', { style: 'large', by: '万', more: true })).toBe('9999人');
    expect(say(10_000, '人', { style: 'large', by: '万', more: true })).toBe('1万人');
    expect(say(12_960, '人', { style: 'large', by: '万', decimals: 1, more: true })).toBe('1.2万余人');
  });

  it('prints no rate below 100 as 100, even exactly worded', () => {
    expect(say(n(9996, 100), '%', { style: 'percent', decimals: 1 })).toBe('99.9%');
    expect(say(n(99_999_999, 1_000_000), '%', { style: 'exact' })).toBe('99.9999%');
    expect(say(100, '%', { style: 'percent', decimals: 2 })).toBe('100%');
    expect(say(0, '%', { style: 'percent', decimals: 2 })).toBe('0%');
    expect(say(n(9999, 100), '%', { style: 'full-coverage', decimals: 1 })).toBe('99.9%');
  });

  it('calls a change that its decimals cannot show 基本持平, and lets growth pass 100%', () => {
    expect(say(n(1, 50), '%', { style: 'change', prefix: '同比', decimals: 1 })).toBe('同比基本持平');
    expect(say(n(-1, 50), '%', { style: 'change', prefix: '同比', decimals: 1 })).toBe('同比基本持平');
    expect(say(n(-9999, 100), '%', { style: 'change', prefix: '同比', decimals: 1 })).toBe('同比下降99.9%');
    expect(say(150, '%', { style: 'change', prefix: '环比', decimals: 1 })).toBe('环比增长150%');
  });

  it('counts 一, 两 and twelve times a month, and admits a gap', () => {
    expect([1, 2, 12, 0].map((times) => say(times, '次/月', { style: 'every', every: '月' }))).toEqual([
      '每月至少一次',
      '每月至少两次',
      '每月至少十二次',
      '0次/月',
    ]);
    expect(say(1, '场', { style: 'every', every: '季度' })).toBe('每季度至少一场');
  });

  it('says 首 of the first only', () => {
    expect(say(2, '份', { style: 'first' })).toBe('2份');
    expect(say(0, '份', { style: 'first' })).toBe('0份');
  });

  it('keeps the decimals that were asked for', () => {
    expect(say(12, '小时', { style: 'exact', decimals: 1 })).toBe('12.0小时');
    expect(say(n(1, 3), '人', { style: 'exact' })).toBe('0.3333人');
    expect(say(100, '%', { style: 'exact', decimals: 1 })).toBe('100.0%');
  });

  it('refuses a step that is no step', () => {
    for (const wrong of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 0.000_01, 0.123_45])
      for (const style of ['more', 'at-least', 'about', 'nearly'] as const)
        expect(() => say(10, '次', { style, step: wrong })).toThrow(expect.objectContaining({ code: 'bad-quantity' }));
  });
});

describe('the number in print', () => {
  const promising: fc.Arbitrary<Wording> = fc.oneof(
    fc.record(
      { style: fc.constant('more' as const), step, always: fc.constant(true as const) },
      { requiredKeys: ['style', 'step'] },
    ),
    step.map((of): Wording => ({ style: 'at-least', step: of })),
    fc.constant<Wording>({ style: 'chinese-more' }),
    fc
      .tuple(fc.constantFrom('万' as const, '亿' as const), fc.integer({ min: 0, max: 3 }))
      .map(([by, decimals]): Wording => ({ style: 'large', by, decimals, more: true })),
  );

  it('never passes the value where the words promise a remainder', () => {
    fc.assert(
      fc.property(amount, promising, (value, wording) => {
        // A value printed exactly is printed to four decimals.
        const slack = exact(1, 10_000);
        const shown = shownValue(value, wording);
        const over = exact(shown.top * value.over - value.top * shown.over, shown.over * value.over);
        expect(
          compareExact(over, /[余多]|以上/.test(wordValue(value, '件', wording)) ? exact(0) : slack),
        ).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('is what the digits say, for every style that prints digits', () => {
    const inDigits: fc.Arbitrary<Wording> = fc.oneof(
      fc.integer({ min: 0, max: 4 }).map((decimals): Wording => ({ style: 'exact', decimals })),
      step.chain((of) =>
        fc.constantFrom<Wording>(
          { style: 'more', step: of },
          { style: 'at-least', step: of },
          { style: 'about', step: of },
          { style: 'nearly', step: of },
        ),
      ),
      fc
        .tuple(fc.constantFrom('万' as const, '亿' as const), fc.integer({ min: 0, max: 3 }), fc.boolean())
        .map(([by, decimals, more]): Wording => ({ style: 'large', by, decimals, ...(more && { more }) })),
      fc
        .integer({ min: 0, max: 3 })
        .chain((decimals) =>
          fc.constantFrom<Wording>({ style: 'percent', decimals }, { style: 'change', prefix: '同比', decimals }),
        ),
    );
    fc.assert(
      fc.property(amount, inDigits, (value, wording) => {
        const text = wordValue(value, '件', wording);
        const match = /(\d+)(?:\.(\d+))?(万|亿)?/.exec(text);
        fc.pre(match !== null);
        const [, head = '', fraction = '', by] = match;
        const times = by === '万' ? 10_000n : by === '亿' ? 100_000_000n : 1n;
        const printed = exact(BigInt(head + fraction) * times, 10n ** BigInt(fraction.length));
        // 持平 says no digits.
        expect(printExact(printed, 6)).toBe(printExact(shownValue(value, wording), 6));
      }),
      { numRuns: 1000 },
    );
  });

  it('is within half a step for 约, and within one above for 近', () => {
    fc.assert(
      fc.property(amount, step, (value, of) => {
        const size = exact(Math.round(of * 10_000), 10_000);
        const about = shownValue(value, { style: 'about', step: of });
        const off = exact(about.top * value.over - value.top * about.over, about.over * value.over);
        expect(
          compareExact(exact(off.top < 0n ? -off.top : off.top, off.over), exact(size.top, size.over * 2n)),
        ).toBeLessThanOrEqual(0);
        const nearly = shownValue(value, { style: 'nearly', step: of });
        const above = exact(nearly.top * value.over - value.top * nearly.over, nearly.over * value.over);
        expect(above.top >= 0n && compareExact(above, size) < 0).toBe(true);
      }),
    );
  });

  it('of a rate below 100 stays below 100, at any decimals', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 9n }),
        fc.bigInt({ min: 0n, max: 10n ** 9n }),
        fc.integer({ min: 0, max: 4 }),
        (over, less, decimals) => {
          fc.pre(less > 0n && less <= over);
          const rate = exact((over - less) * 100n, over);
          for (const wording of [
            { style: 'percent', decimals },
            { style: 'full-coverage', decimals },
          ] as const) {
            expect(Number.parseFloat(wordValue(rate, '%', wording))).toBeLessThan(100);
            expect(compareExact(shownValue(rate, wording), exact(100))).toBeLessThan(0);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('Chinese numerals', () => {
  it('read as they are written', () => {
    expect([0n, 1n, 10n, 12n, 20n, 100n, 101n, 110n, 1001n, 1010n, 1100n, 9999n, 10_000n].map(chineseNumeral)).toEqual([
      '零',
      '一',
      '十',
      '十二',
      '二十',
      '一百',
      '一百零一',
      '一百一十',
      '一千零一',
      '一千零一十',
      '一千一百',
      '九千九百九十九',
      '10000',
    ]);
  });

  it('give every number its own words', () => {
    expect(new Set(Array.from({ length: 10_000 }, (_, value) => chineseNumeral(BigInt(value)))).size).toBe(10_000);
  });

  it('with 余 say the first digit alone, and 两 for two', () => {
    const said = (value: number): string => say(value, '', { style: 'chinese-more' });
    expect(
      [
        7, 10, 12, 25, 100, 103, 205, 999, 1000, 1001, 2300, 10_000, 12_345, 20_001, 123_456, 100_000_001, 250_000_000,
      ].map(said),
    ).toEqual([
      '7',
      '十',
      '十余',
      '二十余',
      '一百',
      '百余',
      '两百余',
      '九百余',
      '一千',
      '千余',
      '两千余',
      '一万',
      '一万余',
      '两万余',
      '十二万余',
      '一亿余',
      '两亿余',
    ]);
  });
});

describe('values of one list', () => {
  it('are 均为 when all are the same, else 分别为 in order', () => {
    expect(wordTogether(['100%', '100%', '100%'])).toBe('均为100%');
    expect(wordTogether(['95501.5万元', '71894.1万元'])).toBe('分别为95501.5万元、71894.1万元');
    expect(wordTogether(['3宗'])).toBe('为3宗');
    expect(wordTogether([])).toBe('');
  });
});
