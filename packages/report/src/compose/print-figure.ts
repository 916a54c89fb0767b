import { lastCountedDay, wordCutOff, wordDay, wordPeriod } from '@linfa/domain';
import {
  describe,
  kindWords,
  toNumber,
  wordValue,
  type Dictionary,
  type FigureValue,
  type RegisterShape,
} from '@linfa/figures';
import type { PrintedFigure, Provenance } from '../document.ts';
import type { BoundFigure } from '../outline/bound-figures.ts';
import { evidenceSentence } from './evidence-sentence.ts';
import { ruleSentence } from './rule-sentence.ts';
import { isSensitive } from './sensitive.ts';

/** What the caller knows of a figure's records besides its value. */
export interface FigureBacking {
  /** How many records a sum, a roster or a register rests on. */
  readonly recordCount?: number;
  /** Where they come from, when it differs from the report's. A card says so itself. */
  readonly provenance?: Provenance;
  /** Said after the evidence: the units merged into this one whose records are counted with it. */
  readonly remark?: string;
}

/** What all figures of one report share. */
export interface PrintContext {
  readonly dictionary: Dictionary;
  /** Where the unit's records come from, unless a figure's backing or card says otherwise. */
  readonly provenance: Provenance;
  /** Lend registers and their columns their names; without them definitions show codes. */
  readonly registers?: readonly RegisterShape[];
}

/** Everything that a reader may ask about one printed number. */
export function printFigure(
  bound: BoundFigure,
  value: FigureValue,
  context: PrintContext,
  backing: FigureBacking = {},
): PrintedFigure {
  const { dictionary, provenance, registers = [] } = context;
  const { definition, period, wording, unitWord } = bound;
  const sentences = [
    value.blankBecause,
    evidenceSentence(value, context, backing.recordCount),
    asOfSentence(value),
    backing.remark,
  ];
  return {
    key: bound.key,
    id: definition.id,
    name: bound.name,
    text:
      value.value === null && value.card?.shortText !== undefined
        ? value.card.shortText
        : wordValue(value.value, unitWord, wording),
    value: value.value === null ? null : toNumber(value.value),
    unitWord,
    kindWord: kindWords[definition.kind],
    definition: describe(definition, dictionary, registers),
    rule: ruleSentence(definition, wording, value.value, unitWord),
    period,
    periodWord: wordPeriod(period),
    cutOffWord: wordCutOff(period),
    evidence: [...new Set(sentences)].filter(Boolean).join('；'),
    provenance: value.card?.provenance ?? backing.provenance ?? provenance,
    sensitive: isSensitive(definition, dictionary),
    findings: value.card?.findings ?? [],
  };
}

function asOfSentence(value: FigureValue): string {
  const asOf = value.card?.asOf ?? value.card?.period.cutOff;
  return asOf === undefined || asOf === lastCountedDay(value.period) ? '' : `截至${wordDay(asOf)}`;
}
