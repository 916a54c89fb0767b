import { afterAll, beforeAll, expect, test } from 'vitest';
import { dutyOf, type Duty } from './duty.ts';
import { ask } from './residents.ts';
import { deskOf, staffPhone } from './staff.ts';
import { startLinfa, type Linfa } from './start-linfa.ts';

let linfa: Linfa;
let duty: Duty;
beforeAll(async () => {
  linfa = await startLinfa();
  duty = await dutyOf(linfa);
});
afterAll(() => linfa.stop());

const scanned = (code: string): string => `https://linfa.example/m/#/official/sheet/index?code=${code}`;

test('an official signs a shift by the code that its adviser shows, once, and another one from the list', async () => {
  const [shift] = [await duty.close('01:00', 150), await duty.close('04:00', 60)];
  const phone = await staffPhone(linfa, 'community-clerk');
  phone.journey('sign by code');
  await phone.tap('为值班签字');
  phone.answerScan('https://u.wechat.com/EAbc');
  await phone.tap('扫签字码');
  expect(phone.sees('这不是值班的签字码')).toBe(true);
  phone.answerScan(scanned(await duty.showCode(shift)));
  await phone.tap('扫签字码');
  expect(phone.page.path).toBe('official/sheet/index');
  expect(phone.sees('时长2小时30分钟')).toBe(true);
  await phone.doubleTap('情况属实，签字');
  expect(phone.sees('已签字，不用再做什么')).toBe(true);
  expect(phone.text).toContain('扫码签字，时长2小时30分钟');

  await phone.tap('看其他要签字的值班');
  // The demo has one that waits already.
  expect(phone.page.text.match(/待签字/g)).toHaveLength(2);
  await phone.tap('时长1小时');
  await phone.tap('情况属实，签字');
  await phone.back();
  expect(phone.page.text.match(/待签字/g)).toHaveLength(1);
  await phone.tap('待签字');
  await phone.tap('情况属实，签字');
  await phone.back();
  expect(phone.sees('现在没有要签字的值班')).toBe(true);
  const { problems, sent } = phone.report();
  expect(sent.filter(({ url, status }) => url.endsWith('countersignShift') && status === 200)).toHaveLength(3);
  expect(problems).toEqual([]);
});

test('what changed while it was looked at is shown again, and an objection goes back to the adviser with its reason', async () => {
  const shift = await duty.close('05:00', 180);
  const phone = await staffPhone(linfa, 'community-clerk');
  await phone.tap('为值班签字');
  await phone.tap('时长3小时');
  await duty.adviser('dutyShifts.amendShift', { shift, version: 2, minutes: 120, reason: '记错了' });
  await phone.tap('情况属实，签字');
  expect(phone.sees('所以还没有签')).toBe(true);
  await phone.tap('看新的');
  expect(phone.sees('请重新看一遍再签字')).toBe(true);
  expect(phone.sees('情况属实，签字（2小时）')).toBe(true);
  await phone.tap('有出入，提出异议');
  await phone.tap('交给法律顾问');
  expect(phone.sees('请写下哪里有出入')).toBe(true);
  await phone.type('异议理由', '只来了一个小时');
  await phone.tap('交给法律顾问');
  expect(phone.sees('异议已交给法律顾问')).toBe(true);
  expect(phone.text).toContain('提出异议：只来了一个小时');
  const { items } = await duty.adviser<{ items: { kind: string }[] }>('notices.listMine', {});
  expect(items[0]?.kind).toBe('shift-objected');
  expect(phone.report().problems).toEqual([]);
});

test('nobody signs for their own duty, with a code that is over, or without the office for it', async () => {
  const shift = await duty.close('08:00', 60);
  const code = await duty.showCode(shift);
  const other = await staffPhone(linfa, 'mediator');
  expect(other.sees('为值班签字')).toBe(false);
  await other.launch(`official/sheet/index?code=${code}`);
  expect(other.sees('您的账号不能为值班签字')).toBe(true);

  const administrator = await deskOf(linfa, 'administrator');
  const { person } = await duty.adviser<{ person: { id: string } }>('sessions.me', {});
  await administrator('people.grantRole', {
    person: person.id,
    role: 'community-clerk',
    unit: 'demo-01-01',
    from: '2026-03-01',
  });
  const phone = await staffPhone(linfa, 'adviser');
  await phone.launch(`official/sheet/index?code=${code}`);
  await phone.tap('情况属实，签字');
  expect(phone.sees('不能为自己的值班签字')).toBe(true);
  await phone.launch('official/sheet/index?code=AAAAAAAAAAAAAAAAAAAAAA');
  expect(phone.sees('签字码不正确或已过期')).toBe(true);
  await phone.tap('看等我签字的值班');
  expect(phone.page.path).toBe('official/to-sign/index');
  const stranger = linfa.phone();
  await stranger.launch(`official/sheet/index?code=${code}`);
  expect(stranger.sees('用工作人员账号登录后')).toBe(true);
  await expect(ask(linfa, 'dutyShifts.openByCode', { code })).rejects.toThrow('not-signed-in');
  for (const one of [other, phone, stranger]) expect(one.report().problems).toEqual([]);
});
