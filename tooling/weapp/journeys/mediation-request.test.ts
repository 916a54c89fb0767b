import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Phone } from '../driver/phone.ts';
import { community, newcomer } from './residents.ts';
import { deskOf } from './staff.ts';
import { startLinfa, type Linfa } from './start-linfa.ts';

let linfa: Linfa;
beforeAll(async () => {
  linfa = await startLinfa();
});
afterAll(() => linfa.stop());

/** A whole picture of one dot. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function fillUpTo(phone: Phone, step: 'facts' | 'review'): Promise<void> {
  await phone.tap('申请人民调解');
  await phone.tap('我自己');
  await phone.type('您的姓名', '赵大娘');
  await phone.tap('下一步');
  await phone.type('对方的姓名或单位', '孙大伯');
  await phone.tap('下一步');
  await phone.tap('邻里');
  await phone.tap('下一步');
  await phone.type('事情的经过', '楼上漏水，天花板受损。');
  if (step === 'facts') return;
  await phone.tap('下一步');
  await phone.type('您想要对方做的第一件事', '修好漏水');
  await phone.tap('下一步');
  await phone.tap('下一步');
}

/** The app dies a moment after the last letter. */
async function die(phone: Phone): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 300));
  await phone.restart('mediation/request/index');
}

const requestsSent = (phone: Phone): number =>
  phone.report().sent.filter(({ url, status }) => url.endsWith('mediation.requestMediation') && status === 200).length;

test('a visitor asks for mediation with a picture, the app dying on the way, and takes it back', async () => {
  const phone = await newcomer(linfa);
  await fillUpTo(phone, 'facts');
  await die(phone);
  expect(phone.sees('上次填写的内容还在')).toBe(true);
  expect(phone.text).toContain('楼上漏水，天花板受损。');
  await phone.tap('下一步');
  await phone.tap('下一步');
  expect(phone.sees('请至少写一项')).toBe(true);
  await phone.type('您想要对方做的第一件事', '修好漏水');
  await phone.tap('再加一件');
  await phone.type('您想要对方做的第二件事', '赔偿800元');
  await phone.tap('下一步');
  phone.answerPrivacy('agree');
  phone.answerMedia([{ name: 'a.png', type: 'image/png', bytes: dot }]);
  await phone.tap('拍照或从相册选');
  expect(phone.sees('照片1 已传好')).toBe(true);
  await die(phone);
  await phone.tap('下一步');
  for (const words of [
    '赵大娘',
    '孙大伯',
    '邻里纠纷',
    '1. 修好漏水',
    '2. 赔偿800元',
    '1张',
    community.name,
    '不收任何费用',
  ])
    expect(phone.text).toContain(words);
  await phone.tap('提交申请');
  await phone.tap('我已阅读，同意');
  expect(phone.page.path).toBe('mediation/submitted/index');
  expect(phone.sees(`${community.name}已收到您的申请（3月11日 周三）`)).toBe(true);

  await phone.tap('查看这件申请');
  expect(phone.sees('等待工作人员决定是否受理')).toBe(true);
  await phone.tap('看我写的内容');
  expect(phone.sees('请求2：赔偿800元')).toBe(true);
  await phone.tap('撤回申请');
  await phone.type('原因', '已经和好');
  await phone.tap('确定撤回');
  expect(phone.sees('已撤回')).toBe(true);
  await phone.launch('pages/affairs/index');
  expect(phone.sees('已撤回')).toBe(true);
  await phone.launch('mediation/request/index');
  expect(phone.sees('上次填写的内容还在')).toBe(false);
  expect(phone.report().problems).toEqual([]);
});

test('with the network gone at the last tap nothing is lost and it is sent once, also when only the answer was lost', async () => {
  const phone = await newcomer(linfa);
  await fillUpTo(phone, 'review');
  await phone.tap('提交申请');
  await phone.tap('不同意，先不办理');
  phone.goOffline();
  await phone.tap('提交申请');
  expect(phone.sees('您填写的内容都还在')).toBe(true);
  await die(phone);
  expect(phone.sees('楼上漏水，天花板受损。')).toBe(true);
  phone.online();
  await phone.tap('提交申请');
  phone.cut('mediation.requestMediation');
  await phone.tap('我已阅读，同意');
  expect(phone.page.path).toBe('mediation/request/index');
  await phone.doubleTap('提交申请');
  expect(phone.page.path).toBe('mediation/submitted/index');
  await phone.launch('pages/affairs/index');
  expect(phone.page.text.match(/邻里纠纷/g)).toHaveLength(1);
  expect(requestsSent(phone)).toBe(1);
  expect(phone.report().problems).toEqual([]);
});

test('whoever was declined reads why, and is one tap from the number to call', async () => {
  const phone = await newcomer(linfa);
  await fillUpTo(phone, 'review');
  await phone.tap('提交申请');
  await phone.tap('我已阅读，同意');
  const desk = await deskOf(linfa, 'mediator');
  const { items } = await desk<{ items: { id: string }[] }>('mediation.listRequests', {
    unit: 'demo-01',
    state: 'submitted',
  });
  for (const { id: request } of items)
    await desk('mediation.declineRequest', { request, reason: '法院已经受理', elsewhere: 'court' });
  await phone.tap('查看这件申请');
  expect(phone.sees('理由：法院已经受理')).toBe(true);
  await phone.tap('人民法院诉讼服务热线');
  expect(phone.report().deeds).toContainEqual({ kind: 'makePhoneCall', detail: { phoneNumber: '12368' } });
  expect(phone.report().problems).toEqual([]);
});

test('what is far too long is said before it is sent, and stays', async () => {
  const phone = await newcomer(linfa);
  await fillUpTo(phone, 'facts');
  await phone.type('事情的经过', `${'漏'.repeat(4998)}😀`);
  expect(phone.sees('多了1999个字')).toBe(true);
  await phone.tap('下一步');
  expect(phone.sees('太长了，最多3000个字，请删掉2000个字')).toBe(true);
  expect(phone.text).toContain('漏😀');
  expect(phone.report().problems).toEqual([]);
});
