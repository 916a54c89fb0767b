import type { AnswerOf } from '@linfa/contract';
import type { Day } from '@linfa/domain';

/** Which figure, of which unit, for which days. */
export interface AskedFigure {
  readonly figure: string;
  readonly unit: string;
  readonly from: Day;
  readonly to: Day;
  /** Of its records those that say one word alone, as a line of the statistics counts them. */
  readonly part?: FigurePart;
}

export interface FigurePart {
  readonly field: string;
  /** Empty for what was left blank. */
  readonly code: string;
  readonly label: string;
  /** The number as the line prints it. */
  readonly text: string;
}

/** What the acts are asked for a figure. */
export function askedOf({ figure, unit, from, to, part }: AskedFigure) {
  return { figure, unit, from, to, ...(part && { part: { field: part.field, code: part.code } }) };
}

/** One part of what a figure rests on. */
export type Strand = AnswerOf<'figures.trace'>['strands'][number];

/** Of each strand; more come page by page. */
export const recordsAtOnce = 20;
