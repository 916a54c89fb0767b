import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../find-chromium.ts';
import { countSent } from '../scenes/bad-network.ts';
import { pressTwice, reads, tap, tapTwice, type } from '../scenes/hand.ts';
import { chooseCommunity, finishSignIn } from '../scenes/usual-steps.ts';
import { startPages, type Pages } from './start-pages.ts';
import { twoLooks, walkAs } from './walk-as.ts';

const words = '等了一上午😟没有人来，希望提前说一声。';
/** A number gets one code a minute: each time that it signs in again is another day. */
const days = {
  '1': ['2026-03-12', '2026-03-13', '2026-03-14'],
  '2': ['2026-03-15', '2026-03-16', '2026-03-17'],
} as const;

describe.skipIf(findChromium() === undefined)('a session that is ended from another phone, in a browser', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages.stop());

  it.each(twoLooks)('on $name: the first phone asks who it is, and goes on with what was typed', async (look) => {
    const phone = `1390000051${look.last}`;
    const [second, third, fourth] = days[look.last];
    // That the session is over is said with status 401, which a browser writes down.
    await walkAs(pages, { ...look, phone, except: [/401/] }, async (first, see) => {
      await chooseCommunity(first);
      await first.open('mine/complain/index');
      await type(first, '内容', words);

      await pages.comeBackOn(second);
      await walkAs(pages, { ...look, phone, except: [/401/] }, async (other, seeOther) => {
        await other.open('mine/data/index');
        await tap(other, '登录的设备');
        await reads(other, /就是这台/);
        await seeOther('sessions');
        await tap(other, '居民登录');
        await reads(other, '让那台设备退出？');
        await seeOther('ending one');
        const ended = countSent(other.page, 'sessions.revoke');
        // Found unlocked, a phone that signed in long ago is not enough.
        await pages.comeBackOn(third);
        await tapTwice(other, '让它退出');
        const sheet = other.page.getByRole('dialog', { name: '请确认是您本人' });
        await sheet.locator('input[placeholder="11位手机号"]').fill(phone);
        await sheet.getByRole('button', { name: '获取验证码' }).click();
        const shown = await sheet.getByText(/验证码是 \d{6}/).textContent();
        await sheet.locator('input[placeholder="6位数字"]').fill(/\d{6}/.exec(shown ?? '')?.[0] ?? '');
        await seeOther('who is ending it');
        await sheet.getByRole('button', { name: '确认', exact: true }).click();
        await other.page
          .getByText('居民登录', { exact: true })
          .filter({ visible: true })
          .waitFor({ state: 'detached' });
        expect(ended()).toBe(2);
        expect((await other.text()).match(/居民登录/g)).toHaveLength(1);
        await seeOther('one left');
      });

      await pages.comeBackOn(fourth);
      const sent = countSent(first.page, 'feedback.submitComplaint');
      await pressTwice(first, '提交');
      await first.page.waitForURL(/sign-in/);
      await see('who it is');
      await finishSignIn(first, phone);
      await reads(first, '等待分给承办人');
      await reads(first, words);
      expect(sent()).toBe(2);
      await first.open('mine/complaints/index');
      expect((await first.text()).match(/等了一上午/g)).toHaveLength(1);
    });
  });
});
