import { expect, it } from 'vitest';
import { measureStart } from './measure-start.ts';
import { readWeights } from './measure-weights.ts';

it('reads what a build says of its weights', () => {
  const said = [
    '@linfa/miniprogram:build:weapp:   ok  主包  402.1 KB / 500 KB',
    '@linfa/admin:build:admin: 超出  工作台首屏脚本（gzip）  451.0 KB / 450 KB',
    'Tasks: 3 successful',
  ].join('\n');
  expect(readWeights(said)).toEqual([
    { measure: 'weight of 主包', ours: '402.1 KB', goal: '≤ 500 KB', met: true },
    { measure: 'weight of 工作台首屏脚本（gzip）', ours: '451.0 KB', goal: '≤ 450 KB', met: false },
  ]);
});

it('starts a server and measures it beside Node alone', { timeout: 300_000 }, async () => {
  const [start] = await measureStart(1);
  expect(start?.ratio).toBeGreaterThan(1);
});
