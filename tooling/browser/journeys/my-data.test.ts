import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { today } from '../../weapp/journeys/linfa-process.ts';
import { findChromium } from '../find-chromium.ts';
import { community } from '../../weapp/journeys/residents.ts';
import { deskOf } from '../../weapp/journeys/staff.ts';
import { settle } from '../settle.ts';
import { countSent, loseAnswer } from '../scenes/bad-network.ts';
import { press, pressTwice, reads, tap, tapTwice, type } from '../scenes/hand.ts';
import { signInByPhone } from '../scenes/usual-steps.ts';
import { startPages, type Pages } from './start-pages.ts';
import { twoLooks, walkAs } from './walk-as.ts';

describe.skipIf(findChromium() === undefined)('one’s own data in a browser', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages.stop());

  it.each(twoLooks)('on $name: what was entered wrongly is asked to be put right, once, and answered', async (look) => {
    const phone = `1390000042${look.last}`;
    const clerk = await deskOf(pages, 'community-clerk');
    await clerk('consultations.logConsultation', {
      community: community.code,
      line: {
        day: today,
        mode: 'on-site',
        channel: 'walk-in',
        matter: 'labour',
        result: 'answered',
        minutes: 20,
        client: { name: '王阿姨', phone },
      },
    });
    await walkAs(pages, { ...look, phone, except: [/ERR_CONNECTION_RESET/] }, async (visit, see) => {
      await visit.open('mine/data/index');
      await see('my data');
      await tap(visit, '工作人员登记错了');
      await see('no correction yet');
      await tap(visit, '申请更正');
      await reads(visit, '法律咨询');
      await see('which service');
      await tap(visit, '法律咨询');
      await type(visit, '哪里不对', '错'.repeat(2001));
      await reads(visit, '写得太长了，请删短一些');
      await type(visit, '哪里不对', '我问的是物业，不是劳动😟');
      // Written down a moment later; then the page is thrown away.
      await visit.page.waitForFunction(() => JSON.stringify(localStorage).includes('我问的是物业'));
      await visit.page.reload();
      await reads(visit, /上次没有提交的内容还在/);
      await see('asking for a correction');
      const sent = countSent(visit.page, 'myData.requestCorrection');
      await loseAnswer(visit.page, 'myData.requestCorrection');
      await tap(visit, '提交');
      await reads(visit, /您填写的内容都还在/);
      await tapTwice(visit, '提交');
      await reads(visit, /^3月11日 周三向/);
      expect(sent()).toBe(2);
      expect((await visit.text()).match(/我问的是物业/g)).toHaveLength(1);
      await see('asked for');

      const { items } = await clerk<{ items: { id: string; state: string }[] }>('myData.listUnitCorrections', {
        unit: community.code,
        state: 'requested',
      });
      expect(items).toHaveLength(1);
      await clerk('myData.decideCorrection', { correction: items[0]?.id, decision: 'correct', answer: '已改为物业。' });
      await visit.open('mine/corrections/index');
      await reads(visit, /已改为物业。/);
      expect(await visit.text()).not.toContain('撤回申请');
      await see('answered');
    });
  });

  it.each(twoLooks)('on $name: another number is taken on after a code to it, and all is still there', async (look) => {
    const [before, after] = [`1390000043${look.last}`, `1390000044${look.last}`];
    await walkAs(pages, { ...look, phone: before, except: [/422 .*changePhone/] }, async (visit, see) => {
      await visit.open('mine/data/index');
      await tap(visit, '手机号');
      await reads(visit, /现在是139\*\*\*\*/);
      await type(visit, '手机号', after);
      await press(visit, '获取验证码');
      await reads(visit, /验证码是 \d{6}/);
      const code = /验证码是 (\d{6})/.exec(await visit.text())?.[1] ?? '';
      await type(visit, '验证码', code === '000000' ? '111111' : '000000');
      await press(visit, '更换');
      await reads(visit, /验证码不正确或已过期/);
      await see('a wrong code');
      await type(visit, '验证码', code);
      const sent = countSent(visit.page, 'myData.changePhone');
      await pressTwice(visit, '更换');
      await reads(visit, `139****${after.slice(-4)}`);
      expect(sent()).toBe(1);
      await see('changed');
    });
  });

  it('comes as a file after signing in anew, and is erased', async () => {
    // That the session is too old is said with status 401, which a browser writes down.
    const visit = await pages.visit('phone', [/401/]);
    const { page, open } = visit;
    await signInByPhone(visit, '13900000041');
    await page.goto('about:blank');
    await pages.comeBackOn('2026-03-12');
    await open('pages/mine/index');
    await page.getByRole('button', { name: '我的信息' }).click();
    await page.getByRole('button', { name: '导出我的信息' }).click();
    await page.getByRole('button', { name: '导出', exact: true }).click();
    const sheet = page.getByRole('dialog', { name: '请确认是您本人' });
    await sheet.locator('input[placeholder="11位手机号"]').fill('13900000041');
    await sheet.getByRole('button', { name: '获取验证码' }).click();
    const shown = await sheet.getByText(/验证码是 \d{6}/).textContent();
    await sheet.locator('input[placeholder="6位数字"]').fill(/\d{6}/.exec(shown ?? '')?.[0] ?? '');
    await sheet.getByRole('button', { name: '确认', exact: true }).click();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存到手机' }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toBe('我的信息.txt');
    expect(await readFile(await file.path(), 'utf8')).toContain('13900000041');

    await open('mine/erase/index');
    await page.getByRole('button', { name: '注销并删除我的信息' }).click();
    await page.getByRole('button', { name: '确定删除我的信息' }).click();
    await page.getByText('已经删除您的信息').waitFor();
    await settle(page);
    await open('pages/mine/index');
    await expect.poll(() => visit.text()).toContain('还没有登录');
    expect(visit.complaints).toEqual([]);
  });
});
