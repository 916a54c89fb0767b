import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskOf } from '../../weapp/journeys/staff.ts';
import { findChromium } from '../find-chromium.ts';
import { press, reads, tap, type } from '../scenes/hand.ts';
import { signInByPhone, turnElderOn } from '../scenes/usual-steps.ts';
import { watchFaults } from '../watch-faults.ts';
import { startPages, type Pages } from './start-pages.ts';
import { twoLooks, walkAs } from './walk-as.ts';

const looks = [
  { name: 'phone', screen: 'phone', elder: false, number: '13900000161' },
  { name: 'smallPhone, 长辈版', screen: 'smallPhone', elder: true, number: '13900000162' },
] as const;

describe.skipIf(findChromium() === undefined)('signing in, in a browser', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages.stop());

  it.each(looks)('on $name: whoever has no number of their own comes in by a clerk’s slip, once', async (look) => {
    const clerk = await deskOf(pages, 'community-clerk');
    const { code } = await clerk<{ code: string }>('sessions.issueSlipCode', {
      name: '赵大娘',
      community: 'demo-01-01',
    });
    const { faults, look: lookAt } = watchFaults();
    const visit = await pages.visit(look.screen, [/Failed to load resource/]);
    if (look.elder) await turnElderOn(visit);
    await visit.open('pages/sign-in/index');
    await tap(visit, '社区发的登录码');
    await lookAt(visit.page, 'slip');
    await press(visit, '登录');
    await reads(visit, /登录码为12位/);
    // As it is read out and typed: small letters, in groups.
    await type(visit, '登录码', code.toLowerCase().replace(/(.{4})(?=.)/g, '$1 '));
    await press(visit, '登录');
    await visit.page.waitForURL((url) => !url.hash.includes('sign-in'));
    await visit.open('pages/mine/index');
    await reads(visit, /^赵/);
    await lookAt(visit.page, 'mine');

    const again = await pages.visit(look.screen, [/Failed to load resource/]);
    await again.open('pages/sign-in/index');
    await tap(again, '社区发的登录码');
    await type(again, '登录码', code);
    await press(again, '登录');
    await reads(again, /已经用过，请社区工作人员再开一张/);
    expect(faults).toEqual({});
    for (const one of [visit, again]) {
      expect(one.complaints).toEqual([]);
      await one.page.context().close();
    }
  });

  it.each(looks)('on $name: a guardian agrees for a child after reading what for, and takes it back', async (look) => {
    const { faults, look: lookAt } = watchFaults();
    const visit = await pages.visit(look.screen);
    await signInByPhone(visit, look.number);
    if (look.elder) await turnElderOn(visit);
    await visit.open('mine/consents/index');
    await lookAt(visit.page, 'consents');
    await tap(visit, '替不满14周岁的孩子同意');
    await reads(visit, /收集什么：/);
    await lookAt(visit.page, 'for a child');
    await type(visit, '孩子的姓名', '周小小');
    // Written down a moment later; then the page is thrown away.
    await visit.page.waitForFunction(() => JSON.stringify(localStorage).includes('周小小'));
    await visit.page.reload();
    await tap(visit, '替不满14周岁的孩子同意');
    await type(visit, '您的姓名', '周妈妈');
    await tap(visit, '母亲');
    await tap(visit, '我已阅读，替孩子同意');
    await reads(visit, /为未成年人周小小/);
    await lookAt(visit.page, 'agreed');
    await tap(visit, '撤回同意');
    await tap(visit, '确定撤回');
    await reads(visit, /已撤回/);
    expect(faults).toEqual({});
    expect(visit.complaints).toEqual([]);
    await visit.page.context().close();
  });

  it.each(twoLooks)(
    'on $name: a code is taken where it was asked for only, also after the page was loaded anew',
    async (look) => {
      const phone = `1390000055${look.last}`;
      await walkAs(pages, look, async (asking, see) => {
        await asking.open('pages/sign-in/index');
        await type(asking, '手机号', phone);
        await press(asking, '获取验证码');
        await reads(asking, /验证码是 \d{6}/);
        const code = /验证码是 (\d{6})/.exec(await asking.text())?.[1] ?? '';
        await walkAs(pages, { ...look, except: [/422 .*logInWithPhoneCode/] }, async (elsewhere, seeElsewhere) => {
          await elsewhere.open('pages/sign-in/index');
          await type(elsewhere, '手机号', phone);
          await type(elsewhere, '验证码', code);
          await press(elsewhere, '登录');
          await reads(elsewhere, /在本机重新获取验证码/);
          await seeElsewhere('told to ask here');
        });
        await asking.page.reload();
        await type(asking, '手机号', phone);
        await type(asking, '验证码', code);
        await see('typed after a reload');
        await press(asking, '登录');
        await asking.page.waitForURL((url) => !url.hash.includes('sign-in'));
        await asking.open('pages/mine/index');
        await expect.poll(() => asking.text()).toContain(`尾号${phone.slice(-4)}`);
      });
    },
  );
});
