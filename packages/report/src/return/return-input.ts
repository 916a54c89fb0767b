import type { Day, Period } from '@linfa/domain';
import type { Dictionary, FigureValue } from '@linfa/figures';
import type { FigureBacking } from '../compose/print-figure.ts';
import type { Provenance } from '../document.ts';

/** The figures of one period under the settings that were in force in it. */
export interface ReturnPeriod {
  readonly period: Period;
  /** Made by `returnDictionary`. */
  readonly dictionary: Dictionary;
  /** By figure id, as `returnFigures` lists them. */
  readonly values: ReadonlyMap<string, FigureValue>;
  readonly backing?: ReadonlyMap<string, FigureBacking>;
}

/** A period that cannot be compared with, and why (Chinese, without a full stop). */
export interface Incomparable {
  readonly unavailable: string;
}

export interface MediationReturnInput extends ReturnPeriod {
  readonly unit: { readonly code: string; readonly name: string; readonly levelWord: string };
  readonly previousYear: ReturnPeriod | Incomparable;
  /** The period directly before. A whole year's is the previous year and is not printed twice. */
  readonly preceding: ReturnPeriod | Incomparable;
  readonly day: Day;
  readonly signer?: string;
  readonly provenance: Provenance;
  readonly notices?: readonly string[];
}
