/** One line of the table that the bench prints. */
export interface Measurement {
  readonly measure: string;
  readonly ours: string;
  /** What it is held against; absent where only our own number counts. */
  readonly control?: string;
  readonly ratio?: number;
  readonly goal?: string;
  /** Absent where there is no goal. */
  readonly met?: boolean;
}

/** A ratio with its goal. @param most the largest ratio that is good enough */
export function ratioGoal(ratio: number, most: number): Pick<Measurement, 'ratio' | 'goal' | 'met'> {
  // Judged as printed, so that nobody reads 1.10 beside a goal of 1.1 that was not met.
  return { ratio, goal: `≤ ${most} ×`, met: Number(ratio.toFixed(2)) <= most };
}

export function wordMs(milliseconds: number): string {
  return `${milliseconds < 10 ? milliseconds.toFixed(2) : milliseconds.toFixed(0)} ms`;
}
