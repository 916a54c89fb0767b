import type { EntityManager } from '@mikro-orm/core';
import type { Period } from '@linfa/domain';
import { cellKey, evaluate, questionsOf, type Dictionary, type FigureValue, type Questions } from '@linfa/figures';
import type { BoundFigure, FigureBacking } from '@linfa/report';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import type { UnitScopes } from '../org-units/unit-scope.ts';
import { answerQuestions } from './answer-questions.ts';
import { backingCells, backingOf } from './figure-backing.ts';

/** Figures of one period; with `tree`, an earlier period seen from the later one that it is compared with. */
export interface FigureBatch {
  readonly bound: readonly BoundFigure[];
  readonly dictionary: Dictionary;
  readonly tree?: Period;
  /** Statistics print bare numbers: how many records each rests on is not asked. */
  readonly unbacked?: true;
}

export interface FigureReadings {
  /** By binding key. */
  readonly values: ReadonlyMap<string, FigureValue>;
  readonly backing: ReadonlyMap<string, FigureBacking>;
}

/** Counts all batches together: whatever their number, each record set is read once. */
export async function readFigures(
  em: EntityManager,
  unit: OrgUnit,
  scopes: UnitScopes,
  batches: readonly FigureBatch[],
): Promise<FigureReadings[]> {
  const asked = batches.map((batch) =>
    questionsOf(
      batch.bound.map(({ definition, period }) => ({ definition, period, ...(batch.tree && { tree: batch.tree }) })),
      batch.dictionary,
    ),
  );
  const backing = batches.flatMap((batch) =>
    (batch.unbacked ? [] : batch.bound).flatMap((one) => backingCells(one, batch.dictionary, batch.tree)),
  );
  const questions: Questions = {
    cells: distinct([...asked.flatMap((one) => one.cells), ...backing], cellKey),
    cards: distinct(
      asked.flatMap((one) => one.cards),
      (one) => JSON.stringify(one),
    ),
    across: distinct(
      asked.flatMap((one) => one.across),
      (one) => JSON.stringify(one),
    ),
  };
  const answers = await answerQuestions(em, unit, scopes, questions);
  return batches.map(({ bound, dictionary, tree, unbacked }) => ({
    values: new Map(bound.map((one) => [one.key, evaluate(one.definition, one.period, dictionary, answers, tree)])),
    backing: new Map(
      (unbacked ? [] : bound).map((one) => [one.key, backingOf(one, dictionary, answers, scopes, tree)]),
    ),
  }));
}

function distinct<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
