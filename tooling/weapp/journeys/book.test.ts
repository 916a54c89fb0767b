import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Phone } from '../driver/phone.ts';
import { startLinfa, type Linfa } from './start-linfa.ts';

let linfa: Linfa;
let phone: Phone;
beforeAll(async () => {
  linfa = await startLinfa();
});
afterAll(() => linfa.stop());
beforeEach(async () => {
  phone = await newcomer();
});

const community = '演示东街道第01社区';

/** Somebody who has never been here, with the community chosen. */
async function newcomer(): Promise<Phone> {
  const one = linfa.phone();
  await one.launch('pages/community/index');
  await one.type('社区或村的名称', community);
  await one.waitFor(community);
  await one.tap(community);
  return one;
}

/** From home to the last look before a booking counts. */
async function chooseTime(one: Phone, time: string): Promise<void> {
  await one.launch();
  await one.tap('预约法律顾问');
  await one.tap('劳动工伤');
  await one.tap(time);
}

const calls = (one: Phone, act: string) => one.report().sent.filter(({ url }) => url.endsWith(`bookings.${act}`));

test('a visitor looks at the free places without signing in, books in five taps, and cancels', async () => {
  phone.journey('book');
  await phone.tap('预约法律顾问');
  await phone.tap('劳动工伤');
  expect(phone.sees('余1个')).toBe(true);
  expect(phone.report().sent.some(({ url }) => url.includes('logIn'))).toBe(false);
  await phone.tap('余1个', { nth: 1 });
  await phone.doubleTap('确定预约');
  expect(phone.page.path).toBe('booking/detail/index');
  expect(phone.sees('预约成功')).toBe(true);
  expect(phone.page.text).toMatch(/\b[2-9A-Z]{6}\b/);
  expect(calls(phone, 'bookSlot')).toHaveLength(1);
  expect(phone.report().journeys).toEqual([{ name: 'book', taps: 5, typed: 0, chosen: 0 }]);

  await phone.tap('取消预约');
  await phone.type('原因', '孩子生病 🙏');
  await phone.tap('确定取消');
  expect(phone.sees('预约已取消')).toBe(true);
  expect(phone.sees('孩子生病 🙏')).toBe(true);
  expect(phone.report().problems).toEqual([]);
});
