import { afterAll, beforeAll, expect, test } from 'vitest';
import { underWay } from './mediation-world.ts';
import { deskOf, staffPhone, type Desk } from './staff.ts';
import { startLinfa, type Linfa } from './start-linfa.ts';

let linfa: Linfa;
let desk: Desk;
beforeAll(async () => {
  linfa = await startLinfa();
  desk = await deskOf(linfa, 'mediator');
});
afterAll(() => linfa.stop());

test('a time is agreed on, a written agreement holds once all signed and it is sealed, and a paper goes to the file', async () => {
  const { case: id } = await underWay(desk);
  const phone = await staffPhone(linfa, 'mediator');
  await phone.launch(`mediator/case/index?id=${id}`);
  await phone.tap('约定调解时间');
  await phone.tap('约定，并通知双方');
  expect(phone.sees('上面标红的地方还没有填好')).toBe(true);
  await phone.choose('日期', '2026-03-12');
  await phone.choose('时间', '15:00');
  await phone.type('地点', '社区调解室');
  await phone.doubleTap('约定，并通知双方');
  expect(phone.page.path).toBe('mediator/case/index');
  expect(phone.text).toContain('3月12日 周四');

  await phone.tap('登记书面协议');
  await phone.type('纠纷事实和责任', '水管老化漏水。');
  await phone.type('协议内容', '三月底前修好\n赔偿1200元');
  await phone.type('怎样履行', '转账');
  await phone.type('在哪里履行', '社区');
  await phone.tap('申请人 赵**');
  await phone.doubleTap('登记书面协议', { nth: 1 });
  expect(phone.page.path).toBe('mediator/case/index');
  const written = await desk<{ agreement: { effectiveOn: string | null } }>('mediation.get', { case: id });
  expect(written.agreement.effectiveOn).toBe(null);

  await phone.tap('登记签名和盖章');
  await phone.tap('登记');
  expect(phone.sees('请选谁签了名，或哪天盖的章')).toBe(true);
  expect(phone.sees('申请人 赵**')).toBe(false);
  await phone.tap('被申请人 孙**');
  await phone.choose('盖章日期', '2026-03-11');
  phone.cut('mediation.signAgreement');
  await phone.tap('登记');
  expect(phone.sees('您填写的内容都还在')).toBe(true);
  await phone.tap('登记');
  await phone.launch(`mediator/case/index?id=${id}`);
  expect(phone.sees('登记签名和盖章')).toBe(false);
  const signed = await desk<{ agreement: { effectiveOn: string | null } }>('mediation.get', { case: id });
  expect(signed.agreement.effectiveOn).toBe('2026-03-11');

  for (const party of ['申请人 赵**', '被申请人 孙**']) {
    await phone.launch(`mediator/case/index?id=${id}`);
    expect(phone.text).toMatch(/还缺：.*当事人身份证明/);
    await phone.tap('登记入卷的纸质文书');
    await phone.tap(party);
    await phone.type('页数', '100');
    await phone.tap('登记入卷');
    expect(phone.sees('上面标红的地方还没有填好')).toBe(true);
    await phone.type('页数', '1');
    await phone.tap('登记入卷');
  }
  await phone.launch(`mediator/case/index?id=${id}`);
  expect(phone.text).not.toMatch(/还缺：.*当事人身份证明/);
  expect(phone.report().problems).toEqual([]);
});

test('what came to nothing ends with its reason and the other ways', async () => {
  const { case: failed } = await underWay(desk);
  const phone = await staffPhone(linfa, 'mediator');
  await phone.launch(`mediator/case/index?id=${failed}`);
  await phone.tap('登记未达成协议');
  await phone.tap('登记未达成协议，案件结束');
  expect(phone.sees('上面标红的地方还没有填好')).toBe(true);
  await phone.type('为什么没有谈成', '赔多少谈不拢😟');
  await phone.doubleTap('登记未达成协议，案件结束');
  const { state } = await desk<{ state: string }>('mediation.get', { case: failed });
  expect(state).toBe('not-agreed');
  expect(phone.report().problems).toEqual([]);
});
