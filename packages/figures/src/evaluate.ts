import { lastCountedDay, monthsOf, precedingPeriod, previousYear, type Period } from '@linfa/domain';
import type { Answers, Card } from './answers.ts';
import { cellOf, type Aggregate, type Cell } from './cell.ts';
import type { Definition, SetRef } from './definition.ts';
import type { Dictionary } from './dictionary.ts';
import { addExact, divideExact, exact, type Exact } from './exact.ts';
import { fieldOf } from './record-set.ts';
import { registerRef } from './register-ref.ts';
import { recordSets } from './sets/index.ts';

/** What a figure was made of: a ratio's two parts, a coverage's units, a change's two years. */
export interface FigurePart {
  readonly role: 'of' | 'over' | 'covered' | 'all' | 'now' | 'before' | 'added' | 'norm';
  readonly label: string;
  readonly value: Exact | null;
}

export interface FigureValue {
  readonly definition: Definition;
  readonly period: Period;
  /** In the definition's unit of measure; null when it cannot be said, and then `blankBecause` says why. */
  readonly value: Exact | null;
  readonly blankBecause?: string;
  readonly parts: readonly FigurePart[];
  readonly card?: Card;
}

/**
 * Computes one figure of one unit and period from the answers. The same walk run on a recorder (see `questionsOf`)
 * collects what has to be asked, so number and question cannot drift apart: every question is asked on every run.
 * @throws RuleError `unknown-figure`, `bad-period` (环比 of an irregular period).
 */
export function evaluate(definition: Definition, period: Period, dictionary: Dictionary, answers: Answers): FigureValue {
  const known = (value: Exact, parts: readonly FigurePart[] = []): FigureValue => ({ definition, period, value, parts });
  const unknown = (blankBecause: string, parts: readonly FigurePart[] = []): FigureValue => ({ definition, period, value: null, blankBecause, parts });
  const ask = (cell: Cell): Exact => exact(answers.cell(cell), storedPer(cell));
  const other = (id: string, at = period): FigureValue => evaluate(dictionary.get(id), at, dictionary, answers);

  switch (definition.kind) {
    case 'count':
    case 'sum':
    case 'distinct':
    case 'as-of':
    case 'register':
      return known(ask(recordCell(definition, period)));
    case 'coverage': {
      const all = answers.unitsAcross(definition.across, lastCountedDay(period));
      const covered = ask(coveredCell(definition, period));
      const parts: FigurePart[] = [
        { role: 'covered', label: `已覆盖${definition.across.word}`, value: covered },
        { role: 'all', label: `全部${definition.across.word}`, value: exact(all) },
      ];
      if (definition.show === 'covered') return known(covered, parts);
      if (definition.show === 'all') return known(exact(all), parts);
      if (all === 0) return unknown(`没有${definition.across.word}`, parts);
      return known(exact(covered.top * 100n, covered.over * BigInt(all)), parts);
    }
    case 'frequency': {
      const units = answers.unitsAcross(definition.across, lastCountedDay(period));
      const expected = units * (definition.every === 'month' ? monthsOf(period).length : 1);
      const filled = ask(frequencyCell(definition, period, 'number'));
      const least = ask(frequencyCell(definition, period, 'least'));
      const parts: FigurePart[] = [
        { role: 'of', label: '有记录的格数', value: filled },
        { role: 'over', label: definition.every === 'month' ? `${definition.across.word}×月` : definition.across.word, value: exact(expected) },
        { role: 'norm', label: '要求', value: exact(definition.norm) },
      ];
      if (expected === 0) return unknown(`没有${definition.across.word}`, parts);
      return known(filled.top < BigInt(expected) ? exact(0) : least, parts);
    }
    case 'ratio': {
      const [of, over] = [other(definition.of), other(definition.over)];
      const parts: FigurePart[] = [
        { role: 'of', label: of.definition.name, value: of.value },
        { role: 'over', label: over.definition.name, value: over.value },
      ];
      if (of.value === null || over.value === null) return unknown('两个部分中有一个尚未填报', parts);
      const quotient = divideExact(of.value, over.value);
      if (!quotient) return unknown(`${over.definition.name}为0，比率无从计算`, parts);
      return known(definition.show === 'percent' ? exact(quotient.top * 100n, quotient.over) : quotient, parts);
    }
    case 'change': {
      const earlier = definition.against === 'previous-year' ? previousYear(period) : precedingPeriod(period);
      const [now, before] = [other(definition.of), other(definition.of, earlier)];
      const parts: FigurePart[] = [
        { role: 'now', label: '本期', value: now.value },
        { role: 'before', label: definition.against === 'previous-year' ? '上年同期' : '上期', value: before.value },
      ];
      if (now.value === null || before.value === null) return unknown('本期或对比期尚未填报', parts);
      const grown = divideExact(addExact(now.value, exact(-before.value.top, before.value.over)), before.value);
      return grown ? known(exact(grown.top * 100n, grown.over), parts) : unknown('对比期为0，增幅无从计算', parts);
    }
    case 'reported': {
      const card = answers.card(definition.item, period, definition.addsOverUnits === true);
      if (!card) return unknown('尚未填报');
      return { definition, period, value: card.value, parts: [], card, ...(card.value === null && card.shortText === undefined && { blankBecause: '尚未填报' }) };
    }
    case 'total': {
      const added = definition.of.map((id) => other(id));
      const parts = added.map((one): FigurePart => ({ role: 'added', label: one.definition.name, value: one.value }));
      const missing = added.find((one) => one.value === null);
      if (missing) return unknown(`“${missing.definition.name}”尚未填报`, parts);
      return known(added.reduce((sum, one) => addExact(sum, one.value ?? exact(0)), exact(0)), parts);
    }
  }
}

