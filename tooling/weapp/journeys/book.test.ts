import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Phone } from '../driver/phone.ts';
import { community, freeAt, newcomer } from './residents.ts';
import { today } from './linfa-process.ts';
import { startLinfa, type Linfa } from './start-linfa.ts';

let linfa: Linfa;
let phone: Phone;
beforeAll(async () => {
  linfa = await startLinfa();
});
afterAll(() => linfa.stop());
beforeEach(async () => {
  phone = await newcomer(linfa);
});

/** The demo's first day on duty in that community: half an hour each from nine to half past eleven, one place each. */
const dutyDay = '2026-03-14';

/** From home to the last look before a booking counts. */
async function choose(one: Phone, time: string): Promise<void> {
  await one.launch();
  await one.tap('预约法律顾问');
  await one.tap('劳动工伤');
  await one.tap(time);
}

async function book(one: Phone, time: string): Promise<void> {
  await choose(one, time);
  one.answerSubscribe('accept');
  await one.tap('确定预约');
  expect(one.sees('预约成功')).toBe(true);
}

const sent = (one: Phone, act: string) => one.report().sent.filter(({ url }) => url.endsWith(act));

describe('a resident', () => {
  test('looks at the free places without signing in, books in four taps however fast they are, and cancels', async () => {
    phone.journey('book');
    await phone.tap('预约法律顾问');
    await phone.tap('劳动工伤');
    expect(phone.sees('余1个')).toBe(true);
    expect(phone.report().sent.some(({ url }) => url.includes('logIn'))).toBe(false);
    await phone.tap('上午9:00');
    phone.answerSubscribe('accept');
    await phone.doubleTap('确定预约');
    expect(phone.page.path).toBe('booking/detail/index');
    expect(phone.sees('预约成功')).toBe(true);
    expect(phone.page.text).toMatch(/\b[2-9A-Z]{6}\b/);
    expect(sent(phone, 'bookings.bookSlot')).toHaveLength(1);
    expect(sent(phone, 'notices.recordWish')).toHaveLength(1);
    expect(phone.report().journeys).toEqual([{ name: 'book', taps: 4, typed: 0, chosen: 0 }]);
    expect(await freeAt(linfa, dutyDay, '09:00')).toBe(0);

    phone.answerPrivacy('agree');
    await phone.tap('加入日历');
    expect(phone.report().deeds.map(({ kind }) => kind)).toContain('addPhoneCalendar');
    await phone.tap('取消预约');
    await phone.type('原因', '孩子生病 🙏');
    await phone.tap('确定取消');
    expect(phone.sees('预约已取消')).toBe(true);
    expect(phone.sees('孩子生病 🙏')).toBe(true);
    expect(await freeAt(linfa, dutyDay, '09:00')).toBe(1);
    expect(phone.report().problems).toEqual([]);
  });

  test('moves a booking to another day, and the old place is free again', async () => {
    await book(phone, '上午9:00');
    await phone.tap('改时间');
    await phone.tap('3月18日');
    await phone.tap('上午9:30');
    phone.answerSubscribe('reject');
    await phone.tap('改到');
    expect(phone.page.path).toBe('booking/detail/index');
    expect(phone.sees('时间已改好')).toBe(true);
    expect(phone.sees('3月18日 周三 上午9:30至10:00')).toBe(true);
    expect([await freeAt(linfa, dutyDay, '09:00'), await freeAt(linfa, '2026-03-18', '09:30')]).toEqual([1, 0]);
    expect(phone.report().problems).toEqual([]);
  });

  test('waits for a full time and gets it when it is cancelled; another leaves the list', async () => {
    await book(phone, '上午9:30');
    const [second, third] = [await newcomer(linfa), await newcomer(linfa)];
    for (const one of [second, third]) {
      await choose(one, '上午9:30');
      one.answerSubscribe('accept');
      await one.tap('登记候补');
    }
    expect(second.sees('您排在第一位')).toBe(true);
    expect(third.sees('您前面还有1位')).toBe(true);
    await third.tap('退出候补');
    await third.tap('确定退出');
    expect(third.sees('已退出候补')).toBe(true);
    await phone.tap('取消预约');
    await phone.tap('确定取消');
    await second.pull();
    expect(second.sees('已预约。到了报这个预约码')).toBe(true);
    for (const one of [phone, second, third]) expect(one.report().problems).toEqual([]);
  });

  test('whose time was taken meanwhile is offered the nearest ones, with everything typed still there', async () => {
    await choose(phone, '上午10:00');
    await phone.type('想先告诉法律顾问的话', '单位欠了三个月工资');
    await book(await newcomer(linfa), '上午10:00');
    phone.answerSubscribe('accept');
    await phone.tap('确定预约');
    expect(phone.sees('这个时段刚刚被别人约走了')).toBe(true);
    expect(phone.page.text).toContain('单位欠了三个月工资');
    await phone.tap('上午10:30');
    await phone.tap('确定预约');
    expect(phone.sees('预约成功')).toBe(true);
    expect(phone.sees('上午10:30至11:00')).toBe(true);
    expect(phone.sees('单位欠了三个月工资')).toBe(true);
    expect(phone.report().problems).toEqual([]);
  });

  test('books for somebody else, who finds it under their own phone number', async () => {
    await choose(phone, '上午11:00');
    await phone.tap('替别人预约');
    phone.answerSubscribe('accept');
    await phone.tap('确定预约');
    expect(phone.sees('请填写')).toBe(true);
    await phone.type('他（她）的姓名', '王奶奶');
    await phone.type('他（她）的手机号', '13900000077');
    await phone.tap('确定预约');
    expect(phone.sees('预约成功')).toBe(true);
    expect(phone.sees('王奶奶')).toBe(true);

    const other = await newcomer(linfa);
    await other.launch('pages/sign-in/index');
    await other.type('手机号', '13900000077');
    await other.tap('获取验证码');
    await other.type('验证码', /验证码是 (\d{6})/.exec(other.page.text)?.[1] ?? '');
    await other.tap('登录');
    await other.tapTab('我的事');
    expect(other.sees('劳动工伤 · 王奶奶')).toBe(true);
    for (const one of [phone, other]) expect(one.report().problems).toEqual([]);
  });
});

