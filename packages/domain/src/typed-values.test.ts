import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, wordDay } from './day.ts';
import { readTypedAmount, readTypedDay } from './typed-values.ts';

describe('a day as somebody typed it', () => {
  it.each([
    '2024年3月5日',
    '2024/3/5',
    '2024.3.5',
    '2024-03-05',
    ' ２０２４／３／５ ',
    '20240305',
    '2024年 3月 5号',
    '2024-03-05 09:30:00',
  ])('reads %s', (text) => expect(readTypedDay(text)).toEqual({ value: '2024-03-05' }));

  it.each([
    ['2024/13/5', '写反'],
    ['5/3/2024', '顺序'],
    ['24/3/5', '四位'],
    ['2024年3月', '写到日'],
    ['45356', '序号'],
    ['2024/2/30', '不是日期'],
    ['昨天', '不是日期'],
    [`2024/3/5${' '.repeat(100)}`, '不是日期'],
  ])('says what is wrong with %s', (text, word) => {
    expect(readTypedDay(text)).toEqual({ fault: expect.stringContaining(word) as string });
  });

  it('reads every day in every way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80_000 }), (days) => {
        const day = addDays('1900-01-01', days);
        for (const text of [
          day,
          wordDay(day),
          day.replaceAll('-', '/'),
          day.replaceAll('-', '.'),
          day.replaceAll('-', ''),
        ])
          expect(readTypedDay(text)).toEqual({ value: day });
      }),
    );
  });
});

describe('a number as somebody typed it', () => {
  it.each([
    ['12', 12],
    ['１２', 12],
    ['12人', 12],
    ['12 名', 12],
    ['1,234,567', 1_234_567],
    ['１，２３４．５人', 1234.5],
    ['-3', -3],
  ])('reads %s', (text, value) => expect(readTypedAmount(text, ['人', '名'])).toEqual({ value }));

  it.each([
    ['12人次', '单位'],
    ['1.2万', '单位'],
    ['100余人', '确切'],
    ['1,23', '千分位'],
    ['无', '留空'],
    ['十二', '留空'],
    ['', '留空'],
    ['9'.repeat(61), '不是数'],
  ])('says what is wrong with %s', (text, word) => {
    expect(readTypedAmount(text, ['人'])).toEqual({ fault: expect.stringContaining(word) as string });
  });

  it('takes a unit that has two ways of writing', () => {
    expect(readTypedAmount('120㎡', ['㎡'])).toEqual({ value: 120 });
    expect(readTypedAmount('97.4％', ['%'])).toEqual({ value: 97.4 });
  });
});
