import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Phone } from '../driver/phone.ts';
import { signedIn } from './mediation-world.ts';
import { community } from './residents.ts';
import { deskOf, staffPhone, type Desk } from './staff.ts';
import { startLinfa, type Linfa } from './start-linfa.ts';

let linfa: Linfa;
let clerk: Desk;
beforeAll(async () => {
  linfa = await startLinfa();
  clerk = await deskOf(linfa, 'community-clerk');
});
afterAll(() => linfa.stop());

interface Waiting {
  readonly items: readonly { readonly id: string; readonly byStaff: boolean; readonly disputeType: string }[];
}
const waiting = async (): Promise<Waiting['items']> =>
  (await clerk<Waiting>('mediation.listRequests', { unit: community.code, state: 'submitted', limit: 100 })).items;

/** A line of the service log that goes on to mediation, as far as the dispute. */
async function begin(phone: Phone, facts: string, applicant = '13900000081'): Promise<void> {
  await phone.tap('登记服务');
  await phone.tap(community.name);
  await phone.tap('相邻关系');
  await phone.tap('更改或转介');
  await phone.tap('人民调解');
  await phone.type('申请人姓名', '钱大爷');
  await phone.type('申请人手机号', applicant);
  await phone.type('对方的姓名或单位', '孙大伯');
  await phone.type('纠纷的经过', facts);
  await phone.type('想要对方做什么', '修好漏水\n赔偿损失');
}

test('an adviser sends a visitor on to mediation without a network; it arrives once, and the visitor follows it on their own phone', async () => {
  const before = (await waiting()).length;
  const phone = await staffPhone(linfa, 'adviser');
  await phone.tap('登记法律服务');
  phone.goOffline();
  await phone.tap('登记服务');
  await phone.tap(community.name);
  await phone.tap('相邻关系');
  await phone.tap('更改或转介');
  await phone.tap('人民调解');
  await phone.tap('保存');
  expect(phone.sees('上面标红的地方还没有填好')).toBe(true);
  await phone.type('申请人姓名', '钱大爷');
  await phone.type('申请人手机号', '1390000');
  await phone.type('对方的姓名或单位', '孙大伯');
  await phone.type('纠纷的经过', '楼上漏水 😟 身份证 110101199003070011');
  await phone.type('想要对方做什么', '修好漏水\n赔偿损失');
  await phone.tap('保存');
  expect(phone.sees('请填写11位手机号')).toBe(true);
  expect(phone.sees('请不要写身份证号')).toBe(true);
  // What is not finished outlives the app.
  await phone.restart('adviser/log/index');
  expect(phone.sees('上次没有保存的内容还在')).toBe(true);
  await phone.type('申请人手机号', '13900000081');
  await phone.type('纠纷的经过', '楼上漏水 😟 找过两次');
  await phone.tap('保存');
  const kept = phone.device.storage.keys.map((name) => phone.device.storage.read(name)).join(' ');
  for (const word of ['钱大爷', '孙大伯', '漏水', '13900000081']) expect(kept).not.toContain(word);
  await phone.launch('adviser/waiting/index');
  expect(phone.sees('转给：人民调解')).toBe(true);

  // The request arrives, its answer does not.
  phone.cut('mediation.requestFromConsultation');
  phone.online();
  await phone.rest();
  expect(await waiting()).toHaveLength(before + 1);
  await phone.tap('现在发送');
  await phone.waitFor('已发送');
  const requests = await waiting();
  expect(requests).toHaveLength(before + 1);
  const made = requests.find(({ byStaff, disputeType }) => byStaff && disputeType === 'neighbour');
  const opened = await clerk<{ facts: string; claims: string[] }>('mediation.revealRequest', { request: made?.id });
  expect(opened).toMatchObject({ facts: '楼上漏水 😟 找过两次', claims: ['修好漏水', '赔偿损失'] });

  const visitor = await signedIn(linfa, '13900000081');
  await visitor.launch('pages/affairs/index');
  await visitor.tap('邻里');
  expect(visitor.sees('等待工作人员决定是否受理')).toBe(true);
  for (const one of [phone, visitor]) expect(one.report().problems).toEqual([]);
});

test('what mediation does not take comes back with its reason, nothing typed is lost, and mended it goes out once', async () => {
  const number = '13900000082';
  const adviser = await deskOf(linfa, 'adviser');
  for (let time = 0; time < 5; time += 1) await sendOn(adviser, number);
  const before = (await waiting()).length;
  const phone = await staffPhone(linfa, 'adviser');
  await phone.tap('登记法律服务');
  await begin(phone, '又漏水了', number);
  await phone.tap('保存');
  await phone.waitFor('1份服务记录被退回');
  await phone.tap('查看');
  expect(phone.sees('服务已经登记，没有送成调解')).toBe(true);
  await phone.tap('改一改再发');
  expect(phone.page.text).toContain('又漏水了');
  await phone.type('申请人手机号', '13900000083');
  await phone.tap('改好，再送一次');
  await phone.waitFor('已发送');
  expect(await waiting()).toHaveLength(before + 1);
  const { sent, problems } = phone.report();
  expect(sent.filter(({ url }) => url.endsWith('logMany'))).toHaveLength(1);
  expect(problems).toEqual([]);
});

test('to another office it goes on as before', async () => {
  const phone = await staffPhone(linfa, 'adviser');
  await phone.tap('登记法律服务');
  await phone.tap('登记服务');
  await phone.tap('劳动工伤');
  await phone.tap('更改或转介');
  await phone.tap('法律援助');
  await phone.tap('保存');
  await phone.waitFor('已发送');
  const { sent, problems } = phone.report();
  expect(sent.filter(({ url }) => url.endsWith('consultations.referOn')).map(({ status }) => status)).toEqual([200]);
  expect(problems).toEqual([]);
});

async function sendOn(adviser: Desk, phone: string): Promise<void> {
  const { items } = await adviser<{ items: { id: string }[] }>('consultations.logMany', {
    community: community.code,
    lines: [
      { day: '2026-03-11', mode: 'on-site', channel: 'walk-in', matter: 'neighbour', result: 'referred', minutes: 5 },
    ],
  });
  await adviser('mediation.requestFromConsultation', {
    consultation: items[0]?.id,
    applicant: { name: '钱大爷', phone },
    respondents: [{ name: '孙大伯' }],
    disputeType: 'neighbour',
    facts: '楼上漏水',
    claims: ['修好漏水'],
  });
}
