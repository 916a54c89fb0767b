import { afterAll, beforeAll, expect, test } from 'vitest';
import { startLinfa, type Linfa } from './start-linfa.ts';

let linfa: Linfa;
beforeAll(async () => {
  linfa = await startLinfa();
});
afterAll(() => linfa.stop());

test('WeChat’s screen reader is told what can be tapped, what it is, and whether it is on', async () => {
  const phone = linfa.phone();
  await phone.launch('pages/mine/index');
  expect(phone.spoken('通知')).toMatchObject({ 'aria-role': 'button' });
  const elder = { 'aria-role': 'switch', 'aria-label': '长辈版（大字）' };
  expect(phone.spoken('长辈版（大字）')).toMatchObject({ ...elder, 'aria-checked': false });
  await phone.tap('长辈版（大字）');
  expect(phone.spoken('长辈版（大字）')).toMatchObject({ ...elder, 'aria-checked': true });
  expect(phone.report().problems).toEqual([]);
});
