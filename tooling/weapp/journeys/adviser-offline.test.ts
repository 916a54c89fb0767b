import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Phone } from '../driver/phone.ts';
import { dutyOf } from './duty.ts';
import { today } from './linfa-process.ts';
import { community } from './residents.ts';
import { deskOf, type Desk } from './staff.ts';
import { startLinfa, type Linfa } from './start-linfa.ts';

let linfa: Linfa;
let desk: Desk;
beforeAll(async () => {
  linfa = await startLinfa();
  desk = await deskOf(linfa, 'community-clerk');
  // What is logged after noon belongs to this duty.
  await (await dutyOf(linfa)).plan('12:00');
});
afterAll(() => linfa.stop());

async function signIn(phone: Phone, username: string): Promise<void> {
  await phone.tap('工作人员登录');
  await phone.type('用户名', username);
  await phone.type('密码', linfa.accounts[username] ?? '');
  await phone.tap('登录');
}

const summaries = async (): Promise<string[]> => {
  const all: string[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const page: { items: { summary: string }[]; next: string | null } = await desk('consultations.list', {
      unit: community.code,
      from: today,
      to: today,
      ...(after !== undefined && { after }),
    });
    all.push(...page.items.map(({ summary }) => summary));
    after = page.next;
  }
  return all;
};
const counted = async (): Promise<number> => {
  const figure = { figure: 'consultation.count', unit: community.code, from: '2026-01-01', to: '2026-12-31' };
  return (await desk<{ value: number | null }>('figures.get', figure)).value ?? 0;
};

test('an adviser’s lines outlive a dead network, a restart and a session that is over, are seen by nobody else, and arrive once', async () => {
  const phone = linfa.phone({ now: new Date(`${today}T13:00:00+08:00`) });
  const [before, countBefore] = [await summaries(), await counted()];
  await phone.launch('pages/mine/index');
  await signIn(phone, 'adviser');
  await phone.tap('登记法律服务');
  expect(phone.page.path).toBe('adviser/today/index');
  expect(phone.sees('今天的值班')).toBe(true);

  // A line as it is usually logged, and a walk-in with a matter and a count.
  phone.goOffline();
  phone.journey('log');
  await phone.tap('登记服务');
  await phone.tap('劳动工伤');
  await phone.type('简要情况', '拖欠工资两个月，已告知仲裁时效 🙏');
  await phone.tap('保存');
  expect(phone.page.path).toBe('adviser/today/index');
  expect(phone.sees('1份服务记录等待发送')).toBe(true);
  phone.journey('walk-in');
  await phone.tap('登记服务');
  await phone.tap('物业');
  await phone.tap('＋', { nth: 1 });
  await phone.tap('保存');
  // Two lines of one visit, and one that is not finished when the app is thrown out of memory.
  phone.journey('visit');
  await phone.tap('登记服务');
  await phone.tap('继承');
  await phone.tap('再记一条');
  await phone.tap('公证');
  await phone.tap('保存这2条');
  await phone.tap('登记服务');
  await phone.tap('婚姻家庭');
  await phone.type('简要情况', '问离婚冷静期');
  const kept = phone.device.storage.keys.map((name) => `${name} ${phone.device.storage.read(name)}`).join(' ');
  for (const word of ['拖欠', '离婚冷静期', 'labour', '登记服务']) expect(kept).not.toContain(word);

  await phone.restart('adviser/today/index');
  expect(phone.sees('没有连上网络')).toBe(true);
  expect(phone.sees('3份服务记录等待发送')).toBe(true);
  await phone.tap('登记服务');
  expect(phone.sees('上次没有保存的内容还在')).toBe(true);
  await phone.tap('保存');
  expect(phone.sees('4份服务记录等待发送')).toBe(true);

  // Back in the network the first line arrives, its answer does not; then the session is over.
  phone.cut('consultations.logMany');
  phone.online();
  await phone.rest();
  expect(await summaries()).toHaveLength(before.length + 1);
  expect(phone.sees('4份服务记录等待发送')).toBe(true);
  const adviser = await deskOf(linfa, 'adviser');
  const { items } = await adviser<{ items: { id: string; current: boolean }[] }>('sessions.listMine', {});
  const password = linfa.accounts['adviser'];
  for (const { id } of items.filter(({ current }) => !current))
    await adviser('sessions.revoke', { session: id, password });
  await phone.tap('查看');
  await phone.rest();
  expect(phone.sees('拖欠')).toBe(false);
  expect(phone.sees('劳动工伤')).toBe(false);
  expect(await summaries()).toHaveLength(before.length + 1);

  // Somebody else with the same role sees nothing of it.
  await phone.restart('pages/mine/index');
  await signIn(phone, 'community-clerk');
  await phone.restart('adviser/waiting/index');
  expect(phone.sees('您的账号不能登记法律服务')).toBe(true);
  await phone.restart('pages/mine/index');
  await phone.tap('退出登录');
  expect(phone.sees('还没有发送')).toBe(false);
  await phone.tap('退出');

  // The same person again: all of it goes out, each once.
  await signIn(phone, 'adviser');
  await phone.tap('登记法律服务');
  await phone.waitFor('已发送');
  await phone.rest();
  expect(phone.sees('等待发送')).toBe(false);
  const after = await summaries();
  expect(after).toHaveLength(before.length + 5);
  expect(after.filter((one) => one.includes('拖欠工资两个月，已告知仲裁时效 🙏'))).toHaveLength(1);
  expect(after.filter((one) => one === '问离婚冷静期')).toHaveLength(1);
  expect(await counted()).toBe(countBefore + 5);

  const { problems, journeys } = phone.report();
  expect(problems).toEqual([]);
  for (const one of journeys.filter(({ name }) => name !== 'visit')) {
    expect(one.taps).toBeLessThanOrEqual(8);
    expect(one.typed).toBeLessThanOrEqual(1);
  }
  expect(journeys.slice(0, 2)).toEqual([
    { name: 'log', taps: 3, typed: 1, chosen: 0 },
    { name: 'walk-in', taps: 4, typed: 0, chosen: 0 },
  ]);
});

