import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Measurement } from '../measure/measurement.ts';

const program = resolve(import.meta.dirname, '../../../../../tooling/build/weigh.ts');

/** What the built faces weigh against what they may; builds what has changed since it was built last. */
export async function measureWeights(): Promise<Measurement[]> {
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'ignore'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = (await once(child, 'close')) as [number | null];
  const found = readWeights(said);
  if (found.length === 0) throw new Error(`the faces were not built (${code})`);
  return found;
}

/** The lines that a build prints of its budgets, wherever they stand in what is printed besides. */
export function readWeights(said: string): Measurement[] {
  return [...said.matchAll(/(超出| {2}ok) {2}(\S.*?) {2}([\d.]+) KB \/ ([\d.]+) KB/g)].map(
    ([, , name = '', weight = '', most = '']) => ({
      measure: `weight of ${name}`,
      ours: `${weight} KB`,
      goal: `≤ ${most} KB`,
      met: Number(weight) <= Number(most),
    }),
  );
}
