import type { EntityManager } from '@mikro-orm/core';
import { unitWord, type Period } from '@linfa/domain';
import {
  cellKey,
  evidenceOf,
  fieldOf,
  recordSets,
  storedPer,
  type Card,
  type Cell,
  type Definition,
  type Dictionary,
  type Filter,
  type RecordSetName,
  type Scope,
} from '@linfa/figures';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import type { UnitScopes } from '../org-units/unit-scope.ts';
import { answerQuestions } from './answer-questions.ts';
import { tally } from './tally.ts';
import { traceCell, type Page, type TracedRecord } from './trace-cell.ts';
import { unitsAcrossList, type UnitMark } from './units-across.ts';

/** One strand of a figure's evidence, opened. */
export type TraceStrand = { readonly label: string } & (
  | {
      readonly kind: 'records';
      readonly set: RecordSetName;
      readonly setLabel: string;
      readonly recordWord: string;
      /** The cell's number in its unit of measure; the contributions of all records combine to it. */
      readonly value: number;
      /** How the contributions make it: 合计, 去重后, 最少 … */
      readonly combinedWord: string;
      /** What that number is counted in: 件 人 万元; empty where it has no unit. */
      readonly unitWord: string;
      readonly total: number;
      /** Each with its amount in the unit of measure too. */
      readonly records: readonly TracedRecord[];
      /** Give it as `afterId` for the next page; absent on the last. */
      readonly next?: number;
    }
  | { readonly kind: 'card'; readonly card: Card | null }
  | { readonly kind: 'units'; readonly covered: readonly UnitMark[]; readonly uncovered: readonly UnitMark[] }
);

/**
 * Opens a figure down to its evidence. A ratio opens into both parts, a coverage into covered and uncovered units,
 * a card into its paper.
 * @param only the one strand that is opened, from 0; all when left out
 * @param part which of the records alone, where only some are asked for
 */
export async function traceFigure(
  em: EntityManager,
  unit: OrgUnit,
  scopes: UnitScopes,
  definition: Definition,
  period: Period,
  dictionary: Dictionary,
  page: Page,
  only?: number,
  part?: Filter,
): Promise<TraceStrand[]> {
  const strands: TraceStrand[] = [];
  for (const [index, evidence] of evidenceOf(definition, period, dictionary).entries()) {
    if (only !== undefined && index !== only) continue;
    const { label } = evidence;
    if (evidence.kind === 'records')
      strands.push({ label, kind: 'records', ...(await openCell(em, narrowed(evidence.cell, part), scopes, page)) });
    else if (evidence.kind === 'units')
      strands.push({
        label,
        kind: 'units',
        ...(await unitsAcrossList(em, scopes, evidence.across, evidence.on, evidence.covered)),
      });
    else {
      const answers = await answerQuestions(em, unit, scopes, { cells: [], cards: [evidence], across: [] });
      strands.push({ label, kind: 'card', card: answers.card(evidence.item, evidence.period, evidence.addsOverUnits) });
    }
  }
  return strands;
}

function narrowed(cell: Cell, part: Filter | undefined): Cell {
  return part === undefined ? cell : { ...cell, where: { all: [cell.where, part] } };
}

async function openCell(em: EntityManager, cell: Cell, scopes: UnitScopes, page: Page) {
  const scope = scopes.of(cell.period, cell.tree);
  const { value, total } = page.counted ?? (await countCell(em, cell, scope));
  const records = await traceCell(em, cell, scope, page);
  const set = recordSets[cell.set];
  const last = records.at(-1);
  return {
    set: cell.set,
    setLabel: set.label,
    recordWord: set.recordWord,
    value,
    total,
    combinedWord: combinedWord(cell),
    unitWord: countedIn(cell),
    records: records.map((one) => ({ ...one, amount: one.amount / storedPer(cell) })),
    ...(last && records.length === page.limit && { next: last.recordId }),
  };
}

/** The number itself, and how many records make it. */
async function countCell(em: EntityManager, cell: Cell, scope: Scope): Promise<{ value: number; total: number }> {
  const records: Cell = { ...cell, aggregate: { fn: 'count' } };
  const numbers = await tally(em, [
    { cell, scope },
    { cell: records, scope },
  ]);
  return {
    value: (numbers.get(cellKey(cell)) ?? 0) / storedPer(cell),
    total: numbers.get(cellKey(records)) ?? 0,
  };
}

function countedIn({ set, aggregate }: Cell): string {
  const of = recordSets[set];
  if (aggregate.fn === 'count') return of.recordWord;
  if (aggregate.fn === 'cells') return aggregate.take === 'number' ? unitWord('thing') : of.recordWord;
  const field = fieldOf(of, aggregate.fn === 'distinct' ? aggregate.key : aggregate.measure);
  return field !== undefined && 'unit' in field ? unitWord(field.unit) : '';
}

function combinedWord({ aggregate }: Cell): string {
  switch (aggregate.fn) {
    case 'count':
    case 'sum':
      return '合计';
    case 'distinct':
      return '去重后';
    case 'latest':
      return '各单位最新值合计';
    case 'cells':
      if (aggregate.take === 'number') return aggregate.every === 'month' ? '有记录的单位与月份' : '有记录的单位';
      return aggregate.every === 'month' ? '各单位每月最少' : '各单位最少';
  }
}
