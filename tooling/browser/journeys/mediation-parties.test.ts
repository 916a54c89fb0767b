import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invited, underWay } from '../../weapp/journeys/mediation-world.ts';
import { deskOf, type Desk } from '../../weapp/journeys/staff.ts';
import { ask, community } from '../../weapp/journeys/residents.ts';
import { findChromium } from '../find-chromium.ts';
import { countSent, loseAnswer } from '../scenes/bad-network.ts';
import { reads, tap, tapTwice, type } from '../scenes/hand.ts';
import { startPages, type Pages } from './start-pages.ts';
import { twoLooks, walkAs } from './walk-as.ts';

describe.skipIf(findChromium() === undefined)('the parties of a mediation, in a browser', () => {
  let pages: Pages;
  let desk: Desk;
  beforeAll(async () => {
    pages = await startPages();
    desk = await deskOf(pages, 'mediator');
  });
  afterAll(() => pages.stop());

  it.each(twoLooks)(
    'on $name: the other side declines with a reason, and both are told of other ways',
    async (look) => {
      const number = `1370000015${look.last}`;
      const row = await invited(desk, number);
      await walkAs(pages, { ...look, phone: number }, async (visit, see) => {
        // Whoever has chosen no community yet is told all the same.
        await visit.open('pages/home/index');
        await reads(visit, '请您答复是否同意调解');
        await reads(visit, '您住在哪个社区（村）？');
        await see('asked at home');
        await visit.open('pages/affairs/index');
        await see('asked');
        await tap(visit, /等您答复/);
        await reads(visit, /赵\*\*请求和您调解邻里纠纷/);
        expect(await visit.text()).not.toContain('楼上漏水');
        await see('invitation');
        await tap(visit, '不同意');
        await reads(visit, /您不同意，这件调解就结束/);
        await type(visit, '原因', '要打官司');
        await see('declining');
        await tap(visit, '确定不同意');
        await reads(visit, /有一方不同意，调解结束/);
        await reads(visit, '还可以怎么办');
        await see('declined');
        expect(await visit.text()).not.toContain('请您答复');
      });
      const { state } = await desk<{ state: string }>('mediation.get', { case: row.case });
      expect(state).toBe('refused');
    },
  );

  it.each(twoLooks)(
    'on $name: agrees, questions the record, confirms the agreement, and answers the follow-up',
    async (look) => {
      const number = `1370000016${look.last}`;
      const row = await invited(desk, number);
      await walkAs(pages, { ...look, phone: number }, async (visit, see) => {
        await visit.open(`mediation/detail/index?id=${row.case}`);
        const answers = countSent(visit.page, 'mediation.respondToInvitation');
        await tapTwice(visit, '同意调解');
        await reads(visit, '双方都同意，正在调解');
        expect(answers()).toBe(1);
        await see('agreed');
        await desk('mediation.recordSession', {
          case: row.case,
          day: '2026-03-11',
          venue: '社区调解室',
          present: ['赵大娘', '孙大伯'],
          matter: '漏水赔偿',
          rightsTold: true,
          statements: '孙大伯愿意修。',
          result: '先修理，再谈赔偿。',
        });
        await visit.open(`mediation/papers/index?id=${row.case}`);
        await reads(visit, '孙大伯愿意修。');
        await tap(visit, '写得不对，我有意见');
        await type(visit, '您的意见', '我没有说愿意修');
        await see('questioning');
        // What was typed is written down a moment later; then the page is thrown away.
        await visit.page.waitForFunction(() => JSON.stringify(localStorage).includes('我没有说愿意修'));
        await visit.open(`mediation/papers/index?id=${row.case}`);
        await tap(visit, '写得不对，我有意见');
        await tap(visit, '交给调解员');
        await reads(visit, /您已提出不同意见/);
        await see('questioned');
        await desk('mediation.recordOralAgreement', {
          case: row.case,
          reachedOn: '2026-03-11',
          facts: '水管漏水',
          terms: ['三月底前修好', '赔偿1200元'],
          performHow: '转账',
          performWhere: '社区',
          performBy: '2026-03-31',
        });
        await visit.open(`mediation/detail/index?id=${row.case}`);
        await reads(visit, /3月11日 周三起生效/);
        await see('agreement');
        await tap(visit, '说说履行情况');
        await tap(visit, '部分履行');
        await tap(visit, '基本满意');
        await type(visit, '想说的话', '还差200元');
        await see('follow-up');
        await tap(visit, '交给调解员');
        await reads(visit, /您的答复已交给调解员/);
      });
    },
  );

  it('whoever has a code sees how far it is without signing in; a wrong code and too many tries are told in words', async () => {
    const row = await invited(desk, '13700000171');
    const { code } = await desk<{ code: string }>('mediation.issueProgressCode', { case: row.case });
    await walkAs(pages, { screen: 'smallPhone', elder: false, except: [/404|429/] }, async (visit, see) => {
      await visit.open('mediation/progress/index');
      await tap(visit, '查进度');
      await reads(visit, '请填写查询码');
      await type(visit, '查询码', code.toLowerCase());
      await tap(visit, '查进度');
      await reads(visit, /正在征求各方是否同意调解/);
      await type(visit, '查询码', 'ABCD');
      await tap(visit, '查进度');
      await reads(visit, /没有这个查询码/);
      for (let tries = 0; tries < 20; tries += 1)
        await ask(pages, 'mediation.progressByCode', { code: 'ABCD' }).catch(() => undefined);
      await tap(visit, '查进度');
      await reads(visit, /试的次数太多了，请过15分钟再试/);
      expect(await visit.text()).not.toContain('没有这个查询码');
      await see('too many tries');
    });
  });

  it('a mediation that is gone, or another person’s, has a way on', async () => {
    const row = await invited(desk, '13700000181');
    await walkAs(pages, { screen: 'phone', elder: false, phone: '13700000182' }, async (visit, see) => {
      for (const page of ['detail', 'papers']) {
        await visit.open(`mediation/${page}/index?id=${row.case}`);
        await reads(visit, /没有找到这件调解/);
      }
      await see('gone');
      await tap(visit, '看我的事');
      expect(visit.page.url()).toContain('pages/affairs/index');
    });
  });

  it.each(twoLooks)(
    'on $name: whoever has enough ends the mediation, and a request before anybody decides on it',
    async (look) => {
      const number = `1370000019${look.last}`;
      const { case: row } = await underWay(desk, { respondent: number });
      const except = [/ERR_CONNECTION_RESET/];
      await walkAs(pages, { ...look, phone: number, except }, async (visit, see) => {
        await visit.open(`mediation/detail/index?id=${row}`);
        await tap(visit, '不再调解');
        await reads(visit, /您仍然可以去法院起诉或申请仲裁/);
        await tap(visit, '再想想');
        await tap(visit, '不再调解');
        await type(visit, '原因', '已经搬走了😟');
        await see('ending');
        const ended = countSent(visit.page, 'mediation.withdraw');
        await loseAnswer(visit.page, 'mediation.withdraw');
        await tap(visit, '确定结束调解');
        await reads(visit, /您填写的内容都还在/);
        await tap(visit, '确定结束调解');
        await reads(visit, '还可以怎么办');
        expect(ended()).toBe(2);
        expect(await visit.text()).not.toContain('不再调解');
        await see('ended');
        await visit.open(`mediation/papers/index?id=${row}`);
        await reads(visit, /已经搬走了😟/);
        await see('why it ended');

        const clerk = await deskOf(pages, 'community-clerk');
        await clerk('mediation.requestForResident', {
          community: community.code,
          disputeType: 'neighbour',
          facts: '楼下烧烤店油烟。',
          claims: ['装油烟管道'],
          applicant: { name: '孙大伯', phone: number },
          respondents: [{ name: '钱老板' }],
        });
        await visit.open('pages/affairs/index');
        await tap(visit, /提出申请$/);
        await tap(visit, '撤回申请');
        await see('taking back');
        await tapTwice(visit, '确定撤回');
        await reads(visit, '另外申请一件');
        await see('taken back');
      });
      const { state } = await desk<{ state: string }>('mediation.get', { case: row });
      expect(state).toBe('withdrawn');
    },
  );
});
