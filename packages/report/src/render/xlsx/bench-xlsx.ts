import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** One writer's run in a process of its own. */
export interface XlsxRun {
  readonly milliseconds: number;
  /** Peak resident memory above what the process used before it began to write, in MB. */
  readonly megabytesOverBase: number;
  readonly bytes: number;
}

export interface XlsxBench {
  readonly rows: number;
  readonly columns: number;
  readonly ours: XlsxRun;
  readonly exceljs: XlsxRun;
  /** Ours divided by theirs. */
  readonly timeRatio: number;
}

/** Writes the same rows (100,000 × 8) with our writer and with exceljs' streaming writer, each in a fresh process, one after the other. */
export async function benchXlsx(rows = 100_000): Promise<XlsxBench> {
  const exceljs = await runWriter('exceljs', rows);
  const ours = await runWriter('ours', rows);
  return { rows, columns: 8, ours, exceljs, timeRatio: ours.milliseconds / exceljs.milliseconds };
}

async function runWriter(writer: 'ours' | 'exceljs', rows: number): Promise<XlsxRun> {
  const script = fileURLToPath(new URL('bench-xlsx-writer.ts', import.meta.url));
  const child = spawn(process.execPath, [script, writer, String(rows)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  for await (const piece of child.stdout) output += String(piece);
  const measured: unknown = JSON.parse(output);
  if (!isRun(measured)) throw new Error(`the ${writer} writer reported ${output}`);
  return measured;
}

function isRun(value: unknown): value is XlsxRun {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['milliseconds', 'megabytesOverBase', 'bytes'].every((name) => typeof Reflect.get(value, name) === 'number')
  );
}
