import { afterAll, beforeAll, expect, test } from 'vitest';
import { dutyOf } from './duty.ts';
import { signedIn } from './mediation-world.ts';
import { ask, community, newcomer } from './residents.ts';
import { deskOf } from './staff.ts';
import { startLinfa, type Linfa } from './start-linfa.ts';

const day = '2026-03-12';
const number = '13900000091';
let linfa: Linfa;

/** Somebody whom the desk booked in, and whom the adviser saw and wrote down. */
beforeAll(async () => {
  linfa = await startLinfa();
  const { planAt } = await dutyOf(linfa);
  await planAt(day, { startsAt: '00:00', slotCount: 1 });
  const clerk = await deskOf(linfa, 'community-clerk');
  const { items } = await ask<{ items: { id: string; startsAt: string }[] }>(linfa, 'slots.listOpen', {
    community: community.code,
    from: day,
    to: day,
  });
  const slot = items.find(({ startsAt }) => startsAt.startsWith('00:'))?.id;
  const booked = await clerk<{ id: string }>('bookings.bookForResident', {
    slot,
    matter: 'labour',
    resident: { name: '王阿姨', phone: number },
  });
  await linfa.goDown();
  await linfa.comeBack({ LINFA_TODAY: day });
  const adviser = await deskOf(linfa, 'adviser');
  await adviser('bookings.markArrived', { booking: booked.id });
  await adviser('consultations.logMany', {
    community: community.code,
    lines: [
      {
        day,
        mode: 'on-site',
        channel: 'booking',
        matter: 'labour',
        result: 'answered',
        minutes: 15,
        booking: booked.id,
      },
    ],
  });
});
afterAll(() => linfa.stop());

test('what the desk entered is found under the phone number, and asked to be put right once, whatever the network does', async () => {
  const phone = await signedIn(linfa, number);
  await phone.tapTab('我的事');
  expect(phone.sees('法律顾问 · 劳动工伤')).toBe(true);
  await phone.launch('mine/corrections/index');
  await phone.tap('申请更正');
  await phone.tap('预约');
  expect(phone.page.path).toBe('mine/correct/index');
  await phone.type('哪里不对', '错'.repeat(2001));
  expect(phone.sees('写得太长了，请删短一些')).toBe(true);
  await phone.type('哪里不对', '我问的是物业，不是劳动😟');
  // Written down a moment later; then the app dies.
  await new Promise((resolve) => setTimeout(resolve, 400));
  const { kind = '', id = '' } = phone.page.query;
  await phone.restart(`mine/correct/index?kind=${kind}&id=${id}`);
  expect(phone.sees('上次没有提交的内容还在')).toBe(true);
  phone.cut('myData.requestCorrection');
  await phone.tap('提交');
  expect(phone.sees('您填写的内容都还在')).toBe(true);
  await phone.doubleTap('提交');
  expect(phone.page.path).toBe('mine/corrections/index');
  expect(phone.page.text.match(/我问的是物业/g)).toHaveLength(1);
  expect(phone.report().problems).toEqual([]);
});

test('another number is taken on after a code to it, and what was done under the old one is still there', async () => {
  const phone = await signedIn(linfa, '13900000092');
  await phone.launch('mine/data/index');
  await phone.tap('手机号');
  await phone.type('手机号', '13900000093');
  await phone.tap('获取验证码');
  const code = /验证码是 (\d{6})/.exec(phone.page.text)?.[1] ?? '';
  await phone.type('验证码', code === '000000' ? '111111' : '000000');
  await phone.tap('更换');
  expect(phone.sees('验证码不正确或已过期')).toBe(true);
  await phone.type('验证码', code);
  await phone.doubleTap('更换');
  await phone.waitFor('139****0093');
  expect(phone.page.path).toBe('mine/data/index');
  expect(phone.report().problems).toEqual([]);
});

test('who looked is listed to whom it was about, and to nobody who has not signed in', async () => {
  const adviser = await deskOf(linfa, 'adviser');
  const { items: shifts } = await adviser<{ items: { id: string; startsAt: string }[] }>('dutyShifts.listMine', {
    from: day,
    to: day,
  });
  const shift = shifts.find(({ startsAt }) => startsAt.startsWith('00:'))?.id;
  await adviser('bookings.listForShift', { shift });
  const stranger = linfa.phone();
  await stranger.launch('mine/reads/index');
  expect(stranger.sees('登录后可以看到谁看过您的信息')).toBe(true);
  await linfa.goDown();
  await linfa.comeBack({ LINFA_TODAY: '2026-03-13' });
  const phone = await signedIn(linfa, number);
  await phone.launch('mine/reads/index');
  expect(phone.sees('工作人员每次打开您的信息都会记下来')).toBe(true);
  expect(phone.report().problems).toEqual([]);
});

test('a few questions lead to the one who can help, in danger to a number that one tap calls', async () => {
  const phone = await newcomer(linfa);
  await phone.launch();
  phone.journey('whom');
  await phone.tap('我该找谁');
  await phone.tap('有，很紧急');
  for (const called of ['110', '120', '12338']) expect(phone.text).toContain(called);
  await phone.tap('120');
  expect(phone.report().deeds).toContainEqual({ kind: 'makePhoneCall', detail: { phoneNumber: '120' } });
  await phone.tap('回到上一个问题');
  await phone.tap('没有');
  await phone.tap('和别人有纠纷');
  await phone.tap('回到上一个问题');
  await phone.tap('想问问法律上怎么办');
  await phone.tap('预约法律顾问');
  expect(phone.page.path).toBe('booking/book/index');
  expect(phone.report().problems).toEqual([]);
});
