import { afterAll, beforeAll, expect, test } from 'vitest';
import { startLinfa, type Linfa } from './start-linfa.ts';

let linfa: Linfa;
beforeAll(async () => {
  linfa = await startLinfa();
});
afterAll(() => linfa.stop());

const community = '桂花街道第01社区';

test('a visitor chooses a community once, and home knows it from then on, in one request and little data', async () => {
  const phone = linfa.phone();
  await phone.launch();
  phone.journey('choose');
  await phone.tap('选择社区');
  await phone.type('社区或村的名称', '第01');
  await phone.tap(community);
  await phone.waitFor('法律顾问值班');
  expect(phone.page).toMatchObject({ path: 'pages/home/index' });
  expect(phone.report().journeys).toEqual([{ name: 'choose', taps: 2, typed: 1, chosen: 0 }]);
  expect(phone.report().sent.filter(({ url }) => url.endsWith('/home.open'))).toHaveLength(1);

  const before = phone.report().sent.length;
  const bytes = phone.report().pages[0]?.setDataBytes ?? 0;
  await phone.restart();
  expect(phone.sees(community)).toBe(true);
  const { problems, sent, pages } = phone.report();
  expect(sent.slice(before).map(({ url }) => new URL(url).pathname)).toEqual(['/api/home.open']);
  expect((pages[0]?.setDataBytes ?? 0) - bytes).toBeLessThan(20 * 1024);
  expect(problems).toEqual([]);
});

test('with the network gone and back home shows a way on, and then what it could not show', async () => {
  const phone = linfa.phone();
  await phone.launch('pages/community/index');
  await phone.tap(community);
  phone.goOffline();
  await phone.restart();
  expect(phone.sees('法律顾问值班')).toBe(false);
  expect(phone.sees('预约法律顾问')).toBe(true);
  phone.online();
  await phone.tap('重试');
  expect(phone.sees('法律顾问值班')).toBe(true);
  expect(phone.report().problems).toEqual([]);
});

test('a server that goes down and comes back is no harm to who waits', async () => {
  const phone = linfa.phone();
  await phone.launch('pages/community/index');
  await phone.tap(community);
  await linfa.goDown();
  await phone.restart();
  expect(phone.sees('重试')).toBe(true);
  await linfa.comeBack();
  await phone.tap('重试');
  expect(phone.sees('法律顾问值班')).toBe(true);
  expect(phone.report().problems).toEqual([]);
});
