import { lastCountedDay, monthsOf, type Period } from '@linfa/domain';
import type { Answers, Card } from './answers.ts';
import type { Cell } from './cell.ts';
import { comparedPeriod, coveredCell, frequencyCell, recordCell, storedPer } from './cells-of.ts';
import type { Definition } from './definition.ts';
import type { Dictionary } from './dictionary.ts';
import { addExact, divideExact, exact, type Exact } from './exact.ts';

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
 * `tree` is the later period that this one is compared with, or the longer one that it is a month of; the units of that
 * period decide whose records are meant. Months add up to their year only when both are seen from the year.
 * @throws RuleError `unknown-figure`
 */
export function evaluate(
  definition: Definition,
  period: Period,
  dictionary: Dictionary,
  answers: Answers,
  tree?: Period,
): FigureValue {
  const known = (value: Exact, parts: readonly FigurePart[] = []): FigureValue => ({
    definition,
    period,
    value,
    parts,
  });
  const unknown = (blankBecause: string, parts: readonly FigurePart[] = []): FigureValue => ({
    definition,
    period,
    value: null,
    blankBecause,
    parts,
  });
  const ask = (cell: Cell): Exact => exact(answers.cell(cell), storedPer(cell));
  const other = (id: string, at = period): FigureValue =>
    evaluate(dictionary.get(id), at, dictionary, answers, at === period ? tree : (tree ?? period));

  switch (definition.kind) {
    case 'count':
    case 'sum':
    case 'distinct':
    case 'as-of':
    case 'register':
      return known(ask(recordCell(definition, period, tree)));
    case 'coverage': {
      const all = answers.unitsAcross(definition.across, lastCountedDay(period), period, tree);
      const covered = ask(coveredCell(definition, period, tree));
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
      const units = answers.unitsAcross(definition.across, lastCountedDay(period), period, tree);
      const expected = units * (definition.every === 'month' ? monthsOf(period).length : 1);
      const filled = ask(frequencyCell(definition, period, 'number', tree));
      const least = ask(frequencyCell(definition, period, 'least', tree));
      const parts: FigurePart[] = [
        { role: 'of', label: '有记录的格数', value: filled },
        {
          role: 'over',
          label: definition.every === 'month' ? `${definition.across.word}×月` : definition.across.word,
          value: exact(expected),
        },
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
      const earlier = comparedPeriod(definition, period);
      if (earlier === undefined) return unknown('环比只适用于完整的月份、季度或年份');
      const incomparable = answers.incomparable?.(earlier, tree ?? period);
      if (incomparable !== undefined) return unknown(incomparable);
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
      return {
        definition,
        period,
        value: card.value,
        parts: [],
        card,
        ...(card.value === null && card.shortText === undefined && { blankBecause: '尚未填报' }),
      };
    }
    case 'total': {
      const added = definition.of.map((id) => other(id));
      const parts = added.map((one): FigurePart => ({ role: 'added', label: one.definition.name, value: one.value }));
      const missing = added.find((one) => one.value === null);
      if (missing) return unknown(`“${missing.definition.name}”尚未填报`, parts);
      return known(
        added.reduce((sum, one) => addExact(sum, one.value ?? exact(0)), exact(0)),
        parts,
      );
    }
  }
}
