import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCase, signedIn, underWay } from './mediation-world.ts';
import { ask } from './residents.ts';
import { deskOf, staffPhone } from './staff.ts';
import { startLinfa, type Linfa } from './start-linfa.ts';

let linfa: Linfa;
beforeAll(async () => {
  linfa = await startLinfa();
});
afterAll(() => linfa.stop());

/** A resident with this number asks for mediation with another, at the desk. */
async function requested(applicant: string, respondent: string): Promise<void> {
  const clerk = await deskOf(linfa, 'community-clerk');
  await clerk('mediation.requestForResident', {
    community: 'demo-01-01',
    disputeType: 'neighbour',
    facts: '楼上漏水，天花板受损。',
    claims: ['修好漏水', '赔偿1200元'],
    applicant: { name: '赵大娘', phone: applicant },
    respondents: [{ name: '孙大伯', phone: respondent }],
  });
}

test('a mediator takes a request to an oral agreement and a follow-up, and the resident answers on their side', async () => {
  await requested('13700000011', '13700000012');
  const phone = await staffPhone(linfa, 'mediator');
  await phone.tap('办理调解');
  await phone.tap('新申请');
  await phone.tap('申请人 赵**，被申请人 孙**');
  expect(phone.sees('漏水')).toBe(false);
  await phone.tap('打开全名和内容');
  expect(phone.sees('楼上漏水，天花板受损。')).toBe(true);
  expect(phone.sees('电话 13700000012')).toBe(true);
  await phone.doubleTap('受理');
  expect(phone.page.path).toBe('mediator/case/index');
  expect(phone.text).toMatch(/还剩3\d天/);
  expect(phone.sees('登记调解笔录')).toBe(false);

  await phone.tap('征求意愿');
  const other = await signedIn(linfa, '13700000012');
  await other.tapTab('我的事');
  await other.tap('等您答复');
  await other.tap('同意调解');
  await phone.pull();
  expect(phone.page.text.match(/同意调解/g)).toHaveLength(2);
  expect(phone.text).toContain('网上');
  await phone.tap('由我来调解');
  expect(phone.sees('首席调解员')).toBe(true);

  await phone.tap('登记调解笔录');
  await phone.tap('登记笔录，请双方核对');
  expect(phone.sees('上面标红的地方还没有填好')).toBe(true);
  await phone.type('地点', '社区调解室');
  await phone.type('到场人', '赵大娘、孙大伯');
  await phone.type('调解事项', '漏水赔偿');
  await phone.tap('已告知权利义务');
  await phone.type('各方陈述', '孙大伯愿意修理并赔偿。');
  // Written down a moment later; then the app dies.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const { id = '' } = phone.page.query;
  await phone.restart(`mediator/act/index?id=${id}&act=session`);
  expect(phone.sees('上次没有提交的内容还在')).toBe(true);
  await phone.type('调解结果', '同意修理，赔偿1200元。');
  await phone.tap('登记笔录，请双方核对');
  await phone.launch(`mediator/case/index?id=${id}`);

  await phone.tap('登记口头协议');
  await phone.type('纠纷事实和责任', '楼上水管老化漏水。');
  await phone.type('协议内容', '三月底前修好\n赔偿1200元');
  await phone.type('怎样履行', '转账');
  await phone.type('在哪里履行', '社区');
  await phone.type('涉及金额（元）', '一千二');
  await phone.tap('登记口头协议', { nth: 1 });
  expect(phone.sees('请只填数字')).toBe(true);
  await phone.type('涉及金额（元）', '1200');
  phone.cut('mediation.recordOralAgreement');
  await phone.tap('登记口头协议', { nth: 1 });
  expect(phone.sees('您填写的内容都还在')).toBe(true);
  await phone.tap('登记口头协议', { nth: 1 });
  expect(phone.page.path).toBe('mediator/case/index');
  expect(phone.text).toContain('涉及金额1200元');
  expect(phone.sees('待回访')).toBe(true);
  expect(phone.text).toMatch(/还缺：.*当事人身份证明/);

  const mine = await signedIn(linfa, '13700000011');
  await mine.tapTab('我的事');
  await mine.tap('请核对');
  expect(mine.sees('尚未登记')).toBe(true);
  await mine.tap('调解协议');
  await mine.tap('写得对，我确认', { within: '调解协议' });
  await mine.back();
  await mine.tap('说说履行情况');
  await mine.tap('交给调解员');
  expect(mine.sees('请选一项')).toBe(true);
  await mine.tap('部分履行');
  await mine.tap('基本满意');
  await mine.type('想说的话', '还差200元');
  await mine.doubleTap('交给调解员');
  expect(mine.sees('您的答复已交给调解员')).toBe(true);
  await mine.launch(`mediation/detail/index?id=${id}`);
  await mine.tap('说说履行情况');
  await mine.tap('已履行');
  await mine.tap('满意');
  await mine.tap('交给调解员');
  expect(mine.sees('已经登记过')).toBe(true);

  await phone.tap('登记履行情况');
  await phone.tap('部分履行');
  await phone.tap('登记履行情况', { nth: 1 });
  await mine.launch(`mediation/detail/index?id=${id}`);
  expect(mine.sees('部分履行')).toBe(true);
  await phone.tap('登记回访');
  await phone.tap('申请人 赵**');
  await phone.tap('电话');
  await phone.tap('登记回访', { nth: 1 });
  expect(phone.sees('已结案')).toBe(true);
  await phone.tap('打开全名、电话和笔录');
  expect(phone.text).toContain('2. 赔偿1200元');
  await phone.tap('打开卷宗');
  expect(phone.report().deeds.map(({ kind }) => kind)).toContain('openDocument');
  for (const one of [phone, other, mine]) expect(one.report().problems).toEqual([]);
});

