import { describe, expect, it } from 'vitest';
import { standingOf, tagOfEvent, wordEventTime, type PublicEvent } from './word-event';

const today = '2026-03-11';
const event: PublicEvent = {
  id: 'e',
  unit: { code: 'c', name: '第一社区' },
  day: '2026-03-12',
  startsAt: '14:30',
  title: '讲座',
  kind: 'lecture',
  theme: null,
  venue: null,
  organiser: null,
  speaker: null,
  audience: null,
  state: 'published',
  seats: { capacity: 2, free: 1 },
  signUpOpen: true,
};

describe('how an event stands', () => {
  const full = { capacity: 2, free: 0 };
  it.each<[string, Partial<PublicEvent>, string, string]>([
    ['with seats', {}, 'open', '余1个名额'],
    ['without', { seats: full }, 'full', '已满，可候补'],
    ['that nobody signs up for', { seats: null, signUpOpen: false }, 'free-entry', '不用报名'],
    ['that has begun', { day: today, signUpOpen: false }, 'begun', '报名截止'],
    [
      'of yesterday, of which nobody has said yet what came of it',
      { day: '2026-03-10', signUpOpen: false },
      'over',
      '已结束',
    ],
    ['that was held this morning', { day: today, state: 'held', signUpOpen: false }, 'held', '已结束'],
    ['called off', { state: 'cancelled', signUpOpen: false }, 'cancelled', '已取消'],
  ])('%s', (_, change, standing, word) => {
    const one = { ...event, ...change };
    expect(standingOf(one, today)).toBe(standing);
    expect(tagOfEvent(one, undefined, today).word).toBe(word);
  });

  it('says one’s own place first, and that it was called off before that', () => {
    expect(tagOfEvent({ ...event, seats: full }, 'signed-up', today).word).toBe('已报名');
    expect(tagOfEvent(event, 'waiting', today).word).toBe('候补中');
    expect(tagOfEvent({ ...event, state: 'held' }, 'attended', today).word).toBe('已签到');
    expect(tagOfEvent({ ...event, state: 'cancelled' }, 'called-off', today).word).toBe('已取消');
  });
});

it('words when it is, with the hour only where it is known', () => {
  expect(wordEventTime(event, today)).toBe('明天 3月12日 周四 下午2:30');
  expect(wordEventTime({ ...event, startsAt: null }, today)).toBe('明天 3月12日 周四');
});
