import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCase, underWay } from '../../weapp/journeys/mediation-world.ts';
import { deskOf, type Desk } from '../../weapp/journeys/staff.ts';
import { findChromium } from '../find-chromium.ts';
import { countSent, loseAnswer } from '../scenes/bad-network.ts';
import { press, reads, tap, type } from '../scenes/hand.ts';
import { startPages, type Pages } from './start-pages.ts';
import { twoLooks, walkAs } from './walk-as.ts';

describe.skipIf(findChromium() === undefined)('what a mediator enters, in a browser', () => {
  let pages: Pages;
  let desk: Desk;
  beforeAll(async () => {
    pages = await startPages();
    desk = await deskOf(pages, 'mediator');
  });
  afterAll(() => pages.stop());

  it.each(twoLooks)(
    'on $name: a record, an oral agreement, how it was kept and a follow-up close the case',
    async (look) => {
      const { case: row } = await underWay(desk);
      await walkAs(pages, { ...look, account: 'mediator', except: [/ERR_CONNECTION_RESET/] }, async (visit, see) => {
        const toCase = (): Promise<void> => visit.open(`mediator/case/index?id=${row}`);
        await toCase();
        await tap(visit, '登记调解笔录');
        await press(visit, '登记笔录，请双方核对');
        await reads(visit, /标红的地方还没有填好/);
        await see('session, not filled in');
        await type(visit, '地点', '社区调解室');
        await type(visit, '到场人', '赵大娘、孙大伯');
        await type(visit, '调解事项', '漏水赔偿');
        await tap(visit, '已告知权利义务');
        await type(visit, '各方陈述', '孙大伯愿意修理并赔偿😟。');
        await visit.page.waitForFunction(() => JSON.stringify(localStorage).includes('愿意修理并赔偿'));
        await visit.page.reload();
        await reads(visit, /上次没有提交的内容还在/);
        await type(visit, '调解结果', '同意修理，赔偿1200元。');
        await press(visit, '登记笔录，请双方核对');

        await toCase();
        await tap(visit, '登记口头协议');
        await type(visit, '纠纷事实和责任', '楼上水管老化漏水。');
        await type(visit, '协议内容', '三月底前修好\n赔偿1200元');
        await type(visit, '怎样履行', '转账');
        await type(visit, '在哪里履行', '社区');
        await type(visit, '涉及金额（元）', '一千二');
        await press(visit, '登记口头协议');
        await reads(visit, /请只填数字/);
        await see('agreement');
        await type(visit, '涉及金额（元）', '1200');
        const sent = countSent(visit.page, 'mediation.recordOralAgreement');
        await loseAnswer(visit.page, 'mediation.recordOralAgreement');
        await press(visit, '登记口头协议');
        await reads(visit, /您填写的内容都还在/);
        await press(visit, '登记口头协议');
        await reads(visit, /待回访/);
        expect(sent()).toBe(2);
        await expect.poll(() => visit.text()).toContain('履行情况：尚未登记');
        await expect.poll(() => visit.text()).toMatch(/还缺：.*当事人身份证明/);
        await see('agreed');

        await toCase();
        await tap(visit, '登记履行情况');
        await tap(visit, '部分履行');
        await see('performance');
        await press(visit, '登记履行情况');
        await toCase();
        await tap(visit, '登记回访');
        await tap(visit, '申请人 赵**');
        await tap(visit, '电话');
        await see('follow-up');
        await press(visit, '登记回访');
        await reads(visit, '已结案');
        await tap(visit, '打开全名、电话和笔录');
        await reads(visit, /赔偿1200元/);
        await see('closed');
      });
    },
  );

  it.each(twoLooks)(
    'on $name: a request is declined with a reason; a refusal at the desk ends a case',
    async (look) => {
      const clerk = await deskOf(pages, 'community-clerk');
      await clerk('mediation.requestForResident', {
        community: 'demo-01-01',
        disputeType: 'neighbour',
        facts: '楼上漏水。',
        claims: ['修好漏水'],
        applicant: { name: '赵大娘' },
        respondents: [{ name: '孙大伯' }],
      });
      await walkAs(pages, { ...look, account: 'mediator', except: [/404 .*mediation/] }, async (visit, see) => {
        await visit.open('mediator/cases/index');
        await tap(visit, '新申请');
        await tap(visit, /^申请人 赵/);
        await tap(visit, '不予受理');
        await press(visit, '确定不予受理');
        await reads(visit, '请填写');
        await type(visit, '理由', '法院已经受理');
        await tap(visit, '人民法院');
        await see('declining');
        await press(visit, '确定不予受理');
        await visit.page.waitForURL(/mediator\/cases/);

        const { case: row } = await openCase(desk);
        await visit.open(`mediator/case/index?id=${row}`);
        await visit.page.getByRole('button', { name: '登记答复' }).filter({ visible: true }).last().click();
        await press(visit, '登记同意');
        await reads(visit, /标红的地方还没有填好/);
        await tap(visit, '拒绝调解');
        await tap(visit, '电话');
        await type(visit, '理由', '要打官司');
        await see('refusing');
        await press(visit, '登记拒绝，案件结束');
        await reads(visit, /一方拒绝/);
        await see('refused');
        await visit.open('mediator/case/index?id=AAAAAAAAAAAAAAAAAAAAAA');
        await tap(visit, '看我能办的案件');
        expect(visit.page.url()).toContain('mediator/cases');
      });
    },
  );
});
