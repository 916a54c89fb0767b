import { expect, it } from 'vitest';
import { interleave, median } from './interleave.ts';

it('the median of an even number of times lies between the middle two', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 2, 9])).toBe(3);
  expect(() => median([])).toThrow('nothing was measured');
});

it('both sides take turns, neither always first, after a round that does not count', async () => {
  const order: string[] = [];
  const act = (name: string) => async () => {
    order.push(name);
    await new Promise((resolve) => setTimeout(resolve, 600));
  };
  const { rounds, ratio } = await interleave(act('o'), act('c'), 2);
  expect(rounds).toBe(2);
  expect(order.join('')).toBe('cocooc');
  expect(ratio).toBeGreaterThan(0.8);
}, 20_000);

it('quick things are warmed up for a second before their rounds count', async () => {
  let times = 0;
  const act = async () => {
    times += 1;
    await new Promise((resolve) => setTimeout(resolve, 100));
  };
  const { rounds } = await interleave(act, act, 2);
  expect(times).toBeGreaterThan(2 * rounds + 2);
}, 20_000);
