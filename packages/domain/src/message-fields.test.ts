import { describe, expect, it } from 'vitest';
import { fieldKind, fillFields, fitField } from './message-fields.ts';
import { messageTopics, mostTemplatesAtOnce, wishActs } from './message-topics.ts';

const parts = {
  subject: '社区法律顾问预约',
  status: '已取消',
  where: '试验东街道第一社区',
  remark: '请打开小程序查看',
  day: '2026年3月12日',
  clock: '09:30',
};

describe('the fields of a subscription message', () => {
  it('take twenty characters of running text, and show where it was cut', () => {
    expect(fitField('thing1', '字'.repeat(20))).toBe('字'.repeat(20));
    expect(fitField('thing1', '字'.repeat(21))).toBe(`${'字'.repeat(19)}…`);
    expect(fitField('thing1', ' 一\n\t二  三 ')).toBe('一 二 三');
    expect(fitField('thing1', ' \n ')).toBeNull();
    // Two units each, as WeChat counts them, and never half of one.
    expect(fitField('thing1', '😀'.repeat(11))).toBe(`${'😀'.repeat(9)}…`);
    expect(fitField('thing1', `${'字'.repeat(18)}👨‍👩‍👧家`)).toBe(`${'字'.repeat(18)}…`);
  });

  it.each([
    ['phrase1', '已取消啦', true],
    ['phrase1', '已经取消啦啦', false],
    ['phrase1', '已取消!', false],
    ['phrase1', '', false],
    ['name1', '欧阳'.repeat(5), true],
    ['name1', '欧'.repeat(11), false],
    ['name1', 'Wang Li', true],
    ['name1', '王Li', false],
    ['character_string1', 'A1-'.repeat(10), true],
    ['character_string1', 'A'.repeat(33), false],
    ['character_string1', '码', false],
    ['number1', '12.5', true],
    ['number1', '1'.repeat(33), false],
    ['number1', '12人', false],
    ['date1', '2026年3月12日', true],
    ['date1', '2026年3月12日 09:30', true],
    ['date1', '2026-03-12', false],
    ['time1', '2026年3月12日 09:30', true],
    ['time1', '09:30', true],
    ['time1', '2026年3月12日', false],
    ['time1', '24:00', false],
    ['amount1', '12', false],
    ['thing', '字', false],
  ])('%s takes “%s”: %s', (field, text, taken) => {
    expect(fitField(field, text)).toBe(taken ? text : null);
  });

  it('know their kind by their name, and nothing that every object has', () => {
    expect(['thing1', 'character_string22', 'constructor1', 'thing', 'thing123', 'x1'].map(fieldKind)).toEqual([
      'thing',
      'character_string',
      null,
      null,
      null,
      null,
    ]);
  });

  it('are filled from what is said, or the message is not made at all', () => {
    const fields = [
      { field: 'thing1', part: 'subject' },
      { field: 'time2', part: 'when' },
      { field: 'phrase3', part: 'status' },
    ] as const;
    expect(fillFields(fields, parts)).toEqual({
      thing1: '社区法律顾问预约',
      time2: '2026年3月12日 09:30',
      phrase3: '已取消',
    });
    const { clock: _, ...dayOnly } = parts;
    expect(fillFields(fields, dayOnly)).toBeNull();
    expect(fillFields([{ field: 'date2', part: 'when' }], dayOnly)).toEqual({ date2: '2026年3月12日' });
    expect(fillFields(fields, { ...parts, status: '已经全部取消' })).toBeNull();
    const { day: __, ...neither } = dayOnly;
    expect(fillFields([{ field: 'thing2', part: 'when' }], neither)).toEqual({ thing2: '见详情' });
  });
});

describe('what a page may ask to be told of', () => {
  it('is never more than WeChat lets it ask for at once', () => {
    for (const topics of Object.values(wishActs)) {
      expect(topics.length).toBeLessThanOrEqual(mostTemplatesAtOnce);
      expect(new Set(topics).size).toBe(topics.length);
      for (const topic of topics) expect(Object.keys(messageTopics)).toContain(topic);
    }
  });
});