test('a request is declined with a reason; a refusal on the phone ends a case; the clock is extended', async () => {
  await requested('13700000021', '13700000022');
  const phone = await staffPhone(linfa, 'mediator');
  await phone.tap('办理调解');
  await phone.tap('新申请');
  await phone.tap('申请人 赵**，被申请人 孙**');
  await phone.tap('不予受理');
  await phone.tap('确定不予受理');
  expect(phone.sees('请填写')).toBe(true);
  await phone.type('理由', '法院已经受理');
  await phone.tap('人民法院');
  await phone.tap('确定不予受理');
  expect(phone.page.path).toBe('mediator/cases/index');

  const desk = await deskOf(linfa, 'mediator');
  const opened = await openCase(desk);
  await phone.launch(`mediator/case/index?id=${opened.case}`);
  await phone.tap('延长调解期限');
  await phone.choose('延长到', '2026-04-20');
  await phone.tap('当面', { nth: 1 });
  await phone.tap('电话', { nth: 2 });
  await phone.type('为什么延长', '等鉴定结果');
  await phone.tap('延长，并通知双方');
  expect(phone.sees('期限延长过1次')).toBe(true);
  expect(phone.text).toContain('4月20日 周一');
  await phone.tap('登记答复', { nth: 2 });
  await phone.tap('登记同意');
  expect(phone.sees('上面标红的地方还没有填好')).toBe(true);
  await phone.tap('拒绝调解');
  await phone.tap('电话');
  await phone.type('理由', '要打官司');
  await phone.tap('登记拒绝，案件结束');
  expect(phone.sees('一方拒绝')).toBe(true);
  expect(phone.sees('登记调解笔录')).toBe(false);
  await expect(ask(linfa, 'mediation.get', { case: opened.case })).rejects.toThrow('not-signed-in');
  await phone.launch('mediator/case/index?id=AAAAAAAAAAAAAAAAAAAAAA');
  await phone.tap('看我能办的案件');
  expect(phone.page.path).toBe('mediator/cases/index');
  expect(phone.report().problems).toEqual([]);
});

test('a court’s confirmation of an agreement is entered, and a serious dispute is told to the street', async () => {
  const desk = await deskOf(linfa, 'mediator');
  const agreed = await underWay(desk);
  await desk('mediation.recordOralAgreement', {
    case: agreed.case,
    reachedOn: '2026-03-11',
    facts: '水管漏水。',
    terms: ['修好水管'],
    performHow: '自行修理',
    performWhere: '家中',
  });
  const phone = await staffPhone(linfa, 'mediator');
  await phone.launch(`mediator/case/index?id=${agreed.case}`);
  expect(phone.sees('登记司法确认结果')).toBe(false);
  await phone.tap('登记司法确认申请');
  expect(phone.sees('最晚4月10日 周五')).toBe(true);
  await phone.type('受理的人民法院', '演示区人民法院');
  await phone.tap('申请人 赵**');
  await phone.tap('登记司法确认申请', { nth: 1 });
  expect(phone.sees('各方要一起申请，请勾上每一位')).toBe(true);
  await phone.tap('被申请人 孙**');
  await phone.doubleTap('登记司法确认申请', { nth: 1 });
  await phone.launch(`mediator/case/index?id=${agreed.case}`);
  expect(phone.sees('司法确认：已申请')).toBe(true);
  expect(phone.sees('登记司法确认申请')).toBe(false);
  await phone.tap('登记司法确认结果');
  await phone.tap('确认有效');
  await phone.tap('登记法院的决定');
  expect(phone.sees('请填写')).toBe(true);
  await phone.type('裁定书的文号', '（2026）演0101民特1号');
  await phone.tap('登记法院的决定');
  await phone.launch(`mediator/case/index?id=${agreed.case}`);
  expect(phone.sees('司法确认：确认有效')).toBe(true);
  // In its history, and no more among what may be entered.
  expect(phone.page.text.match(/登记司法确认结果/g)).toHaveLength(1);

  const serious = await openCase(desk);
  await phone.launch(`mediator/case/index?id=${serious.case}`);
  await phone.tap('上报上级');
  await phone.tap('演示东街道');
  await phone.type('为什么上报', '双方情绪激动，可能激化');
  await phone.tap('上报');
  await phone.launch(`mediator/case/index?id=${serious.case}`);
  expect(phone.sees('已上报演示东街道')).toBe(true);
  expect(phone.report().problems).toEqual([]);
});
