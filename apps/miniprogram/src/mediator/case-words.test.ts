import { expect, test } from 'vitest';
import { clockOf, type CaseRow } from './case-words';

const today = '2026-03-11';
const row = { daysLeft: null, dueOn: null, outcome: 'pending', followedUp: false, concludedOn: null };
const clock = (change: Partial<CaseRow>) => clockOf({ ...row, ...change } as CaseRow, today);

test('the clock of a case under way says how many days are left, and how many it is over', () => {
  expect(clock({ daysLeft: 20, dueOn: '2026-03-31' })).toEqual({
    tag: '还剩20天',
    tone: 'pine',
    line: '调解期限：3月31日 周二',
  });
  expect(clock({ daysLeft: 7, dueOn: '2026-03-18' })).toMatchObject({ tag: '还剩7天', tone: 'clay' });
  expect(clock({ daysLeft: 0, dueOn: today })).toMatchObject({ tag: '今天到期', tone: 'clay' });
  expect(clock({ daysLeft: -3, dueOn: '2026-03-08' })).toMatchObject({ tag: '超期3天', tone: 'red' });
});

test('after an agreement the follow-up is what is left to do', () => {
  const agreed = { outcome: 'agreed', concludedOn: '2026-03-01' } as const;
  expect(clock(agreed)).toMatchObject({ tag: '待回访', tone: 'clay', line: '3月1日 周日结案' });
  expect(clock({ ...agreed, followedUp: true })).toMatchObject({ tag: '已结案', tone: 'quiet' });
  expect(clock({ outcome: 'refused', concludedOn: '2026-03-01' })).toMatchObject({ tag: '已结案' });
});
