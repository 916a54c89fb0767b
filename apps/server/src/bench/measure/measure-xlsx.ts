import { benchXlsx, type XlsxBench } from '@linfa/report/bench-xlsx';
import { median } from './interleave.ts';
import { ratioGoal, wordMs, type Measurement } from './measurement.ts';

/** Each run starts two processes and takes seconds; they go turn by turn of themselves. */
const runs = 3;

/** Our streaming spreadsheet against exceljs' of the same rows. */
export async function measureXlsx(rows: number): Promise<Measurement[]> {
  const measured: XlsxBench[] = [];
  for (let run = 0; run < runs; run += 1) measured.push(await benchXlsx(rows));
  const middle = (of: (one: XlsxBench) => number): number => median(measured.map(of));
  const [ours, control] = [middle((one) => one.ours.milliseconds), middle((one) => one.exceljs.milliseconds)];
  const [memory, theirs] = [
    middle((one) => one.ours.megabytesOverBase),
    middle((one) => one.exceljs.megabytesOverBase),
  ];
  const word = `xlsx of ${rows.toLocaleString('en-US')} rows against exceljs streaming`;
  return [
    { measure: `${word}: time`, ours: wordMs(ours), control: wordMs(control), ...ratioGoal(ours / control, 0.35) },
    {
      measure: `${word}: peak memory over the base`,
      ours: `${memory} MB`,
      control: `${theirs} MB`,
      ratio: memory / theirs,
      goal: '≤ 100 MB',
      met: memory <= 100,
    },
  ];
}
