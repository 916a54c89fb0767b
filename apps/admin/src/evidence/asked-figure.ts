import type { AnswerOf } from '@linfa/contract';
import type { Day } from '@linfa/domain';

/** Which figure, of which unit, for which days. */
export interface AskedFigure {
  readonly figure: string;
  readonly unit: string;
  readonly from: Day;
  readonly to: Day;
}

/** One part of what a figure rests on. */
export type Strand = AnswerOf<'figures.trace'>['strands'][number];

/** Of each strand; more come page by page. */
export const recordsAtOnce = 20;
