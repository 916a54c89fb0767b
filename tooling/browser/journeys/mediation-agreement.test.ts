import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { underWay } from '../../weapp/journeys/mediation-world.ts';
import { deskOf, type Desk } from '../../weapp/journeys/staff.ts';
import { findChromium } from '../find-chromium.ts';
import { countSent, loseAnswer } from '../scenes/bad-network.ts';
import { chooseDay, press, pressTwice, reads, tap, tapTwice, type } from '../scenes/hand.ts';
import { startPages, type Pages } from './start-pages.ts';
import { twoLooks, walkAs } from './walk-as.ts';

const [who, other] = ['申请人 赵**', '被申请人 孙**'];

describe.skipIf(findChromium() === undefined)('a written agreement and a court’s confirmation, in a browser', () => {
  let pages: Pages;
  let desk: Desk;
  beforeAll(async () => {
    pages = await startPages();
    desk = await deskOf(pages, 'mediator');
  });
  afterAll(() => pages.stop());

  it.each(twoLooks)(
    'on $name: it holds once all signed, both sides read it, and the court is asked within thirty days',
    async (look) => {
      const numbers = { applicant: `1370000021${look.last}`, respondent: `1370000022${look.last}` };
      const { case: row } = await underWay(desk, numbers);
      const atTheDesk = (walk: Parameters<typeof walkAs>[2]): Promise<void> =>
        walkAs(pages, { ...look, account: 'mediator', except: [/ERR_CONNECTION_RESET/] }, async (visit, see) => {
          await visit.open(`mediator/case/index?id=${row}`);
          await walk(visit, see);
        });

      await atTheDesk(async (visit, see) => {
        await tap(visit, '登记书面协议');
        await press(visit, '登记书面协议');
        await reads(visit, /标红的地方还没有填好/);
        await type(visit, '纠纷事实和责任', '楼上水管老化漏水。');
        await type(visit, '协议内容', '三月底前修好\n赔偿1200元');
        await type(visit, '怎样履行', '转账');
        await type(visit, '在哪里履行', '社区');
        await chooseDay(visit, '履行期限');
        await type(visit, '涉及金额（元）', '1200');
        await tap(visit, who);
        await see('written agreement');
        await press(visit, '登记书面协议');
        await reads(visit, /还没有生效：还没有盖章/);
        expect(await visit.text()).not.toContain('登记司法确认申请');
        await see('agreed, not in force');
      });

      await walkAs(pages, { ...look, phone: numbers.respondent }, async (party, see) => {
        await party.open('pages/affairs/index');
        await tap(party, '请核对');
        await reads(party, '各方签名、调解委员会盖章后生效');
        await see('party, not in force');
        await tap(party, '看笔录和协议');
        await reads(party, /2\. 赔偿1200元/);
        await reads(party, /^1200元$/);
        await see('to confirm');
        const confirmed = countSent(party.page, 'mediation.confirmRecord');
        await tapTwice(party, '写得对，我确认');
        await reads(party, '您已确认无误。');
        expect(confirmed()).toBe(1);

        await atTheDesk(async (visit, seeDesk) => {
          await tap(visit, '登记签名和盖章');
          await press(visit, '登记');
          await reads(visit, '请选谁签了名，或哪天盖的章');
          await tap(visit, other);
          await chooseDay(visit, '盖章日期');
          await seeDesk('signatures');
          await loseAnswer(visit.page, 'mediation.signAgreement');
          await press(visit, '登记');
          await reads(visit, /您填写的内容都还在/);
          await press(visit, '登记');
          await reads(visit, /3月11日 周三起生效/);
          await reads(visit, /司法确认：各方可以一起申请，最晚4月10日 周五，还有30天/);
          await reads(visit, '履行情况：待履行');
          await seeDesk('in force');
        });
        await party.open(`mediation/detail/index?id=${row}`);
        await reads(party, /双方可以一起请法院确认这份协议，最迟4月10日 周五，还有30天/);
        await reads(party, '待履行');
        expect(await party.text()).not.toContain('未履行');
        await see('court still to be asked');

        await atTheDesk(async (visit, seeDesk) => {
          await tap(visit, '登记司法确认申请');
          await reads(visit, /最晚4月10日 周五/);
          await type(visit, '受理的人民法院', '演示区人民法院');
          await tap(visit, who);
          await press(visit, '登记司法确认申请');
          await reads(visit, '各方要一起申请，请勾上每一位');
          await tap(visit, other);
          await seeDesk('asking the court');
          const sent = countSent(visit.page, 'mediation.applyForConfirmation');
          await pressTwice(visit, '登记司法确认申请');
          await reads(visit, /司法确认：已申请/);
          expect(sent()).toBe(1);
        });
        await party.open(`mediation/detail/index?id=${row}`);
        await reads(party, '已申请');
        expect(await party.text()).not.toContain('双方可以一起请法院确认');
        await see('court asked');
      });

      await walkAs(pages, { ...look, phone: numbers.applicant }, async (visit, see) => {
        await visit.open(`mediation/papers/index?id=${row}`);
        await reads(visit, /2\. 赔偿1200元/);
        await reads(visit, '您已在纸上签名。');
        await see('signed on paper');
      });
    },
  );
});
