import type { Measurement } from './measure/measurement.ts';

const titles = ['measure', 'ours', 'control', 'ratio', 'goal', 'met'] as const;

/** The measurements as cells; `–` where there is nothing to say. */
function cellsOf({ measure, ours, control, ratio, goal, met }: Measurement): string[] {
  return [
    measure,
    ours,
    control ?? '–',
    ratio === undefined ? '–' : `${ratio.toFixed(2)} ×`,
    goal ?? '–',
    met === undefined ? '–' : met ? 'yes' : 'no',
  ];
}

/** A Markdown table whose columns also line up as plain text. */
export function writeTable(measurements: readonly Measurement[]): string {
  const rows = [[...titles], ...measurements.map(cellsOf)];
  const widths = titles.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}
