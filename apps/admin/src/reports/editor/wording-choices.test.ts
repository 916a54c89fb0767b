import { describe, expect, it } from 'vitest';
import { isSame, wordingChoices } from './wording-choices';

const labels = (...asked: Parameters<typeof wordingChoices>): string[] =>
  wordingChoices(...asked).map(({ label }) => label);

describe('how a figure may be written', () => {
  it('is offered with the figure’s own number, and nothing that reads the same twice', () => {
    expect(labels({ value: 4037, unitWord: '份', text: '4037份' }, undefined)).toEqual([
      '按指标自己的写法',
      '原样：4037份',
      '取整到十：4030余份',
      '取整到百：4000余份',
      '取整到百，写“多”：4000多份',
      '十以上：4030份以上',
      '百以上：4000份以上',
      '约，到十：约4040份',
      '约，到百：约4000份',
      '近，到百：近4100份',
      '用汉字：四千余份',
      '用万：0.4万份',
    ]);
  });

  it('says no more than there is', () => {
    const [small, ninety] = [7, 95].map((value) => labels({ value, unitWord: '次', text: '' }, undefined));
    expect(small).toEqual(['按指标自己的写法', '原样：7次']);
    expect(ninety?.slice(2)).toEqual([
      '取整到十：90余次',
      '十以上：90次以上',
      '约，到十：约100次',
      '近，到百：近100次',
      '用汉字：九十余次',
    ]);
  });

  it('of a rate keeps its percent', () => {
    expect(labels({ value: 100, unitWord: '%', text: '100.00%' }, undefined)).toEqual([
      '按指标自己的写法',
      '两位小数：100%',
      '满百写“全覆盖”：全覆盖',
    ]);
    expect(labels({ value: 97.4123, unitWord: '%', text: '97.41%' }, undefined).slice(1, 4)).toEqual([
      '两位小数：97.41%',
      '一位小数：97.4%',
      '不留小数：97%',
    ]);
  });

  it('keeps a wording that the outline brought and that is none of ours', () => {
    const brought = { style: 'consecutive' } as const;
    expect(wordingChoices({ value: 6, unitWord: '年', text: '连续6年' }, brought)[1]).toEqual({
      label: '现在的写法：连续6年',
      wording: brought,
    });
    expect(isSame({ style: 'more', step: 10, word: '余' }, { word: '余', style: 'more', step: 10 })).toBe(true);
    expect(isSame(undefined, { style: 'exact' })).toBe(false);
  });

  it('has no number to show while nobody has answered', () => {
    expect(labels({ value: null, unitWord: '件', text: '＿＿件' }, undefined).slice(0, 3)).toEqual([
      '按指标自己的写法',
      '原样',
      '取整到十',
    ]);
  });
});
