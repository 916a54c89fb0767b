import type { Day, MeasureUnitCode, Period } from '@linfa/domain';
import type { Cell } from './cell.ts';
import type { Across } from './definition.ts';
import type { Exact } from './exact.ts';

/** Another office's number with its paper. */
export interface Card {
  readonly item: string;
  /** null: asked for and not answered. */
  readonly value: Exact | null;
  /** A rank or 首份, where the value is not a number. */
  readonly shortText?: string;
  readonly unit: MeasureUnitCode;
  readonly period: Period;
  readonly asOf?: Day;
  readonly sourceOffice: string;
  readonly document: string;
  readonly findings: readonly string[];
  /** Set when the unit has no card of its own and its parts' cards were added: how many. */
  readonly addedFrom?: number;
  readonly provenance: 'recorded' | 'reconstructed' | 'demo';
}

/** What an evaluation asks; one unit's answers. The server fills it with one scan a record set. */
export interface Answers {
  /** The cell's number in stored units: an integer. */
  cell(cell: Cell): number;
  /** The unit's own card of the period, or its parts' added together when `addsOverUnits`. */
  card(item: string, period: Period, addsOverUnits: boolean): Card | null;
  /** Units of that kind that stand in the unit's subtree of `period` (seen from `tree`, see `scopeOf`) on the day. */
  unitsAcross(across: Across, on: Day, period: Period, tree?: Period): number;
  /** Why the unit's earlier period cannot be held against the later one (it was split, it did not exist); the figure is then blank. */
  incomparable?(earlier: Period, tree: Period): string | undefined;
}
