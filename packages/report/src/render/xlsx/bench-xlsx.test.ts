import { expect, it } from 'vitest';
import { benchXlsx } from './bench-xlsx.ts';

it('measures both writers on the same rows', async () => {
  const bench = await benchXlsx(2_000);
  for (const run of [bench.ours, bench.exceljs]) {
    expect(run.milliseconds).toBeGreaterThan(0);
    expect(run.bytes).toBeGreaterThan(20_000);
  }
  expect(bench.timeRatio).toBeCloseTo(bench.ours.milliseconds / bench.exceljs.milliseconds);
}, 30_000);
