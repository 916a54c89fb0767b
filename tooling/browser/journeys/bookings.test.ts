import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../find-chromium.ts';
import { reads, tap, tapTwice, type, type See } from '../scenes/hand.ts';
import { chooseCommunity, signInByPhone, turnElderOn } from '../scenes/usual-steps.ts';
import { watchFaults } from '../watch-faults.ts';
import { startPages, type Pages, type Visit } from './start-pages.ts';

const looks = [
  { name: 'phone', screen: 'phone', elder: false, times: ['上午9:00', '上午9:30'], row: 0 },
  { name: 'smallPhone, 长辈版', screen: 'smallPhone', elder: true, times: ['上午10:00', '上午10:30'], row: 1 },
] as const;

describe.skipIf(findChromium() === undefined)('bookings in a browser', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages.stop());

  /** Each is somebody of their own: a number gets one code a minute. */
  let number = 0;
  const arrive = async ({ screen, elder }: (typeof looks)[number]): Promise<Visit> => {
    number += 1;
    // A name that is missing is refused, which the browser writes down as an error.
    const visit = await pages.visit(screen, [/400 .*bookings\.bookSlot/]);
    await chooseCommunity(visit);
    await signInByPhone(visit, `138000055${String(number).padStart(2, '0')}`);
    if (elder) await turnElderOn(visit);
    return visit;
  };
  const choose = async (visit: Visit, time: string): Promise<void> => {
    await visit.open('pages/home/index');
    await tap(visit, '预约法律顾问');
    await tap(visit, '劳动工伤');
    await tap(visit, new RegExp(`^${time}`));
  };
  const leave = async (...visits: Visit[]): Promise<void> => {
    for (const visit of visits) {
      expect(visit.complaints).toEqual([]);
      await visit.page.context().close();
    }
  };

  it.each(looks)('on $name: one is moved to another day, kept in the calendar, and called off', async (look) => {
    const { faults, look: lookAt } = watchFaults();
    const visit = await arrive(look);
    const see: See = (name) => lookAt(visit.page, name);
    await choose(visit, look.times[0]);
    await tapTwice(visit, '确定预约');
    await reads(visit, '预约成功');
    await expect.poll(() => visit.text()).toMatch(/\b[2-9A-Z]{6}\b/);
    const [file] = await Promise.all([visit.page.waitForEvent('download'), tap(visit, '加入日历')]);
    expect(await readFile(await file.path(), 'utf8')).toContain('DTSTART;TZID=Asia/Shanghai:20260314T');
    await tap(visit, '改时间');
    await tap(visit, '3月14日');
    await reads(visit, /您约的/);
    await tap(visit, '3月18日');
    await see('another time');
    await tap(visit, new RegExp(`^${look.times[1]}`));
    await see('move');
    await tapTwice(visit, /^改到/);
    await reads(visit, /时间已改好/);
    await reads(visit, new RegExp(`3月18日 周三 ${look.times[1]}`));
    await see('moved');
    await tap(visit, '取消预约');
    await type(visit, '原因', '孩子生病 🙏');
    await tap(visit, '确定取消');
    await reads(visit, '预约已取消');
    await reads(visit, /孩子生病 🙏/);
    expect(faults).toEqual({});
    await leave(visit);
  });

  it.each(looks)(
    'on $name: a full time is waited for, and comes when it is called off; another leaves the list',
    async (look) => {
      const { faults, look: lookAt } = watchFaults();
      const [first, second, third] = [await arrive(look), await arrive(look), await arrive(look)];
      await choose(first, look.times[0]);
      await tap(first, '确定预约');
      for (const visit of [second, third]) {
        await choose(visit, look.times[0]);
        await tap(visit, '登记候补');
      }
      await reads(second, /您排在第一位/);
      await lookAt(second.page, 'waiting');
      await reads(third, /您前面还有1位/);
      await tap(third, '退出候补');
      await lookAt(third.page, 'leave the list');
      await tap(third, '确定退出');
      await reads(third, '已退出候补');
      await tap(first, '取消预约');
      await tap(first, '确定取消');
      await reads(first, '预约已取消');
      await second.page.reload();
      await reads(second, /已预约。到了报这个预约码/);
      await tap(second, '取消预约');
      await tap(second, '确定取消');
      expect(faults).toEqual({});
      await leave(first, second, third);
    },
  );

  it.each(looks)('on $name: one for somebody else is found by that one under their own number', async (look) => {
    const { faults, look: lookAt } = watchFaults();
    const visit = await arrive(look);
    const theirs = `1390000056${look.row}`;
    await choose(visit, look.times[1]);
    await tap(visit, /替别人预约/);
    await tap(visit, '确定预约');
    await reads(visit, /请填写/);
    await lookAt(visit.page, 'for somebody');
    await type(visit, '他（她）的姓名', '王奶奶');
    await type(visit, '他（她）的手机号', theirs);
    await tap(visit, '确定预约');
    await reads(visit, '预约成功');
    await reads(visit, /王奶奶/);
    const other = await pages.visit(look.screen);
    await signInByPhone(other, theirs);
    await other.open('pages/affairs/index');
    await reads(other, /劳动工伤 · 王奶奶/);
    expect(faults).toEqual({});
    await leave(visit, other);
  });
});
