import type { Day, Period } from '@linfa/domain';
import type { Definition, Dictionary, FigureValue, RegisterShape } from '@linfa/figures';
import type { ReportDocument } from '../document.ts';

/** Figure id → its value; one that is missing leaves its cell empty. */
export type FigureValues = ReadonlyMap<string, FigureValue>;

export interface StatisticsInput {
  /** The report whose figures the first sheet lists. */
  readonly document: ReportDocument;
  /** Made by `returnDictionary`, so that the rates of the splits are known. */
  readonly dictionary: Dictionary;
  readonly registers?: readonly RegisterShape[];
  /** The columns of the community and month sheets, in order. */
  readonly definitions: readonly Definition[];
  /** The unit's own values of the year for `definitions` and `returnFigures`. The last row of every sheet prints these. */
  readonly values: FigureValues;
  /** Read once, one community after the other. */
  readonly byCommunity: Iterable<CommunityValues> | AsyncIterable<CommunityValues>;
  readonly byMonth: Iterable<MonthValues> | AsyncIterable<MonthValues>;
  /** Dates the file. */
  readonly created: Day;
}

export interface CommunityValues {
  readonly unit: { readonly code: string; readonly name: string };
  readonly values: FigureValues;
}

export interface MonthValues {
  readonly period: Period;
  readonly values: FigureValues;
}
