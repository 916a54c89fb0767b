import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dutyOf } from '../../weapp/journeys/duty.ts';
import { deskOf } from '../../weapp/journeys/staff.ts';
import { findChromium } from '../find-chromium.ts';
import { countersign } from '../scenes/countersign.ts';
import { press, reads, tap, type } from '../scenes/hand.ts';
import { logService } from '../scenes/log-service.ts';
import { finishStaffSignIn, signInAsStaff, turnElderOn } from '../scenes/usual-steps.ts';
import { watchFaults } from '../watch-faults.ts';
import { startPages, type Pages } from './start-pages.ts';
import { twoLooks, walkAs } from './walk-as.ts';

describe.skipIf(findChromium() === undefined)('staff in a browser', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages.stop());

  it.each([
    { name: 'phone', screen: 'phone', elder: false, times: ['01:00', '04:00'] },
    { name: 'smallPhone, 长辈版', screen: 'smallPhone', elder: true, times: ['12:00', '15:00'] },
  ] as const)(
    'on $name: an adviser logs and shows a code; the official signs, and objects',
    async ({ screen, elder, times }) => {
      const duty = await dutyOf(pages);
      const [signed, objected] = times;
      const shift = await duty.close(signed, 150);
      const disputed = await duty.close(objected, 60);
      const { faults, look } = watchFaults();
      const at = async (username: string) => {
        const visit = await pages.visit(screen);
        await signInAsStaff(visit, username, pages.accounts[username]);
        if (elder) await turnElderOn(visit);
        const see = (name: string): Promise<void> => look(visit.page, name);
        return { visit, see };
      };
      const [adviser, official] = [await at('adviser'), await at('community-clerk')];
      await logService(adviser.visit, adviser.see, shift);
      await countersign(official.visit, official.see, await duty.showCode(shift));
      await adviser.visit.open(`adviser/shift/index?id=${disputed}`);
      await reads(adviser.visit, /“当天只来了半小时”/);
      await adviser.see('adviser-objected');
      expect(faults).toEqual({});
      for (const { visit } of [adviser, official]) {
        expect(visit.complaints).toEqual([]);
        await visit.page.context().close();
      }
    },
  );

  it.each(twoLooks)(
    'on $name: nobody signs for their own duty, without the office for it, or by what is no code',
    async (look) => {
      const duty = await dutyOf(pages);
      const shift = await duty.close(look.elder ? '08:00' : '06:00', 60);
      const toSheet = `official/sheet/index?code=${await duty.showCode(shift)}`;
      const refused = [/40[349] .*dutyShifts|422 .*dutyShifts/];
      await walkAs(pages, { ...look, except: refused }, async (visit, see) => {
        await visit.open(toSheet);
        await reads(visit, /用工作人员账号登录后/);
        await see('nobody signed in');
      });
      await walkAs(pages, { ...look, account: 'mediator', except: refused }, async (visit, see) => {
        await visit.open(toSheet);
        await reads(visit, /您的账号不能为值班签字/);
        await see('another office');
      });

      const administrator = await deskOf(pages, 'administrator');
      const { person } = await duty.adviser<{ person: { id: string } }>('sessions.me', {});
      const office = { role: 'community-clerk', unit: 'demo-01-01', from: '2026-03-01' };
      if (!look.elder) await administrator('people.grantRole', { person: person.id, ...office });
      await walkAs(pages, { ...look, account: 'adviser', except: refused }, async (visit, see) => {
        await visit.open(toSheet);
        await tap(visit, /^情况属实，签字/);
        await reads(visit, /不能为自己的值班签字/);
        await see('one’s own duty');
        await visit.open('official/to-sign/index');
        await type(visit, '签字码', '法律顾问的码');
        await press(visit, '打开签字单');
        await reads(visit, /签字码是22个字母、数字或横线/);
        await see('no code');
      });
      const clerk = await deskOf(pages, 'community-clerk');
      const sheet = await clerk<{ countersign: string }>('dutyShifts.getSheet', { shift });
      expect(sheet.countersign).toBe('closed');
    },
  );

  it('a code of yesterday is over, also for whoever has its sheet still open', async () => {
    const duty = await dutyOf(pages);
    const shift = await duty.close('05:00', 60);
    const toSheet = `official/sheet/index?code=${await duty.showCode(shift)}`;
    const walker = { screen: 'smallPhone', elder: true, account: 'community-clerk' } as const;
    await walkAs(pages, { ...walker, except: [/40[14] |422 /] }, async (visit, see) => {
      await visit.open(toSheet);
      await reads(visit, /^情况属实，签字/);
      // Whatever is shown anew ends what was shown before.
      const next = await duty.showCode(shift);
      await tap(visit, /^情况属实，签字/);
      await reads(visit, /签字码过期了，还没有签。请法律顾问重新出示。/);
      await see('over while it was open');
      await visit.open(`official/sheet/index?code=${next}`);
      await reads(visit, /^情况属实，签字/);
      await pages.comeBackOn('2026-03-12');
      // So is the session of the day before.
      await tap(visit, /^情况属实，签字/);
      await visit.page.waitForURL(/sign-in/);
      await finishStaffSignIn(visit, walker.account, pages.accounts[walker.account]);
      await reads(visit, /签字码不正确或已过期（出示后10分钟内有效）/);
      await see('over');
      await tap(visit, '看等我签字的值班');
      expect(visit.page.url()).toContain('official/to-sign');
    });
  });
});
