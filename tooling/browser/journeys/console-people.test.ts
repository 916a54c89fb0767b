import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { today } from '../../weapp/journeys/linfa-process.ts';
import { deskOf } from '../../weapp/journeys/staff.ts';
import { findChromium } from '../find-chromium.ts';
import { choose, opened, press } from '../scenes/desk-hand.ts';
import { oneTimeCode } from '../scenes/one-time-code.ts';
import { settle } from '../settle.ts';
import { watchFaults } from '../watch-faults.ts';
import { startPages, type Pages } from './start-pages.ts';

describe.skipIf(findChromium() === undefined)('units, people and accounts at a desk', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages.stop());

  it('a new member of staff is entered, given an account, signs in and has to choose a password', async () => {
    const { faults, look } = watchFaults();
    const admin = await pages.desk('administrator');
    const { page } = admin;
    await admin.open('people');
    await press(page, '登记工作人员');
    const form = opened(page, '登记工作人员');
    await form.getByLabel('姓名').fill('何新来');
    await form.getByLabel('手机号').fill('1390000');
    await choose(form, '角色', '街道工作人员');
    await press(form, '登记');
    await form.getByText('请填写11位手机号').waitFor();
    await form.getByLabel('手机号').fill('13900001234');
    await look(page, 'add a person');
    await press(form, '登记');
    await page.getByRole('heading', { name: /^何/ }).waitFor();
    expect(await admin.text()).not.toContain('何新来');

    await page.getByRole('button', { name: '查看完整姓名和手机号' }).click();
    await page.getByRole('button', { name: '联系本人' }).or(page.locator('.ant-popover button')).first().click();
    await page.getByText('何新来').waitFor();
    await look(page, 'a person');

    await press(page, '开设账号');
    const account = opened(page, '开设账号');
    await account.getByLabel('用户名').fill('he.xinlai');
    await press(account, '开设');
    const shown = page.getByText(/初始密码：/);
    await shown.waitFor();
    const password = (await shown.locator('strong').textContent()) ?? '';
    expect(password.length).toBeGreaterThan(8);
    await press(page, '已记下');
    expect(admin.complaints).toEqual([]);

    const newcomer = await pages.door('he.xinlai', password);
    await newcomer.page.getByText('请先设置自己的密码').waitFor();
    await newcomer.page.getByLabel('现在的密码').fill(password);
    for (const label of ['新密码', '再填一遍新密码'])
      await newcomer.page.getByLabel(label, { exact: true }).fill('我自己的长密码 2026');
    await newcomer.page.getByRole('button', { name: '修改密码' }).click();
    await newcomer.page.getByRole('heading', { name: '待办' }).waitFor();
    expect(faults).toEqual({});
  });

  it('a community is renamed; what was typed and not sent is there again after a reload', async () => {
    const admin = await pages.desk('administrator');
    const { page } = admin;
    await admin.open('units?kind=community');
    await page.getByRole('link', { name: '演示东街道第01社区' }).click();
    await press(page, '改名');
    await opened(page, /改名$/).getByLabel('新名称').fill('演示东街道梧桐社区');
    await page.reload();
    await settle(page);
    await press(page, '改名');
    const form = opened(page, /改名$/);
    await expect.poll(() => form.getByLabel('新名称').inputValue()).toBe('演示东街道梧桐社区');
    await press(form, '保存');
    await page.getByRole('heading', { name: '演示东街道梧桐社区' }).waitFor();
    await expect.poll(() => admin.text()).toContain('改名为演示东街道梧桐社区');
    await admin.open('audit');
    await page.getByRole('cell', { name: '单位改名' }).first().waitFor();
    expect(admin.complaints).toEqual([]);
  });

  it('one guards one’s account by a code of the phone, and has recovery codes once', async () => {
    const { faults, look } = watchFaults();
    const officer = await pages.desk('street-officer');
    const signedInAt = Date.now();
    const { page } = officer;
    await officer.open('account');
    await press(page, '启用动态码');
    const form = opened(page, '启用动态码');
    await form.getByLabel('登录密码').fill(pages.accounts['street-officer'] ?? '');
    await press(form, '下一步');
    await form.locator('svg').first().waitFor();
    const secret = (await form.locator('code').textContent()) ?? '';
    await look(page, 'a code generator is set up');
    await form.getByLabel(/6位数字/).fill(await oneTimeCode(page, secret, signedInAt));
    await press(form, '启用');
    const codes = opened(page, '恢复码只显示这一次');
    await codes.getByRole('listitem').nth(4).waitFor();
    const recovery = (await codes.getByRole('listitem').first().textContent()) ?? '';
    await look(page, 'recovery codes');
    await press(codes, '已抄下或打印');
    await page.getByText(/恢复码还剩\d+个/).waitFor();

    const door = await pages.door('street-officer', pages.accounts['street-officer'] ?? '');
    await door.page.getByRole('alert').waitFor();
    await press(door.page, '我启用了动态码');
    await press(door.page, '手机不在身边，用恢复码');
    await door.page.getByLabel('恢复码').fill(recovery);
    await press(door.page, '登录');
    await door.page.getByRole('heading', { name: '待办' }).waitFor();

    await press(page, '停用动态码');
    const drop = opened(page, '停用动态码');
    await drop.getByLabel('登录密码').fill(pages.accounts['street-officer'] ?? '');
    await press(drop, '停用');
    await page.getByText('没有启用。').waitFor();
    expect(officer.complaints).toEqual([]);
    expect(faults).toEqual({});
  });

  it('one’s other console is signed out by the password, and a wrong one leaves it signed in', async () => {
    const { faults, look } = watchFaults();
    const password = pages.accounts['adviser'] ?? '';
    const here = await pages.desk('adviser');
    const there = await pages.door('adviser', password);
    await there.page.getByRole('heading', { name: '待办' }).waitFor();
    const { page } = here;
    await here.open('account');
    await press(page, '退出');
    const form = opened(page, '退出那里的登录');
    await form.getByLabel('登录密码').fill('不对');
    await press(form, '退出那里的登录');
    await form.getByText(/密码不正确/).waitFor();
    await look(page, 'a wrong password');
    await there.page.reload();
    await there.page.getByRole('heading', { name: '待办' }).waitFor();
    await form.getByLabel('登录密码').fill(password);
    await press(form, '退出那里的登录');
    await form.waitFor({ state: 'detached' });
    await look(page, 'signed out there');
    await there.page.reload();
    await there.page.getByLabel('用户名').waitFor();
    expect(faults).toEqual({});
  });

  it('an administrator makes one of a person entered twice, ends a session, splits a community and words a consent anew', async () => {
    const { faults, look } = watchFaults();
    const desk = await deskOf(pages, 'administrator');
    const add = (phone: string) =>
      desk<{ id: string }>('people.add', {
        name: '钱重复',
        phone,
        role: 'street-officer',
        unit: 'demo-01',
        from: '2026-03-11',
      });
    const keep = await add('13900007001');
    await add('13900007002');
    const admin = await pages.desk('administrator');
    const { page } = admin;
    await admin.open(`people/${keep.id}`);
    await press(page, '合并重复登记');
    const unite = opened(page, /并入/);
    await unite.getByLabel('并入的登记').pressSequentially('7002');
    await page.locator('.ant-select-dropdown:visible').getByTitle(/7002/).click();
    await unite.getByText('重复登记', { exact: true }).click();
    await look(page, 'two entries are one person');
    await press(unite, '合并，不能撤销');
    await page.getByText('已合并为一条登记').waitFor();

    const clerk = await pages.desk('community-clerk');
    const row = (await desk<{ items: { id: string; username: string; person: { id: string } }[] }>(
      'people.listAccounts',
      { unit: 'demo', limit: 100 },
    ).then(({ items }) => items.find(({ username }) => username === 'community-clerk')))!;
    await admin.open(`people/${row.person.id}`);
    await press(page, '退出');
    await page.locator('.ant-popover button.ant-btn-primary').click();
    await page.getByText('已退出').waitFor();
    await clerk.page.reload();
    await clerk.page.getByLabel('用户名').waitFor();

    await admin.open('units/demo-01-03');
    await press(page, '分设');
    const split = opened(page, /分设新单位$/);
    await split.getByLabel('名称').fill('演示东街道新苑社区');
    await split.getByLabel('代码').fill('demo-01-03a');
    await look(page, 'a community is split');
    await press(split, '分设');
    await page.getByText('已分设演示东街道新苑社区').waitFor();

    await admin.open('consent-texts');
    await press(page, '发布新版本');
    const text = opened(page, /的新版本$/);
    await text.getByLabel('保存多久').fill('保存到您注销为止。');
    await look(page, 'a consent is worded anew');
    await press(text, '发布');
    await page.getByText(/^第2版已发布/).waitFor();
    expect(admin.complaints).toEqual([]);
    expect(faults).toEqual({});
  });

  it('an officer sets a second factor up before anything else, where the installation asks for one', async () => {
    const { faults, look } = watchFaults();
    await pages.comeBackOn(today, { LINFA_SECOND_FACTOR: 'officers' });
    const password = pages.accounts['justice-head'] ?? '';
    const { page } = await pages.door('justice-head', password);
    await page.getByRole('heading', { name: '请先启用动态码' }).waitFor();
    await look(page, 'a second factor is asked for');
    await press(page, '启用动态码');
    const form = opened(page, '启用动态码');
    await form.getByLabel('登录密码').fill(password);
    await press(form, '下一步');
    await form.locator('svg').first().waitFor();
    const secret = (await form.locator('code').textContent()) ?? '';
    // Of the officer's own session nothing may be asked yet; an adviser’s tells what time it is for the server.
    const signedInAt = Date.now();
    const adviser = await pages.desk('adviser');
    await form.getByLabel(/6位数字/).fill(await oneTimeCode(adviser.page, secret, signedInAt));
    await press(form, '启用');
    const codes = opened(page, '恢复码只显示这一次');
    await codes.getByRole('listitem').nth(4).waitFor();
    await press(codes, '已抄下或打印');
    await page.getByRole('heading', { name: '待办' }).waitFor();
    expect(adviser.complaints).toEqual([]);
    expect(faults).toEqual({});
  });
});
