import type { Definition } from '@linfa/figures';
import type { ReportDocument } from '../document.ts';
import type { Outline } from '../outline/outline.ts';

/** A figure's value at a moment, exact. */
export interface FrozenFigure {
  readonly key: string;
  /** The figure's id in the dictionary. */
  readonly id: string;
  readonly name: string;
  /** A quotient in lowest terms, `9500/97`, or a card's words; null while unanswered. */
  readonly value: string | null;
  /** The exact value and its unit as a reader would say it: `4037份`, `97.4093%`, `未填报`. */
  readonly exactText: string;
  /** As the report prints it. */
  readonly text: string;
  /** Another office's paper behind the number. */
  readonly paper?: string;
}

/** A record that a figure was counted from, as it was then. */
export interface FrozenContribution {
  readonly figureKey: string;
  /** Which strand of the figure's evidence: a rate has one for each part. */
  readonly strand: number;
  readonly recordSet: string;
  readonly recordId: number;
  readonly recordVersion: number;
  /** In the record set's stored units. */
  readonly amount: number;
}

/** What a report says at a moment, without its records. */
export interface EditionContent {
  readonly document: ReportDocument;
  readonly outline: Outline;
  /** All that the outline binds, printed or not: a sentence left out because of a zero rests on that zero. */
  readonly figures: readonly FrozenFigure[];
  /** Those of the figures and of all their parts. */
  readonly definitions: readonly Definition[];
}

/** A signed edition. Its records are kept beside it and are held to it by their digest. */
export interface FrozenEdition extends EditionContent {
  readonly format: 1;
  readonly contributionCount: number;
  readonly contributionsDigest: string;
  /** SHA-256 of the canonical JSON of everything else here. */
  readonly digest: string;
}
