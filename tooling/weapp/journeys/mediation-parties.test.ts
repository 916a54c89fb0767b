import { afterAll, beforeAll, expect, test } from 'vitest';
import { invited, signedIn, underWay } from './mediation-world.ts';
import { ask } from './residents.ts';
import { deskOf, type Desk } from './staff.ts';
import { startLinfa, type Linfa } from './start-linfa.ts';

let linfa: Linfa;
let desk: Desk;
beforeAll(async () => {
  linfa = await startLinfa();
  desk = await deskOf(linfa, 'mediator');
});
afterAll(() => linfa.stop());

test('the other side reads what it is asked, agrees, and confirms and questions what the mediator wrote', async () => {
  const one = await invited(desk, '13700000001');
  const phone = await signedIn(linfa, '13700000001');
  await phone.tapTab('我的事');
  await phone.tap('等您答复');
  for (const words of ['赵**请求和您调解邻里纠纷', '调解完全自愿，不收费', '不收任何费用'])
    expect(phone.text).toContain(words);
  expect(phone.sees('楼上漏水')).toBe(false);
  await phone.doubleTap('同意调解');
  expect(phone.sees('双方都同意，正在调解')).toBe(true);
  expect(phone.text).toContain('最迟4月10日 周五前办完');

  const record = {
    case: one.case,
    day: '2026-03-11',
    venue: '社区调解室',
    present: ['赵大娘', '孙大伯'],
    matter: '漏水赔偿',
    rightsTold: true,
    statements: '孙大伯愿意修。',
    result: '先修理，再谈赔偿。',
  };
  await desk('mediation.appointSession', { case: one.case, day: '2026-03-12', time: '15:00', venue: '社区调解室' });
  await phone.pull();
  expect(phone.sees('明天 3月12日 周四 下午3:00')).toBe(true);
  expect(phone.sees('地点：社区调解室')).toBe(true);
  await desk('mediation.recordSession', record);
  await phone.pull();
  await phone.tap('请核对');
  expect(phone.sees('孙大伯愿意修。')).toBe(true);
  await phone.tap('写得不对，我有意见');
  await phone.type('您的意见', '我没有说愿意修');
  // Written down a moment later.
  await new Promise((resolve) => setTimeout(resolve, 300));
  await phone.restart(`mediation/papers/index?id=${one.case}`);
  await phone.tap('写得不对，我有意见');
  expect(phone.text).toContain('我没有说愿意修');
  await phone.doubleTap('交给调解员');
  expect(phone.sees('您已提出不同意见')).toBe(true);
  await phone.tap('写得对，我确认');
  expect(phone.sees('您已确认无误')).toBe(true);

  await desk('mediation.recordOralAgreement', {
    case: one.case,
    reachedOn: '2026-03-11',
    facts: '水管漏水',
    terms: ['三月底前修好', '赔偿1200元'],
    performHow: '转账',
    performWhere: '社区',
    performBy: '2026-03-31',
  });
  await phone.launch(`mediation/detail/index?id=${one.case}`);
  for (const words of [
    '口头协议',
    '3月11日 周三起生效',
    '最迟3月31日 周二',
    '双方可以一起请法院确认这份协议，最迟4月10日 周五，还有30天',
  ])
    expect(phone.text).toContain(words);
  await phone.tap('调解协议');
  expect(phone.text).toContain('2. 赔偿1200元');
  await phone.tap('写得对，我确认', { within: '调解协议' });
  expect(phone.text.match(/您已确认无误/g)).toHaveLength(2);
  expect(phone.report().problems).toEqual([]);
});

test('the other side declines after reading what follows, and both are told of other ways', async () => {
  await invited(desk, '13700000002');
  const phone = await signedIn(linfa, '13700000002');
  await phone.tapTab('我的事');
  await phone.tap('等您答复');
  await phone.tap('不同意');
  expect(phone.sees('您不同意，这件调解就结束')).toBe(true);
  await phone.type('原因', '要打官司');
  await phone.tap('确定不同意');
  expect(phone.sees('有一方不同意，调解结束')).toBe(true);
  expect(phone.sees('还可以怎么办')).toBe(true);
  expect(phone.sees('请您答复')).toBe(false);
  expect(phone.report().problems).toEqual([]);
});

test('a party ends a mediation that is under way', async () => {
  const { case: row } = await underWay(desk, { respondent: '13700000003' });
  const phone = await signedIn(linfa, '13700000003');
  await phone.launch(`mediation/detail/index?id=${row}`);
  await phone.tap('不再调解');
  await phone.tap('确定结束调解');
  expect(phone.sees('已撤回或终止')).toBe(true);
  expect(phone.report().problems).toEqual([]);
});

test('whoever has a code sees how far it is without signing in; a wrong code and too many tries are told in words', async () => {
  const one = await invited(desk, '13700000004');
  const { code } = await desk<{ code: string }>('mediation.issueProgressCode', { case: one.case });
  const phone = linfa.phone();
  await phone.launch();
  phone.journey('progress');
  await phone.tapTab('我的事');
  await phone.tap('凭查询码看调解进度');
  await phone.tap('查进度');
  expect(phone.sees('请填写查询码')).toBe(true);
  await phone.type('查询码', code.toLowerCase());
  await phone.tap('查进度');
  expect(phone.sees('已受理，正在征求各方是否同意调解')).toBe(true);
  await phone.type('查询码', 'ABCD');
  await phone.tap('查进度');
  expect(phone.sees('没有这个查询码')).toBe(true);
  // Faster than a hand: the rest of the twenty.
  for (let tries = 0; tries < 20; tries += 1)
    await ask(linfa, 'mediation.progressByCode', { code: 'ABCD' }).catch(() => undefined);
  await phone.tap('查进度');
  expect(phone.sees('试的次数太多了，请过15分钟再试')).toBe(true);
  expect(phone.report().problems).toEqual([]);
});

test('an id that is gone, or another person’s, has a way on', async () => {
  const one = await invited(desk, '13700000005');
  const phone = await signedIn(linfa, '13700000006');
  await phone.launch(`mediation/detail/index?id=${one.case}`);
  expect(phone.sees('没有找到这件调解')).toBe(true);
  await phone.launch(`mediation/papers/index?id=${one.case}`);
  expect(phone.sees('没有找到这件调解')).toBe(true);
  await phone.tap('看我的事');
  expect(phone.page.path).toBe('pages/affairs/index');
  expect(phone.report().problems).toEqual([]);
});
