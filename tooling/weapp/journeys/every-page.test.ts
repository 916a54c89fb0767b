import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEveryPage } from '../driver/open-every-page.ts';
import { startLinfa, type Linfa } from './start-linfa.ts';

let linfa: Linfa;
beforeAll(async () => {
  linfa = await startLinfa();
});
afterAll(() => linfa.stop());

test('every page of the built package opens for a visitor, says something, and does nothing wrong', async () => {
  const phone = linfa.phone();
  const seen = await openEveryPage(phone);
  expect(seen.map(({ path }) => path)).toEqual(phone.device.package.pages);
  expect(seen.filter(({ text }) => text === '')).toEqual([]);
  expect(phone.report().problems).toEqual([]);
});

test('every page opens with the network gone, and says so instead of failing', async () => {
  const phone = linfa.phone();
  phone.goOffline();
  const seen = await openEveryPage(phone);
  expect(seen.filter(({ text }) => text === '')).toEqual([]);
  expect(phone.report().problems).toEqual([]);
});
