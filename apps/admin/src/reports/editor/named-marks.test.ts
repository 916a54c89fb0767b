import { describe, expect, it } from 'vitest';
import { nameMarks } from './named-marks';

const figures = [
  { key: 'consultation.count', name: '法律咨询', periodWord: '2025年' },
  { key: 'mediation.accepted', name: '受理调解', periodWord: '2025年' },
  { key: 'events', name: '普法活动', periodWord: '2025年' },
  { key: 'events-november', name: '普法活动', periodWord: '2025年1月至11月' },
];

describe('the figures of a text by their names', () => {
  it.each([
    ['没有咨询。', '没有咨询。'],
    ['解答{consultation.count}。', '解答〔法律咨询〕。'],
    ['{unit}{year}年{consultation.count,mediation.accepted}', '〔单位名称〕〔报告年度〕年〔法律咨询、受理调解〕'],
    [
      '{cutOff mediation.accepted}，{events}，{events-november}',
      '〔受理调解的截止日〕，〔普法活动，2025年〕，〔普法活动，2025年1月至11月〕',
    ],
    ['{old}和{older}', '〔没有印出的指标〕和〔没有印出的指标2〕'],
    ['按〔2025〕3号文，{consultation.count}', '按〔2025〕3号文，〔法律咨询〕'],
  ])('shows %s without braces, and takes it back as it was', (text, shown) => {
    const named = nameMarks(text, figures);
    expect(named.shown).toBe(shown);
    expect(named.read(shown)).toEqual({ text });
  });

  it('binds a figure that is written by its name', () => {
    expect(nameMarks('', figures).read('受理〔 受理调解 〕。')).toEqual({ text: '受理{mediation.accepted}。' });
  });

  it.each([
    ['解答{consultation.count}', /不要写花括号/],
    ['解答〔法律咨〕', /没有“法律咨”这个指标/],
    ['解答〔法律咨询', /要成对/],
    ['解答法律咨询〕', /要成对/],
  ])('refuses %s in words', (typed, fault) => {
    expect(nameMarks('', figures).read(typed)).toEqual({ fault: expect.stringMatching(fault) as string });
  });
});
