import { expect, it } from 'vitest';
import { wordClock, wordDate, wordMonth, wordNearDate, wordSpan } from './date-words.ts';

it('words a day with its weekday, and its year where it is another one', () => {
  expect(wordDate('2026-11-26', '2026-11-20')).toBe('11月26日 周四');
  expect(wordDate('2027-01-03', '2026-11-20')).toBe('2027年1月3日 周日');
});

it('words a month, and its year where it is another one', () => {
  expect([wordMonth('2026-03-31', '2026-11-20'), wordMonth('2025-12-01', '2026-11-20')]).toEqual(['3月', '2025年12月']);
});

it('names what is near first', () => {
  const near = ['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03'];
  expect(near.map((day) => wordNearDate(day, '2026-12-31').split(' ')[0])).toEqual([
    '昨天',
    '今天',
    '明天',
    '后天',
    '2027年1月3日',
  ]);
});

it('words a time of day as people say it', () => {
  expect(['00:10', '09:05', '12:00', '13:30', '18:00'].map(wordClock)).toEqual([
    '凌晨0:10',
    '上午9:05',
    '中午12:00',
    '下午1:30',
    '晚上6:00',
  ]);
  expect(wordSpan('09:00', 30)).toBe('上午9:00至9:30');
  expect(wordSpan('11:00', 150)).toBe('上午11:00至下午1:30');
});
