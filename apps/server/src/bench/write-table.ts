import { lineUp } from '../prove/line-up.ts';
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

/** The measurements as rows, the heading first. */
export function tableOf(measurements: readonly Measurement[]): readonly (readonly string[])[] {
  return [titles, ...measurements.map(cellsOf)];
}

/** The same as text. */
export function writeTable(measurements: readonly Measurement[]): string {
  return lineUp(tableOf(measurements));
}
