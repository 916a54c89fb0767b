import type { Day, Period } from '@linfa/domain';
import type { Answers } from './answers.ts';
import { cellKey, type Cell } from './cell.ts';
import type { Across, Definition } from './definition.ts';
import type { Dictionary } from './dictionary.ts';
import { evaluate } from './evaluate.ts';

/** Everything that must be known before the figures can be evaluated, each thing once. */
export interface Questions {
  readonly cells: readonly Cell[];
  readonly cards: readonly { readonly item: string; readonly period: Period; readonly addsOverUnits: boolean }[];
  readonly across: readonly {
    readonly across: Across;
    readonly on: Day;
    readonly period: Period;
    readonly tree?: Period;
  }[];
}

/** @throws RuleError as `evaluate` does for the definitions themselves. */
export function questionsOf(
  asked: readonly { readonly definition: Definition; readonly period: Period; readonly tree?: Period }[],
  dictionary: Dictionary,
): Questions {
  const cells = new Map<string, Cell>();
  const cards = new Map<string, Questions['cards'][number]>();
  const across = new Map<string, Questions['across'][number]>();
  const recorder: Answers = {
    cell(cell) {
      cells.set(cellKey(cell), cell);
      return 0;
    },
    card(item, period, addsOverUnits) {
      cards.set(JSON.stringify([item, period, addsOverUnits]), { item, period, addsOverUnits });
      return null;
    },
    unitsAcross(units, on, period, tree) {
      across.set(JSON.stringify([units, on, period, tree ?? null]), {
        across: units,
        on,
        period,
        ...(tree && { tree }),
      });
      return 0;
    },
  };
  for (const { definition, period, tree } of asked) evaluate(definition, period, dictionary, recorder, tree);
  return { cells: [...cells.values()], cards: [...cards.values()], across: [...across.values()] };
}
