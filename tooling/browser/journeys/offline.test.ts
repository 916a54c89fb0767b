import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { today } from '../../weapp/journeys/linfa-process.ts';
import { community } from '../../weapp/journeys/residents.ts';
import { deskOf } from '../../weapp/journeys/staff.ts';
import { findChromium } from '../find-chromium.ts';
import { press, reads, tap, type } from '../scenes/hand.ts';
import { signInAsStaff } from '../scenes/usual-steps.ts';
import { settle } from '../settle.ts';
import { startBreakingLine } from './breaking-line.ts';
import { startPages, type Pages } from './start-pages.ts';
import { twoLooks, walkAs } from './walk-as.ts';

describe.skipIf(findChromium() === undefined)('an adviser’s browser without a network', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages.stop());

  it('opens anew with the lines that wait, also those of a page never opened before, and sends them once', async () => {
    const visit = await pages.visit('phone', [/ERR_|Failed to load resource/]);
    const { page } = visit;
    await signInAsStaff(visit, 'adviser', pages.accounts['adviser']);
    await visit.open('adviser/today/index');
    await reads(visit, '今天的值班');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);

    await pages.goDown();
    await page.reload();
    await reads(visit, '没有连上网络');
    await tap(visit, '登记服务');
    await tap(visit, '劳动工伤');
    await type(visit, '简要情况', '拖欠工资两个月');
    await tap(visit, '保存');
    await reads(visit, '1份服务记录等待发送');
    await visit.open('adviser/waiting/index');
    await reads(visit, '等待发送');
    await reads(visit, /劳动工伤 · 1人/);

    await pages.comeBackOn(today);
    await tap(visit, '现在发送');
    await reads(visit, '已发送');
    expect(visit.complaints).toEqual([]);
    await page.context().close();
  });

  it('asks who it is where the line breaks in the middle of the answer that the session is over', async () => {
    const line = await startBreakingLine(pages.address);
    try {
      const visit = line.through(await pages.visit('phone', [/ERR_|Failed to load resource/]));
      const { page } = visit;
      await signInAsStaff(visit, 'adviser', pages.accounts['adviser']);
      await visit.open('adviser/today/index');
      await reads(visit, '今天的值班');
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      await page.context().setOffline(true);
      await tap(visit, '登记服务');
      await tap(visit, '劳动工伤');
      await type(visit, '简要情况', '没有签劳动合同');
      await tap(visit, '保存');
      await reads(visit, '1份服务记录等待发送');
      await endSessions(pages);

      const broken = line.breakNext('consultations.logMany');
      await page.context().setOffline(false);
      await broken;
      await visit.open('adviser/waiting/index');
      await reads(visit, /用工作人员账号登录后/);
      await signInAsStaff(visit, 'adviser', pages.accounts['adviser']);
      await visit.open('adviser/waiting/index');
      await reads(visit, '已发送');
      expect(visit.complaints).toEqual([]);
      await page.context().close();
    } finally {
      await line.stop();
    }
  });

  it.each(twoLooks)(
    'on $name: keeps what waits locked once the session is over, from another adviser too, until the same person comes',
    async (look) => {
      const told = `拖欠工资，已告知仲裁时效${look.last}`;
      const except = [/ERR_|Failed to load resource/];
      if (!look.elder) {
        const administrator = await deskOf(pages, 'administrator');
        const mediator = await deskOf(pages, 'mediator');
        const { person } = await mediator<{ person: { id: string } }>('sessions.me', {});
        await administrator('people.grantRole', {
          person: person.id,
          role: 'adviser',
          unit: community.code,
          from: '2026-03-01',
        });
      }
      await walkAs(pages, { ...look, account: 'adviser', except }, async (visit, see) => {
        const { page } = visit;
        await visit.open('adviser/today/index');
        await reads(visit, '今天的值班');
        await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
        await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
        await page.context().setOffline(true);
        await tap(visit, '登记服务');
        await tap(visit, community.name);
        await tap(visit, '劳动工伤');
        await type(visit, '简要情况', told);
        await see('logged without a network');
        await tap(visit, '保存');
        await reads(visit, '1份服务记录等待发送');
        await see('it waits');
        const kept = await page.evaluate(() => JSON.stringify(localStorage));
        for (const word of ['拖欠', 'labour']) expect(kept).not.toContain(word);

        await endSessions(pages);
        await page.context().setOffline(false);
        await visit.open('adviser/waiting/index');
        // The phone learns of it with the next try, half a minute later at the latest.
        await page
          .getByText(/用工作人员账号登录后/)
          .visible()
          .first()
          .waitFor({ timeout: 90_000 });
        await settle(page);
        expect(await visit.text()).not.toContain('劳动工伤');
        await see('locked');

        await signInAsStaff(visit, 'mediator', pages.accounts['mediator']);
        await visit.open('adviser/waiting/index');
        await reads(visit, '没有等待发送的记录。');
        await see('another adviser');
        await visit.open('pages/mine/index');
        await tap(visit, '退出登录');
        expect(await visit.text()).not.toContain('还没有发送');
        await press(visit, '退出');

        await signInAsStaff(visit, 'adviser', pages.accounts['adviser']);
        await visit.open('adviser/waiting/index');
        await reads(visit, '已发送');
        await reads(visit, /劳动工伤 · 1人/);
        await see('sent');
      });
      const clerk = await deskOf(pages, 'community-clerk');
      const { items } = await clerk<{ items: { summary: string }[] }>('consultations.list', {
        unit: community.code,
        from: today,
        to: today,
      });
      expect(items.filter(({ summary }) => summary === told)).toHaveLength(1);
    },
  );
});

/** Signs the adviser out wherever they are signed in. */
async function endSessions(pages: Pages): Promise<void> {
  const adviser = await deskOf(pages, 'adviser');
  const { items } = await adviser<{ items: { id: string; current: boolean }[] }>('sessions.listMine', {});
  const password = pages.accounts['adviser'];
  for (const { id } of items.filter(({ current }) => !current))
    await adviser('sessions.revoke', { session: id, password });
}
