import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { today } from '../../weapp/journeys/linfa-process.ts';
import { ask } from '../../weapp/journeys/residents.ts';
import { findChromium } from '../find-chromium.ts';
import { countSent, loseAnswer, slowDown } from '../scenes/bad-network.ts';
import { press, reads, tap, tapTwice, type } from '../scenes/hand.ts';
import { chooseCommunity, finishSignIn, signInByPhone, turnElderOn } from '../scenes/usual-steps.ts';
import { settle } from '../settle.ts';
import { watchFaults } from '../watch-faults.ts';
import { startPages, type Pages, type Visit } from './start-pages.ts';

/** What a browser writes down by itself when an answer is lost, late or a refusal. */
const expected = [/ERR_|Failed to load resource/];
const bookSlot = 'bookings.bookSlot';

describe.skipIf(findChromium() === undefined)('what goes wrong on the way, in a browser', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages.stop());

  /** Each is somebody of their own: a number gets one code a minute. */
  let number = 0;
  let visit: Visit;
  const arrive = async (screen: 'phone' | 'smallPhone' = 'phone'): Promise<Visit> => {
    number += 1;
    const one = await pages.visit(screen, expected);
    await chooseCommunity(one);
    await signInByPhone(one, `138000044${String(number).padStart(2, '0')}`);
    return one;
  };
  beforeEach(async () => {
    visit = await arrive();
    return async () => {
      await visit.page.context().close();
      if (visit.complaints.length > 0) throw new Error(visit.complaints.join('\n'));
    };
  });

  /** From home to the last look before a booking counts. */
  async function choose(one: Visit, time: string): Promise<void> {
    await one.open('pages/home/index');
    await tap(one, '预约法律顾问');
    await tap(one, '劳动工伤');
    await tap(one, new RegExp(`^${time}`));
    await type(one, '想先告诉法律顾问的话', '单位欠了三个月工资😟');
  }

  /** The bookings that the one who is signed in finds. */
  async function booked(one: Visit): Promise<number> {
    await one.open('pages/affairs/index');
    await reads(one, /法律顾问 · 劳动工伤/);
    return (await one.text()).split('法律顾问 · 劳动工伤').length - 1;
  }

  it('with three seconds a request and the clock ten minutes ahead one sees that it is under way, and books once', async () => {
    await visit.page.clock.setFixedTime(new Date(`${today}T16:10:00+08:00`));
    await choose(visit, '上午9:00');
    await slowDown(visit.page, 3000);
    const sent = countSent(visit.page, bookSlot);
    await visit.page.getByText('确定预约').filter({ visible: true }).first().dblclick();
    await visit.page.getByText(/正在/).filter({ visible: true }).first().waitFor();
    await reads(visit, '预约成功');
    expect(sent()).toBe(1);
    await visit.page.unrouteAll({ behavior: 'wait' });
    expect(await booked(visit)).toBe(1);
  });

  it('a lost answer and a dead network are said, and after the page was opened anew trying again books once', async () => {
    await choose(visit, '上午9:30');
    await loseAnswer(visit.page, bookSlot);
    await tap(visit, '确定预约');
    await reads(visit, /您填写的内容都还在/);
    await visit.page.context().setOffline(true);
    await tap(visit, '再试一次');
    await reads(visit, /网络不通/);
    await visit.page.context().setOffline(false);
    await visit.page.reload();
    await settle(visit.page);
    await reads(visit, /选好和填好的都还在/);
    await tapTwice(visit, '再试一次');
    await reads(visit, '预约成功');
    await reads(visit, /单位欠了三个月工资😟/);
    expect(await booked(visit)).toBe(1);
  });

  it('a server that is gone in the middle of an act loses nothing, and its return is all that is needed', async () => {
    await choose(visit, '上午10:00');
    await pages.goDown();
    await tap(visit, '确定预约');
    await reads(visit, /您填写的内容都还在/);
    await pages.comeBackOn(today);
    await tap(visit, '再试一次');
    await reads(visit, '预约成功');
    expect(await booked(visit)).toBe(1);
  });

  it.each([
    { name: 'phone', screen: 'phone', elder: false, time: '上午10:30' },
    { name: 'smallPhone, 长辈版', screen: 'smallPhone', elder: true, time: '上午11:00' },
  ] as const)(
    'on $name: a place that was just taken (409) offers the nearest ones and keeps what was typed',
    async (look) => {
      const late = await arrive(look.screen);
      if (look.elder) await turnElderOn(late);
      await choose(late, look.time);
      await choose(visit, look.time);
      await tap(visit, '确定预约');
      await reads(visit, '预约成功');
      const { faults, look: lookAt } = watchFaults();
      await tap(late, '确定预约');
      await reads(late, /这个时段刚刚被别人约走了/);
      await lookAt(late.page, 'nearest');
      await late.page
        .getByText(/^3月18日|^上午|^下午/)
        .filter({ visible: true })
        .last()
        .click();
      await settle(late.page);
      await tap(late, '确定预约');
      await reads(late, '预约成功');
      await reads(late, /单位欠了三个月工资😟/);
      expect(faults).toEqual({});
      expect(late.complaints).toEqual([]);
      await late.page.context().close();
    },
  );

  it('a session that ended elsewhere (401) asks to sign in, and the same act goes on with what was typed', async () => {
    const phone = `138000044${String(number).padStart(2, '0')}`;
    await visit.open('mine/complain/index');
    await type(visit, '内容', '希望周末也有人值班。');
    const token = await visit.page.evaluate(
      () => /"token":"([^"]+)"/.exec(localStorage.getItem('session') ?? '')?.[1] ?? '',
    );
    // A number gets one code a minute: the next day begins.
    await pages.comeBackOn('2026-03-12');
    await ask(pages, 'sessions.logOut', {}, token);
    const sent = countSent(visit.page, 'feedback.submitComplaint');
    await tap(visit, '提交');
    await finishSignIn(visit, phone);
    await reads(visit, '等待分给承办人');
    await reads(visit, '希望周末也有人值班。');
    expect(sent()).toBe(2);
    await visit.open('mine/complaints/index');
    expect((await visit.text()).split('希望周末也有人值班').length - 1).toBe(1);
  });

  it('what does not fit the rules (422) is said in words, and the next try is a new one', async () => {
    const stranger = await pages.visit('smallPhone', expected);
    await stranger.open('pages/sign-in/index');
    await stranger.page.locator('input[placeholder="11位手机号"]').fill('13800004499');
    await stranger.page.getByRole('button', { name: '获取验证码' }).click();
    const code = /\d{6}/.exec((await stranger.page.getByText(/验证码是 \d{6}/).textContent()) ?? '')?.[0] ?? '';
    const field = stranger.page.locator('input[placeholder="6位数字"]');
    await field.fill(code === '000000' ? '111111' : '000000');
    const refusal = stranger.page.waitForResponse(/sessions\.logIn/);
    await press(stranger, '登录');
    expect((await refusal).status()).toBe(422);
    await reads(stranger, /验证码不/);
    await field.fill(code);
    await press(stranger, '登录');
    await stranger.page.waitForURL((url) => !url.hash.includes('sign-in'));
    await stranger.page.context().close();
  });

  it('an id that is gone has a way on, whatever it was of', async () => {
    for (const page of ['booking/detail', 'booking/question', 'events/detail', 'mediation/detail', 'mine/complaint']) {
      await visit.open(`${page}/index?id=AAAAAAAAAAAAAAAAAAAAAA`);
      await reads(visit, /没有找到/);
      const ways = visit.page.locator('.taro_page').last().getByRole('button').filter({ visible: true });
      expect([page, await ways.count()]).not.toEqual([page, 0]);
    }
  });
});
