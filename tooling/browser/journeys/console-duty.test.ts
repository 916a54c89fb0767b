import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dutyOf } from '../../weapp/journeys/duty.ts';
import { community } from '../../weapp/journeys/residents.ts';
import { ask } from '../../weapp/journeys/residents.ts';
import { deskOf } from '../../weapp/journeys/staff.ts';
import { findChromium } from '../find-chromium.ts';
import { findSliding } from '../find-sliding.ts';
import { choose, opened, press } from '../scenes/desk-hand.ts';
import { settle } from '../settle.ts';
import { watchFaults } from '../watch-faults.ts';
import { startPages, type Pages } from './start-pages.ts';

describe.skipIf(findChromium() === undefined)('duty and services at a desk', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages.stop());

  it('an adviser enters a visit by the keyboard alone; a reload loses nothing, and the figure has the lines', async () => {
    const { faults, look } = watchFaults();
    const desk = await deskOf(pages, 'adviser');
    const march = { unit: community.code, from: '2026-03-01', to: '2026-03-31' };
    const counted = async (figure: string) =>
      (await desk<{ value: number }>('figures.get', { figure, ...march })).value;
    const before = await counted('consultation.count');
    const adviser = await pages.desk('adviser');
    const { page } = adviser;
    const { keyboard } = page;
    await adviser.open('batch-entry');
    await choose(page, '选择社区', community.name);
    await page.getByLabel('第1行事项', { exact: true }).focus();
    await keyboard.type('6');
    await keyboard.press('Tab');
    await keyboard.type('45');
    for (const text of ['王一', '13800000001', '拖欠工资两个月']) {
      await keyboard.press('Tab');
      await keyboard.type(text);
    }
    await keyboard.press('Enter');
    await keyboard.type('婚姻');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.type('李二');
    await keyboard.press('Tab');
    await keyboard.type('1390');
    await keyboard.press('Enter');
    await keyboard.press('Alt+ArrowDown');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    // Enter took the second matter and began a fourth line; up and left, to the day of the third.
    await keyboard.press('ArrowUp');
    await keyboard.press('ArrowLeft');
    await keyboard.type('3-9');
    await keyboard.press('Tab');
    await look(page, 'batch entry');
    const cells = (row: number) =>
      Promise.all(
        ['日期', '事项', '分钟', '居民姓名'].map((column) =>
          page.getByLabel(`第${row}行${column}`, { exact: true }).inputValue(),
        ),
      );
    const typed = [
      ['3月11日 周三', '劳动工伤', '45', '王一'],
      ['3月11日 周三', '婚姻家庭', '45', '李二'],
      ['3月9日 周一', '继承', '45', ''],
    ];
    // A click takes the whole of what a cell holds, as the arrows do.
    for (const [day, shown] of [
      ['3-10', '3月10日 周二'],
      ['3-9', '3月9日 周一'],
    ] as const) {
      await page.getByLabel('第3行日期', { exact: true }).click();
      await keyboard.type(day);
      await keyboard.press('Tab');
      expect((await cells(3))[0]).toBe(shown);
    }
    expect([await cells(1), await cells(2), await cells(3)]).toEqual(typed);
    await page.reload();
    await settle(page);
    await page.getByText('上次没有登记的内容已经放回来了。').waitFor();
    expect([await cells(1), await cells(2), await cells(3)]).toEqual(typed);

    await keyboard.press('Control+Enter');
    await page.getByText('请填写11位手机号').waitFor();
    expect(await counted('consultation.count')).toBe(before);
    await page.getByRole('link', { name: '打印空白登记表' }).click();
    await page.getByText('1 婚姻家庭', { exact: true }).waitFor();
    await look(page, 'batch paper');
    await page.getByRole('link', { name: '回到批量登记' }).click();
    await page.getByText('上次没有登记的内容已经放回来了。').waitFor();
    await keyboard.press('Control+Enter');
    await page.getByText('请填写11位手机号').waitFor();
    await look(page, 'batch entry with a fault');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('第2行手机号');
    await keyboard.press('Control+a');
    await keyboard.type('13900000002');
    await keyboard.press('Control+Enter');
    await page.getByText('已登记3条').waitFor();
    expect(await counted('consultation.count')).toBe(before + 3);

    await adviser.open('consultations?from=2026-03-09&to=2026-03-09&mine=1');
    const row = page.getByRole('row', { name: /3月9日 周一.*继承/ });
    await row.getByRole('button', { name: '更正', exact: true }).click();
    const form = opened(page, '更正一条服务记录');
    await form.getByLabel('用时').fill('50');
    await form.getByLabel('更正的理由').fill('漏记五分钟');
    await press(form, '更正');
    await row.getByText('50分钟').waitFor();
    await press(row, '更正记录');
    await opened(page, '更正记录').getByText('原时长（分钟）').waitFor();
    await look(page, 'what a line said before');
    await adviser.open('my-month');
    await look(page, 'my month');
    expect(faults).toEqual({});
    expect(adviser.complaints).toEqual([]);
  });

  it('a clerk books for somebody without a phone, gives a slip, and signs; the adviser sees both', async () => {
    const { faults, look } = watchFaults();
    const clerk = await pages.desk('community-clerk', 'narrow');
    const { page } = clerk;
    await clerk.open('desk');
    await page
      .getByRole('main')
      .getByRole('link', { name: /^代居民预约/ })
      .click();
    await settle(page);
    await look(page, 'free times');
    await press(page, /^上午9:00/);
    const form = opened(page, /上午9:00/);
    await form.getByLabel('居民姓名').fill('赵阿婆');
    await choose(form, '事项', '继承');
    await look(page, 'book for a resident');
    await press(form, '预约');
    const slip = page.getByRole('region', { name: '预约条' });
    await expect.poll(() => slip.innerText()).toContain('赵阿婆');
    const code = (await slip.locator('.slip-code').innerText()).trim();
    await look(page, 'a booking’s slip');

    await clerk.open('slip-codes');
    await page.getByLabel('居民姓名').fill('赵阿婆');
    await press(page, '开登录码');
    const login = (await page.locator('.slip-code').innerText()).replaceAll('-', '').trim();
    await look(page, 'a slip code');
    expect(
      await ask<{ me: { person: { name: string } } }>(pages, 'sessions.logInWithSlipCode', { code: login }),
    ).toMatchObject({
      me: { person: { name: '赵阿婆' } },
    });

    const duty = await dutyOf(pages);
    const shift = await duty.close('01:00', 90);
    await clerk.open('countersign');
    await look(page, 'to countersign');
    await page
      .getByLabel('签字码')
      .fill(`${pages.address}/m/#/official/sheet/index?code=${await duty.showCode(shift)}`);
    await page.getByLabel('签字码').press('Enter');
    await page.getByText('登记时长1.5小时').waitFor();
    await look(page, 'a sheet to sign');
    await press(page, '情况属实，签字');
    await page
      .getByRole('tooltip')
      .getByRole('button', { name: /确\s*定/ })
      .click();
    await page.getByText(/在线签字：已签字/).waitFor();

    await clerk.open('consultations?from=2025-12-01&to=2026-03-11');
    await page.getByRole('cell', { name: '2025年12月' }).first().waitFor();
    await look(page, 'the log of services', await findSliding(page));
    expect(clerk.complaints).toEqual([]);

    const adviser = await pages.desk('adviser', 'narrow');
    await adviser.open('shifts?view=month');
    await look(adviser.page, 'the adviser’s month');
    await adviser.page
      .getByRole('link', { name: /已约1人/ })
      .first()
      .click();
    await adviser.page.getByText(code).waitFor();
    await expect.poll(() => adviser.text()).toContain('赵阿婆');
    await look(adviser.page, 'a shift with a booking');
    await adviser.open(`shifts/${shift}`);
    await adviser.page.getByText(/在线签字：已签字（时长1.5小时/).waitFor();
    expect(adviser.complaints).toEqual([]);
    expect(faults).toEqual({});
  });

  it('a street officer plans around a holiday, puts another adviser on, and explains a month that fell short', async () => {
    const { faults, look } = watchFaults();
    const admin = await deskOf(pages, 'administrator');
    await admin('people.add', { name: '钱接班', role: 'adviser', unit: community.code, from: '2026-01-01' });
    const officer = await pages.desk('street-officer');
    const { page } = officer;
    await officer.open(`roster-plan?community=${community.code}`);
    await choose(page, '法律顾问', /顾问/);
    await page.getByLabel('从哪天起').fill('2026-03-30');
    await page.getByLabel('从哪天起').press('Enter');
    await page.getByLabel('到哪天止').fill('2026-04-13');
    await page.getByLabel('到哪天止').press('Enter');
    await page.getByRole('checkbox', { name: '周三' }).uncheck();
    await page.getByRole('checkbox', { name: '周一' }).check();
    const preview = page.getByRole('region', { name: '会排出的日子' });
    await preview.getByText('4月6日 周一（清明节放假）').waitFor();
    await expect.poll(() => preview.innerText()).toContain('排2次，跳过1次');
    await look(page, 'a roster before it is planned');
    await press(page, /^排\s*班$/);
    await page.getByText('已排2次值班').waitFor();
    await expect.poll(() => officer.text()).toContain('跳过：4月6日 周一（清明节放假）');
    await look(page, 'a roster that was planned');

    await page.getByRole('link', { name: '在值班日历里查看' }).click();
    await settle(page);
    await officer.open('shifts?view=week&on=2026-04-13');
    await look(page, 'a week');
    await page
      .getByRole('link', { name: /演示东街道第01社区.*已约0人/ })
      .first()
      .click();
    await press(page, /^换\s*班$/);
    const form = opened(page, '换班');
    await choose(form, '由谁接替', '钱接班');
    await form.getByLabel('换班的理由').fill('开庭');
    await look(page, 'a swap');
    await press(form, '换班并通知');
    await page.getByText('钱接班').first().waitFor();
    await press(page, '更正记录');
    await opened(page, '更正记录')
      .getByText(/：开庭/)
      .waitFor();

    await officer.open('duty-matrix');
    await look(page, 'the matrix');
    await page
      .getByRole('row', { name: new RegExp(community.name) })
      .getByRole('button', { name: /不足/ })
      .first()
      .click();
    const month = opened(page, /2026年2月/);
    await month.getByLabel('不足的原因').fill('春节放假，三月补一次');
    await press(month, '保存说明');
    await page
      .getByRole('button', { name: /不足，已说明/ })
      .first()
      .waitFor();
    expect(officer.complaints).toEqual([]);
    expect(faults).toEqual({});
  });
});
