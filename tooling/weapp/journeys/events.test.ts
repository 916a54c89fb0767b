import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Phone } from '../driver/phone.ts';
import { publish } from './event-world.ts';
import { today } from './linfa-process.ts';
import { newcomer } from './residents.ts';
import { deskOf, type Desk } from './staff.ts';
import { startLinfa, type Linfa } from './start-linfa.ts';

let linfa: Linfa;
let desk: Desk;
let phone: Phone;
beforeAll(async () => {
  linfa = await startLinfa();
  desk = await deskOf(linfa, 'community-clerk');
});
afterAll(() => linfa.stop());
beforeEach(async () => {
  phone = await newcomer(linfa);
});

const sent = (one: Phone, act: string) => one.report().sent.filter(({ url }) => url.endsWith(act));

/** From home to the page of the event, as a person goes. */
async function open(one: Phone, title: string): Promise<void> {
  await one.launch();
  await one.tapTab('活动');
  await one.tap(title);
}

async function signUp(one: Phone, title: string): Promise<void> {
  await open(one, title);
  one.answerSubscribe('accept');
  await one.tap('报名参加');
  expect(one.sees('报名成功')).toBe(true);
}

describe('a resident', () => {
  test('finds an event without signing in, signs up in three taps however fast they are, and leaves it', async () => {
    await publish(desk, '防骗讲座');
    await phone.launch();
    phone.journey('sign up');
    await phone.tapTab('活动');
    await phone.tap('防骗讲座');
    expect(phone.sees('还有2个名额')).toBe(true);
    expect(phone.sees('3月14日 周六 下午2:30')).toBe(true);
    expect(sent(phone, 'sessions.logInWechat')).toEqual([]);
    phone.answerSubscribe('accept');
    await phone.doubleTap('报名参加');
    expect(phone.sees('报名成功')).toBe(true);
    expect(phone.report().journeys).toEqual([{ name: 'sign up', taps: 3, typed: 0, chosen: 0 }]);
    expect(sent(phone, 'outreach.signUp')).toHaveLength(1);
    expect(sent(phone, 'notices.recordWish')).toHaveLength(1);

    phone.answerPrivacy('agree');
    await phone.tap('加入日历');
    expect(phone.report().deeds.map(({ kind }) => kind)).toContain('addPhoneCalendar');
    await phone.launch();
    await phone.tap('防骗讲座');
    expect(phone.sees('您已报名')).toBe(true);
    await phone.launch('pages/affairs/index');
    await phone.tap('防骗讲座');
    await phone.tap('取消报名');
    await phone.doubleTap('确定取消');
    expect(phone.sees('已取消报名')).toBe(true);
    expect(phone.sees('还有2个名额')).toBe(true);
    expect(phone.report().problems).toEqual([]);
  });

  test('whose last seat has just gone may wait for one, and gets it when it is left', async () => {
    await publish(desk, '只有一个名额的讲座', { seats: 1 });
    await open(phone, '只有一个名额的讲座');
    const first = await newcomer(linfa);
    await signUp(first, '只有一个名额的讲座');
    phone.answerSubscribe('accept');
    await phone.tap('报名参加');
    expect(phone.sees('最后一个名额刚刚被别人报走了')).toBe(true);
    await phone.tap('登记候补');
    expect(phone.sees('候补中，您排在第1位')).toBe(true);
    await first.tap('取消报名');
    await first.tap('确定取消');
    await phone.pull();
    expect(phone.sees('您已报名')).toBe(true);
    for (const one of [phone, first]) expect(one.report().problems).toEqual([]);
  });

  test('checks in on the spot by the code shown there, typed or scanned', async () => {
    const { id, checkInCode } = await publish(desk, '今天的讲座', { day: today, startsAt: undefined });
    await signUp(phone, '今天的讲座');
    await phone.type('签到码', '123');
    await phone.tap('签到');
    expect(phone.sees('签到码是8位字母和数字')).toBe(true);
    await phone.type('签到码', 'ZZZZ ZZZZ');
    await phone.tap('签到');
    expect(phone.sees('签到码不正确')).toBe(true);
    await phone.type('签到码', (checkInCode ?? '').toLowerCase());
    await phone.tap('签到');
    expect(phone.sees('您已签到')).toBe(true);

    const other = await newcomer(linfa);
    await signUp(other, '今天的讲座');
    other.answerScan('这是别的二维码');
    await other.tap('扫现场的二维码');
    expect(other.sees('这不是活动的签到码')).toBe(true);
    other.answerScan(`https://linfa.example/m/#/events/detail/index?id=${id}&code=${checkInCode ?? ''}`);
    await other.tap('扫现场的二维码');
    expect(other.sees('您已签到')).toBe(true);
    for (const one of [phone, other]) expect(one.report().problems).toEqual([]);
  });

  test('sees what the street holds, what was, and the law posts, and takes the address of one along', async () => {
    const street = await deskOf(linfa, 'street-officer');
    await publish(street, '街道宪法宣传', { unit: 'demo-01', seats: undefined, kind: 'stall' });
    const address = 'https://mp.weixin.qq.com/s/aB-3_x';
    const post = { unit: 'demo-01', day: today, channel: 'wechat', reads: 0 };
    await street('outreach.recordPost', { ...post, title: '以案释法：高空抛物', address });
    await phone.tapTab('活动');
    expect(phone.sees('街道宪法宣传')).toBe(true);
    await phone.tap('往期');
    expect(phone.sees('已结束')).toBe(true);
    await phone.tap('普法文章');
    await phone.tap('以案释法：高空抛物');
    phone.answerPrivacy('agree');
    await phone.tap('复制网址');
    expect(phone.sees('网址已复制')).toBe(true);
    expect(phone.report().deeds).toContainEqual({ kind: 'setClipboardData', detail: { data: address } });
    await phone.tap('关闭');
    await phone.tap('近期');
    await phone.tap('街道宪法宣传');
    expect(phone.sees('不用报名')).toBe(true);
    expect(phone.sees('报名参加')).toBe(false);
    expect(phone.report().problems).toEqual([]);
  });

  test('is told that an event was called off, and of one that is gone', async () => {
    const { id } = await publish(desk, '会取消的讲座');
    await signUp(phone, '会取消的讲座');
    await desk('outreach.cancelEvent', { event: id, reason: '台风' });
    await phone.pull();
    expect(phone.sees('活动已取消')).toBe(true);
    expect(phone.sees('您的报名已经随活动取消')).toBe(true);
    await phone.launch('events/detail/index?id=AAAAAAAAAAAAAAAAAAAAAA');
    expect(phone.sees('没有找到这场活动')).toBe(true);
    await phone.tap('看看别的活动');
    expect(phone.page.path).toBe('pages/events/index');
    expect(phone.report().problems).toEqual([]);
  });
});

