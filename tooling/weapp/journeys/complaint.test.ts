import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, community, newcomer } from './residents.ts';
import { startLinfa, type Linfa } from './start-linfa.ts';

let linfa: Linfa;
beforeAll(async () => {
  linfa = await startLinfa();
});
afterAll(() => linfa.stop());

const words = '等了一上午😟没有人来，希望提前说一声。';

test('a complaint that is typed without a network is sent once when it is back, and its answer is read', async () => {
  const phone = await newcomer(linfa);
  await phone.tapTab('我的');
  await phone.tap('投诉建议');
  await phone.tap('写投诉或建议');
  await phone.tap('提交');
  expect(phone.sees('请写下内容')).toBe(true);
  await phone.type('内容', '慢'.repeat(6000));
  expect(phone.sees('多了1000个字')).toBe(true);
  await phone.type('内容', words);
  await phone.tap('法律顾问');
  expect(phone.sees('不会交给被投诉的人办理')).toBe(true);
  phone.goOffline();
  await phone.tap('提交');
  expect(phone.sees('网络不通')).toBe(true);
  await phone.restart('mine/complain/index');
  expect(phone.page.text).toContain(words);
  phone.online();
  await phone.doubleTap('提交');
  expect(phone.page.path).toBe('mine/complaint/index');
  expect(phone.sees('等待分给承办人')).toBe(true);
  expect(phone.report().sent.filter(({ url }) => url.endsWith('submitComplaint'))).toHaveLength(1);

  await answer('street-officer', '已经提醒值班律师，以后会提前通知。');
  await phone.pull();
  expect(phone.sees('已经提醒值班律师')).toBe(true);
  await phone.launch('pages/mine/index');
  expect(phone.sees('2条新的')).toBe(true);
  await phone.tap('通知');
  await phone.tap('您提交的投诉建议已有答复');
  expect(phone.sees('已经提醒值班律师')).toBe(true);
  await phone.launch('pages/mine/index');
  expect(phone.sees('条新的')).toBe(false);
  expect(phone.report().problems).toEqual([]);
});

test('a suggestion without a name leads back by its code, to whoever has it', async () => {
  const phone = await newcomer(linfa);
  await phone.launch('mine/complain/index');
  await phone.tap('建议');
  await phone.type('内容', '希望周末也有人值班。');
  await phone.tap('不留姓名');
  await phone.tap('提交');
  expect(phone.sees('查询码只显示这一次')).toBe(true);
  const code = /((?:[0-9A-Z]{4} ){4}[0-9A-Z]{4})/.exec(phone.page.text)?.[1] ?? '';
  await answer('community-clerk', '下个月起周六上午有人。');
  const other = linfa.phone();
  await other.launch('mine/complaint-code/index');
  await other.type('查询码', '0000 0000 0000 0000 0000');
  await other.tap('查看');
  expect(other.sees('周六上午')).toBe(false);
  await other.type('查询码', code.toLowerCase());
  await other.tap('查看');
  expect(other.sees('下个月起周六上午有人')).toBe(true);
  expect([...phone.report().problems, ...other.report().problems]).toEqual([]);
});

/** Staff answer the one that waits. */
async function answer(username: string, text: string): Promise<void> {
  const { token } = await ask<{ token: string }>(linfa, 'sessions.logInStaff', {
    username,
    password: linfa.accounts[username],
  });
  const period = { unit: community.code, from: '2026-03-01', to: '2026-03-31' };
  const { items } = await ask<{ items: { id: string; state: string }[] }>(
    linfa,
    'feedback.listComplaints',
    { ...period, state: 'submitted' },
    token,
  );
  await ask(linfa, 'feedback.answerComplaint', { complaint: items[0]?.id, text }, token);
}
