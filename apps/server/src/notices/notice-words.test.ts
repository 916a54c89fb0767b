import { describe, expect, it } from 'vitest';
import { noticeKinds } from './queue-notice.ts';
import { wordNotice } from './notice-words.ts';

/** What an act may put into a notice: every name that any kind uses. */
const data = {
  booking: 12,
  event: 7,
  day: '2026-03-12',
  startsAt: 570,
  community: 'd-1-1',
  unit: 'd-1-1',
  title: '反诈讲座',
  item: 'petitions',
  name: '信访件数',
  from: '2026-01-01',
  to: '2026-03-31',
  due: '2026-04-05',
};

describe('what a notice says', () => {
  it.each(Object.entries(noticeKinds))('%s is worded in Chinese, with Chinese dates', (kind, title) => {
    const worded = wordNotice(kind, data, '第一社区');
    expect(worded.title).toBe(title);
    expect(worded.text).toMatch(/^[\p{Script=Han}\d“”（）：；，。:]{8,120}[。]$/u);
    expect(worded.text).not.toMatch(/undefined|null|NaN|\d-\d/);
  });

  it('says the day with its weekday and the time, and where', () => {
    expect(wordNotice('booking-made', data, '第一社区').text).toMatch(/2026年3月12日（星期四）09:30在第一社区/);
  });

  it('says the venue where an event has one, and no time where only the day is known', () => {
    const { startsAt: _, ...dayOnly } = data;
    expect(wordNotice('event-joined', { ...dayOnly, venue: '文化广场' }, '第一社区').text).toBe(
      '您已报名2026年3月12日（星期四）的活动“反诈讲座”（文化广场），请按时参加。',
    );
  });

  it('fails loudly for a notice that lacks what its words need', () => {
    expect(() => wordNotice('booking-made', {}, '第一社区')).toThrow('day');
  });
});