describe('with a bad network', () => {
  test('the tab and the event say that there is none, keep what was read, and go on when it is back', async () => {
    await publish(desk, '没网的讲座');
    phone.goOffline();
    await phone.tapTab('活动');
    expect(phone.sees('网络不通')).toBe(true);
    phone.online();
    await phone.tap('重试');
    await phone.tap('没网的讲座');
    phone.goOffline();
    await phone.pull();
    expect(phone.sees('下面是之前读到的内容')).toBe(true);
    expect(phone.sees('还有2个名额')).toBe(true);
    phone.online();
    await linfa.goDown();
    phone.answerSubscribe('accept');
    await phone.tap('报名参加');
    expect(phone.sees('再试一次')).toBe(true);
    await linfa.comeBack();
    await phone.tap('再试一次');
    expect(phone.sees('您已报名')).toBe(true);
    expect(phone.report().problems).toEqual([]);
  });

  test('a lost answer and a dead network are said, and trying again takes one seat', async () => {
    const { id } = await publish(desk, '断网的讲座');
    await open(phone, '断网的讲座');
    phone.cut('outreach.signUp');
    phone.answerSubscribe('accept');
    await phone.tap('报名参加');
    expect(phone.sees('再试一次')).toBe(true);
    phone.goOffline();
    await phone.tap('再试一次');
    expect(phone.sees('网络不通')).toBe(true);
    phone.online();
    await phone.tap('再试一次');
    expect(phone.sees('您已报名')).toBe(true);
    // Read in between, the same again later is another act: it does not get the old answer.
    phone.cut('outreach.leaveEvent');
    await phone.tap('取消报名');
    await phone.tap('确定取消');
    await phone.restart(`events/detail/index?id=${id}`);
    expect(phone.sees('还有2个名额')).toBe(true);
    phone.answerSubscribe('accept');
    await phone.tap('报名参加');
    await phone.tap('取消报名');
    await phone.tap('确定取消');
    expect(phone.sees('还有2个名额')).toBe(true);
    expect(phone.report().problems).toEqual([]);
  });
});
