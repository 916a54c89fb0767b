import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { community } from '../../weapp/journeys/residents.ts';
import { deskOf } from '../../weapp/journeys/staff.ts';
import { findChromium } from '../find-chromium.ts';
import { countSent, loseAnswer } from '../scenes/bad-network.ts';
import { reads, tap, type } from '../scenes/hand.ts';
import { signInAsStaff, signInByPhone, turnElderOn } from '../scenes/usual-steps.ts';
import { watchFaults } from '../watch-faults.ts';
import { startPages, type Pages } from './start-pages.ts';

interface Waiting {
  readonly items: readonly { readonly byStaff: boolean }[];
}

describe.skipIf(findChromium() === undefined)('an adviser who sends somebody on, in a browser', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages.stop());

  it.each([
    { name: 'phone', screen: 'phone', elder: false, number: '13900000141', other: '法律援助' },
    { name: 'smallPhone, 长辈版', screen: 'smallPhone', elder: true, number: '13900000142', other: '法院' },
  ] as const)(
    'on $name: to mediation, which the visitor follows, and to another office; each arrives once',
    async (look) => {
      const clerk = await deskOf(pages, 'community-clerk');
      const waiting = async (): Promise<number> =>
        (
          await clerk<Waiting>('mediation.listRequests', { unit: community.code, state: 'submitted', limit: 100 })
        ).items.filter(({ byStaff }) => byStaff).length;
      const before = await waiting();
      const { faults, look: lookAt } = watchFaults();
      const adviser = await pages.visit(look.screen, [/ERR_CONNECTION_RESET/]);
      const see = (name: string): Promise<void> => lookAt(adviser.page, name);
      await signInAsStaff(adviser, 'adviser', pages.accounts['adviser']);
      if (look.elder) await turnElderOn(adviser);

      await adviser.open('adviser/log/index');
      await tap(adviser, community.name);
      await tap(adviser, '相邻关系');
      await tap(adviser, '更改或转介');
      await tap(adviser, '人民调解');
      await tap(adviser, '保存');
      await reads(adviser, /标红的地方还没有填好/);
      await see('what is missing');
      await type(adviser, '申请人姓名', '钱大爷');
      await type(adviser, '申请人手机号', look.number);
      await type(adviser, '对方的姓名或单位', '孙大伯');
      await type(adviser, '纠纷的经过', '楼上漏水 😟 身份证 110101199003070011');
      await type(adviser, '想要对方做什么', '修好漏水\n赔偿损失');
      await tap(adviser, '保存');
      await reads(adviser, /请不要写身份证号/);
      await type(adviser, '纠纷的经过', '楼上漏水 😟 找过两次');
      await loseAnswer(adviser.page, 'mediation.requestFromConsultation');
      await tap(adviser, '保存');
      await adviser.open('adviser/waiting/index');
      await see('waiting or sent');
      await reads(adviser, '已发送');
      expect(await waiting()).toBe(before + 1);

      const visitor = await pages.visit(look.screen);
      await signInByPhone(visitor, look.number);
      if (look.elder) await turnElderOn(visitor);
      await visitor.open('pages/affairs/index');
      await tap(visitor, /邻里/);
      await reads(visitor, '等待工作人员决定是否受理');
      await lookAt(visitor.page, 'followed');

      const referred = countSent(adviser.page, 'consultations.referOn');
      await adviser.open('adviser/log/index');
      await tap(adviser, '劳动工伤');
      await tap(adviser, '更改或转介');
      await tap(adviser, look.other);
      const answered = adviser.page.waitForResponse(/consultations\.referOn$/);
      await tap(adviser, '保存');
      expect((await answered).status()).toBe(200);
      expect(referred()).toBe(1);
      expect(faults).toEqual({});
      for (const visit of [adviser, visitor]) {
        expect(visit.complaints).toEqual([]);
        await visit.page.context().close();
      }
    },
  );
});