test('what the server does not take comes back with its reason, and signing out says what would be lost', async () => {
  const phone = linfa.phone({ now: new Date('2026-03-13T09:00:00+08:00') });
  await phone.launch('pages/mine/index');
  await signIn(phone, 'adviser');
  await phone.tap('登记法律服务');
  await phone.tap('登记服务');
  await phone.tap(community.name);
  await phone.tap('物业');
  await phone.type('简要情况', '电梯坏了，身份证 110101199003070011');
  await phone.tap('保存');
  expect(phone.sees('请不要写身份证号')).toBe(true);
  await phone.type('简要情况', '电梯坏了');
  // The phone's clock is two days ahead.
  await phone.tap('保存');
  await phone.waitFor('1份服务记录被退回');
  await phone.tap('查看');
  expect(phone.sees('原因：')).toBe(true);
  await phone.tap('改一改再发');
  expect(phone.page.text).toContain('电梯坏了');
  await phone.tap('3月11日');
  await phone.tap('保存');
  await phone.rest();
  expect((await summaries()).filter((one) => one === '电梯坏了')).toHaveLength(1);

  phone.goOffline();
  await phone.restart('adviser/log/index');
  await phone.tap('消费维权');
  await phone.tap('保存');
  await phone.restart('pages/mine/index');
  await phone.tap('退出登录');
  expect(phone.sees('有1份服务记录还没有发送')).toBe(true);
  await phone.tap('不退出');
  await phone.tap('退出登录');
  await phone.tap('退出，删除这1份');
  expect(phone.device.storage.keys.filter((name) => name.startsWith('offline:'))).toEqual([]);
  expect(phone.report().problems).toEqual([]);
});
