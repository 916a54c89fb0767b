/** What a chart shows: a value, or none, of each series at each place along the axis. */
export interface ChartData {
  /** `line` where the places follow each other in time. */
  readonly kind: 'bar' | 'line';
  readonly unitWord: string;
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

/** Okabe and Ito's colours, which the colour-blind tell apart; in print their patterns do. */
export const safeColours = [
  '#0072b2',
  '#e69f00',
  '#009e73',
  '#cc79a7',
  '#56b4e9',
  '#d55e00',
  '#f0e442',
  '#000000',
] as const;
