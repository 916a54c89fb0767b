import { afterAll, beforeAll, expect, test } from 'vitest';
import { dutyOf } from './duty.ts';
import { signedIn } from './mediation-world.ts';
import { ask, community } from './residents.ts';
import { deskOf, staffPhone } from './staff.ts';
import { startLinfa, type Linfa } from './start-linfa.ts';

const day = '2026-03-12';
const morning = { now: new Date(`${day}T09:00:00+08:00`) };
const came = '13900000071';
let linfa: Linfa;

/** A shift at midnight with three who booked: by the time anybody looks it has begun. */
beforeAll(async () => {
  linfa = await startLinfa();
  const { planAt } = await dutyOf(linfa);
  await planAt(day, { startsAt: '00:00', slotCount: 3 });
  const clerk = await deskOf(linfa, 'community-clerk');
  const open = await ask<{ items: { id: string; day: string; startsAt: string }[] }>(linfa, 'slots.listOpen', {
    community: community.code,
    from: day,
    to: day,
  });
  const slots = open.items.filter(({ startsAt }) => startsAt.startsWith('00:'));
  const residents = [{ name: '王来了', phone: came }, { name: '李没来' }, { name: '张改口' }];
  for (const [at, resident] of residents.entries())
    await clerk('bookings.bookForResident', { slot: slots[at]?.id, matter: 'labour', resident });
  await linfa.goDown();
  await linfa.comeBack({ LINFA_TODAY: day });
});
afterAll(() => linfa.stop());

test('marking does not work without a network and says so; what changed meanwhile at a desk is told', async () => {
  const phone = await staffPhone(linfa, 'adviser', morning);
  await phone.tap('登记法律服务');
  await phone.tap('凌晨0:00至0:30');
  phone.goOffline();
  await phone.tap('没来', { nth: 3 });
  expect(phone.sees('网络不通')).toBe(true);
  phone.online();
  const { adviser } = await dutyOf(linfa);
  const shift = phone.page.query['id'];
  const { items } = await adviser<{ items: { id: string; state: string }[] }>('bookings.listForShift', { shift });
  await adviser('bookings.markMissed', { booking: items.at(-1)?.id });
  await phone.tap('没来', { nth: 3 });
  expect(phone.sees('“未到”')).toBe(true);
  await phone.pull();
  expect(phone.report().problems).toEqual([]);
});

test('an adviser marks who came and who did not, logs from the booking, closes the shift with its hours, and it is signed by its code', async () => {
  const phone = await staffPhone(linfa, 'adviser', morning);
  await phone.tap('登记法律服务');
  await phone.tap('凌晨0:00至0:30');
  expect(phone.sees('预约的居民（3人）')).toBe(true);
  expect(phone.text).not.toContain('王来了');
  await phone.tap('看姓名', { nth: 1 });
  expect(phone.text).toContain('王来了');
  await phone.doubleTap('到了', { nth: 1 });
  expect(phone.sees('已到')).toBe(true);
  await phone.tap('没来', { nth: 1 });
  expect(phone.sees('未到')).toBe(true);

  phone.journey('log from a booking');
  await phone.tap('登记', { nth: 1 });
  expect(phone.sees(community.name)).toBe(true);
  await phone.type('简要情况', '已告知仲裁时效');
  await phone.tap('保存');
  await phone.waitFor('预约的居民');
  await phone.rest();
  await phone.pull();
  expect(phone.report().journeys).toEqual([{ name: 'log from a booking', taps: 2, typed: 1, chosen: 0 }]);
  const clerk = await deskOf(linfa, 'community-clerk');
  const lines = await clerk<{ items: { summary: string; channel: string; matter: string }[] }>('consultations.list', {
    unit: community.code,
    from: day,
    to: day,
  });
  expect(lines.items.find(({ summary }) => summary === '已告知仲裁时效')).toMatchObject({
    channel: 'booking',
    matter: 'labour',
  });

  await phone.restart('adviser/today/index');
  await phone.tap('凌晨0:00至0:30');
  await phone.tap('＋');
  await phone.tap('＋');
  expect(phone.sees('1小时')).toBe(true);
  await phone.doubleTap('登记时长');
  expect(phone.sees('已值班1小时')).toBe(true);
  await phone.tap('出示签字码，请社区签字');
  expect(phone.page.path).toBe('adviser/code/index');
  expect(phone.sees('前有效')).toBe(true);
  const code = /[A-Za-z0-9_-]{4}(?: [A-Za-z0-9_-]{1,4}){5}/.exec(phone.page.text)?.[0].replaceAll(' ', '') ?? '';

  const official = await staffPhone(linfa, 'community-clerk', morning);
  await official.launch(`official/sheet/index?code=${code}`);
  expect(official.sees('时长1小时')).toBe(true);
  await official.tap('情况属实，签字');
  expect(official.sees('已签字')).toBe(true);
  await phone.restart('adviser/month/index');
  expect(phone.sees('已签字')).toBe(true);
  for (const one of [phone, official]) expect(one.report().problems).toEqual([]);
  expect(
    phone.report().sent.filter(({ url }) => url.endsWith('markArrived') || url.endsWith('closeShift')),
  ).toHaveLength(2);
});

test('whoever was advised says once how content they were, by a face and some words', async () => {
  const phone = await signedIn(linfa, came);
  await phone.tapTab('我的');
  await phone.tap('评价服务');
  phone.journey('rate');
  await phone.tap('待评价');
  await phone.tap('满意');
  await phone.type('想说的话', '讲得很清楚 👍');
  // Written down a moment later; then the app dies.
  await new Promise((resolve) => setTimeout(resolve, 400));
  await phone.restart('mine/ratings/index');
  await phone.tap('待评价');
  expect(phone.page.text).toContain('讲得很清楚 👍');
  phone.cut('feedback.rateService');
  await phone.tap('提交评价');
  expect(phone.sees('您已评价，谢谢')).toBe(false);
  await phone.doubleTap('提交评价');
  expect(phone.sees('您已评价，谢谢')).toBe(true);
  await phone.restart('mine/ratings/index');
  expect(phone.sees('已评价')).toBe(true);
  expect(phone.sees('待评价')).toBe(false);
  expect(phone.report().problems).toEqual([]);
});