type Countable = Extract<Definition, { kind: 'count' | 'sum' | 'distinct' | 'as-of' | 'register' }>;

/** The one cell that a counted figure is. */
export function recordCell(definition: Countable, period: Period): Cell {
  if (definition.kind === 'register') return cellOf(registerRef(definition), period, registerAggregate(definition));
  return cellOf(definition.of, period, plainAggregate(definition));
}

export function coveredCell(definition: Extract<Definition, { kind: 'coverage' }>, period: Period): Cell {
  return cellOf(definition.of, period, { fn: 'distinct', key: 'unitId' }, definition.across);
}

export function frequencyCell(definition: Extract<Definition, { kind: 'frequency' }>, period: Period, take: 'number' | 'least'): Cell {
  return cellOf(definition.of, period, { fn: 'cells', every: definition.every, take }, definition.across);
}

function plainAggregate(definition: Exclude<Countable, { kind: 'register' }>): Aggregate {
  if (definition.kind === 'sum') return { fn: 'sum', measure: definition.measure };
  if (definition.kind === 'distinct') return { fn: 'distinct', key: definition.key };
  if (definition.kind === 'as-of' && definition.measure !== undefined) return { fn: 'sum', measure: definition.measure };
  if (definition.kind === 'as-of' && definition.key !== undefined) return { fn: 'distinct', key: definition.key };
  return { fn: 'count' };
}

function registerAggregate(definition: Extract<Definition, { kind: 'register' }>): Aggregate {
  const measure = `values.${definition.column ?? ''}`;
  if (definition.take === 'sum') return { fn: 'sum', measure };
  if (definition.take === 'latest') return { fn: 'latest', measure };
  return definition.take === 'distinct' ? { fn: 'distinct', key: 'subject' } : { fn: 'count' };
}

/** How many stored units make one printed unit of the cell's number. */
export function storedPer(cell: Cell): number {
  if (cell.aggregate.fn !== 'sum' && cell.aggregate.fn !== 'latest') return 1;
  const field = fieldOf(recordSets[cell.set], cell.aggregate.measure);
  return field?.kind === 'measure' ? field.storedPer : 1;
}

/** A set reference's label, for parts and traces. */
export function labelOf(ref: SetRef): string {
  return recordSets[ref.set].label;
}