describe('with a bad network', () => {
  test('with three seconds a request and the clock ten minutes ahead, one sees that it is under way, and books once', async () => {
    const late = linfa.phone({ now: new Date(`${today}T16:10:00+08:00`) });
    await late.launch('pages/community/index');
    await late.type('社区或村的名称', '演示东街道');
    await late.waitFor(community.name);
    await late.tap(community.name);
    await late.launch();
    await late.tap('预约法律顾问');
    await late.tap('劳动工伤');
    await late.tap('3月18日');
    await late.tap('上午11:00');
    late.slow(3000);
    late.answerSubscribe('accept');
    await late.tap('确定预约', { wait: false });
    await late.waitFor('正在');
    await late.rest();
    expect(late.sees('预约成功')).toBe(true);
    expect(sent(late, 'bookings.bookSlot')).toHaveLength(1);
    expect(await freeAt(linfa, '2026-03-18', '11:00')).toBe(0);
    expect(late.report().problems).toEqual([]);
  });

  test('a lost answer and a dead network are said, and trying again makes exactly one booking', async () => {
    await choose(phone, '上午9:00');
    phone.cut('bookings.bookSlot');
    phone.answerSubscribe('accept');
    await phone.tap('确定预约');
    expect(phone.sees('您填写的内容都还在')).toBe(true);
    phone.goOffline();
    await phone.tap('再试一次');
    expect(phone.sees('网络不通')).toBe(true);
    phone.online();
    // The app is thrown out of memory in between: what was chosen, and the key it went out under, are still there.
    await phone.restart('booking/book/index');
    expect(phone.sees('选好和填好的都还在')).toBe(true);
    phone.answerSubscribe('accept');
    await phone.tap('再试一次');
    expect(phone.sees('预约成功')).toBe(true);
    await phone.restart('pages/affairs/index');
    expect(phone.page.text.split('法律顾问 · 劳动工伤')).toHaveLength(2);
    expect(phone.report().problems).toEqual([]);
  });

  test('a booking that is gone, or of somebody else, says so with a way on', async () => {
    await phone.launch('booking/detail/index?id=AAAAAAAAAAAAAAAAAAAAAA');
    await phone.tap('登录');
    expect(phone.sees('没有找到这个预约')).toBe(true);
    await phone.tap('看我的全部预约');
    expect(phone.sees('还没有预约')).toBe(true);
    expect(phone.report().problems).toEqual([]);
  });
});
