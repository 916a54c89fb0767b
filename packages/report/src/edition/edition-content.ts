import { printExact, wordValue, type Dictionary, type Exact, type FigureValue } from '@linfa/figures';
import type { ReportDocument } from '../document.ts';
import type { BoundFigure } from '../outline/bound-figures.ts';
import type { Outline } from '../outline/outline.ts';
import { withParts } from './definition-core.ts';
import type { EditionContent, FrozenFigure } from './frozen-edition.ts';

export interface EditionInput {
  readonly document: ReportDocument;
  readonly outline: Outline;
  readonly bound: readonly BoundFigure[];
  /** By binding key. */
  readonly values: ReadonlyMap<string, FigureValue>;
  readonly dictionary: Dictionary;
}

/** What a report says now, ready to be frozen or to be held against a frozen edition. */
export function editionContent({ document, outline, bound, values, dictionary }: EditionInput): EditionContent {
  return {
    document,
    outline,
    figures: bound.map((one) => figureOf(one, values.get(one.key))),
    definitions: withParts(
      bound.map((one) => one.definition),
      (id) => dictionary.get(id),
    ),
  };
}

function figureOf(bound: BoundFigure, value: FigureValue | undefined): FrozenFigure {
  const number = value?.value ?? null;
  const words = value?.card?.shortText;
  return {
    key: bound.key,
    id: bound.definition.id,
    name: bound.name,
    value: number === null ? (words ?? null) : lowestTerms(number),
    exactText: number === null ? (words ?? '未填报') : printExact(number, 4) + bound.unitWord,
    text: number === null && words !== undefined ? words : wordValue(number, bound.unitWord, bound.wording),
    ...(value?.card && { paper: [value.card.sourceOffice, value.card.document].filter(Boolean).join('，') }),
  };
}

function lowestTerms({ top, over }: Exact): string {
  const divisor = greatestCommonDivisor(top < 0n ? -top : top, over);
  return `${top / divisor}/${over / divisor}`;
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  return right === 0n ? left : greatestCommonDivisor(right, left % right);
}
