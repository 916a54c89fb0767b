import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../find-chromium.ts';
import { press, reads, tap } from '../scenes/hand.ts';
import { chooseCommunity } from '../scenes/usual-steps.ts';
import { startPages, type Pages } from './start-pages.ts';
import { twoLooks, walkAs } from './walk-as.ts';

describe.skipIf(findChromium() === undefined)('which office to turn to, in a browser', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages.stop());

  it.each(twoLooks)('on $name: a few questions lead on, back, and to whoever can help', async (look) => {
    await walkAs(pages, look, async (visit, see) => {
      const back = (): Promise<void> => tap(visit, '回到上一个问题');
      await chooseCommunity(visit);
      await tap(visit, '我该找谁');
      await reads(visit, '现在有人受伤或有危险吗？');
      expect(await visit.text()).not.toContain('回到上一个问题');
      await see('first question');
      await tap(visit, '有，很紧急');
      for (const called of ['报警 110', '急救 120', '妇女维权热线 12338']) await reads(visit, called);
      await see('emergency');
      await back();
      await tap(visit, '没有');
      await see('what about');
      await tap(visit, '要打官司或被起诉，请不起律师');
      await reads(visit, '申请法律援助');
      await reads(visit, '法律服务热线 12348');
      await see('legal aid');
      await back();
      await tap(visit, '和别人有纠纷');
      await see('whether to talk');
      await tap(visit, '愿意试试');
      await reads(visit, /人民调解不收费/);
      await see('mediation');
      await press(visit, '申请人民调解');
      await visit.page.waitForURL(/mediation\/request\/index/);
      await visit.page.goBack();
      await reads(visit, /人民调解不收费/);
      await back();
      await back();
      await tap(visit, '想问问法律上怎么办');
      await reads(visit, '找社区法律顾问');
      await see('adviser');
      await press(visit, '预约法律顾问');
      await visit.page.waitForURL(/booking\/book\/index/);
    });
  });
});
