import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn } from './mediation-world.ts';
import { community } from './residents.ts';
import { deskOf, staffPhone } from './staff.ts';
import { startLinfa, type Linfa } from './start-linfa.ts';

let linfa: Linfa;
beforeAll(async () => {
  linfa = await startLinfa();
});
afterAll(() => linfa.stop());

const question = '单位不给缴社保，怎么办？😟';

test('an adviser finds what was asked by its due day, answers it, and what was typed outlives a dead network and the app', async () => {
  const resident = await signedIn(linfa, '13900000091');
  await resident.launch('pages/community/index');
  await resident.type('社区或村的名称', '演示东街道');
  await resident.waitFor(community.name);
  await resident.tap(community.name);
  await resident.tap('书面咨询');
  await resident.tap('劳动工伤');
  await resident.type('您的问题', question);
  resident.answerSubscribe('accept');
  await resident.tap('提交');
  expect(resident.sees('已经提交')).toBe(true);

  const phone = await staffPhone(linfa, 'adviser');
  await phone.tap('登记法律服务');
  expect(phone.sees('1个等您答复，最早的到')).toBe(true);
  phone.journey('answer');
  await phone.tap('书面咨询');
  expect(phone.sees('等您答复（1个）')).toBe(true);
  expect(phone.text).not.toContain('社保');
  await phone.tap('前答复');
  expect(phone.page.path).toBe('adviser/answer/index');
  expect(phone.page.text).toContain(question);
  await phone.tap('提交答复');
  expect(phone.sees('请填写')).toBe(true);
  await phone.type('您的答复', '先向社保经办机构投诉，也可以申请仲裁 👍');
  phone.goOffline();
  await phone.tap('提交答复');
  expect(phone.sees('网络不通')).toBe(true);
  const kept = phone.device.storage.keys.map((name) => phone.device.storage.read(name)).join(' ');
  for (const word of ['社保', '仲裁']) expect(kept).not.toContain(word);
  await phone.restart('adviser/questions/index');
  expect(phone.sees('没有连上网络')).toBe(true);
  expect(phone.sees('等您答复（1个）')).toBe(true);
  phone.online();
  await phone.tap('重试');
  await phone.tap('前答复');
  expect(phone.sees('上次没有提交的内容还在')).toBe(true);
  expect(phone.page.text).toContain('先向社保经办机构投诉，也可以申请仲裁 👍');
  phone.cut('consultations.answer');
  await phone.tap('提交答复');
  await phone.doubleTap('提交答复');
  expect(phone.sees('已经答复，居民会收到通知')).toBe(true);
  await phone.tap('看其他书面咨询');
  expect(phone.sees('没有等待答复的书面咨询')).toBe(true);

  await resident.pull();
  expect(resident.sees('先向社保经办机构投诉')).toBe(true);
  const clerk = await deskOf(linfa, 'community-clerk');
  const { items } = await clerk<{ items: { mode: string }[] }>('consultations.list', {
    unit: community.code,
    from: '2026-03-11',
    to: '2026-03-11',
    limit: 100,
  });
  expect(items.filter(({ mode }) => mode === 'written')).toHaveLength(1);
  for (const one of [phone, resident]) expect(one.report().problems).toEqual([]);
});

test('a question that was taken back meanwhile is said to be gone, and a clerk does not answer', async () => {
  const resident = await signedIn(linfa, '13900000092');
  await resident.launch('pages/community/index');
  await resident.type('社区或村的名称', '演示东街道');
  await resident.waitFor(community.name);
  await resident.tap(community.name);
  await resident.tap('书面咨询');
  await resident.tap('物业');
  await resident.type('您的问题', '电梯停了');
  resident.answerSubscribe('reject');
  await resident.tap('提交');

  const phone = await staffPhone(linfa, 'adviser');
  await phone.launch('adviser/questions/index');
  await phone.tap('前答复');
  await phone.type('您的答复', '请物业限期修复');
  await resident.tap('撤回问题');
  await resident.tap('确定撤回');
  await phone.tap('提交答复');
  await phone.tap('看现在怎样');
  expect(phone.sees('已撤回')).toBe(true);
  const clerk = await staffPhone(linfa, 'community-clerk');
  await clerk.launch('adviser/questions/index');
  expect(clerk.sees('您的账号不能登记法律服务')).toBe(true);
  for (const one of [phone, clerk, resident]) expect(one.report().problems).toEqual([]);
});
