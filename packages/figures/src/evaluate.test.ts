import { addDays, lastCountedDay, type Period } from '@linfa/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Definition, FigureKind } from './definition.ts';
import { Dictionary } from './dictionary.ts';
import { evaluate } from './evaluate.ts';
import { evidenceOf } from './evidence.ts';
import { cellKey } from './cell.ts';
import { toNumber } from './exact.ts';
import { questionsOf } from './questions.ts';
import {
  answersFor,
  arbitraryDefinition,
  arbitraryPeriod,
  arbitraryWorld,
  setsOf,
  type TestUnit,
  type World,
} from './testing/index.ts';
import { PlainReckoning } from './testing/plain-reckoning.ts';

interface Case {
  readonly definition: Definition;
  readonly dictionary: Dictionary;
  readonly world: World;
  readonly unit: TestUnit;
  readonly period: Period;
}

/** A figure of some unit that existed in the period, often the district at the top, over random records and history. */
function anyCase(...kinds: FigureKind[]): fc.Arbitrary<Case> {
  return arbitraryDefinition(kinds.length === 0 ? {} : { kinds }).chain(({ definition, all }) =>
    fc
      .tuple(arbitraryWorld(setsOf(all)), arbitraryPeriod(), fc.oneof(fc.constant(0), fc.nat(60)))
      .map(([world, period, which]) => {
        const living = world.tree.units.filter(
          (unit) => unit.validFrom <= lastCountedDay(period) && (unit.validTo === null || unit.validTo > period.from),
        );
        return { definition, dictionary: new Dictionary(all), world, unit: living[which % living.length]!, period };
      }),
  );
}

const reckoned: readonly FigureKind[] = [
  'count',
  'sum',
  'distinct',
  'as-of',
  'coverage',
  'frequency',
  'register',
  'ratio',
  'change',
  'total',
];

describe('a figure', () => {
  it.each(reckoned)(
    'of the kind %s is what plain reckoning over the history of units gives, for every unit and period',
    (kind) => {
      fc.assert(
        fc.property(anyCase(kind), ({ definition, dictionary, world, unit, period }) => {
          const answers = answersFor(world, unit);
          const { value, blankBecause, parts } = evaluate(definition, period, dictionary, answers);
          // Whether two periods may be compared at all is the scope's question, with tests of its own.
          const isComparable = !(definition.kind === 'change' && value === null && parts.length === 0);
          const expected = isComparable ? new PlainReckoning(world, unit, dictionary).value(definition, period) : null;
          if (expected === null) expect([value, typeof blankBecause]).toEqual([null, 'string']);
          else expect(value && toNumber(value)).toBeCloseTo(expected, 6);
        }),
        { numRuns: 150 },
      );
    },
  );

  it('comes out other than zero often enough for the above to be about something', () => {
    const values = fc
      .sample(anyCase(), { numRuns: 300, seed: 1 })
      .map(
        ({ definition, dictionary, world, unit, period }) =>
          evaluate(definition, period, dictionary, answersFor(world, unit)).value,
      );
    expect(values.filter((value) => value !== null && value.top !== 0n).length).toBeGreaterThan(60);
  });

  it('rests on records each of which is met once, is the unit’s own and lies in the period', () => {
    fc.assert(
      fc.property(anyCase(), ({ definition, dictionary, world, unit, period }) => {
        const answers = answersFor(world, unit);
        const plain = new PlainReckoning(world, unit, dictionary);
        for (const strand of evidenceOf(definition, period, dictionary)) {
          if (strand.kind !== 'records') continue;
          const { cell } = strand;
          if (cell.tree !== undefined && answers.incomparable(cell.period, cell.tree) !== undefined) continue;
          const ids = answers.contributions(cell).map((one) => one.recordId);
          const on = 'field' in cell.window ? cell.window.field : undefined;
          const ours = plain.rows(
            { set: cell.set, where: cell.where, ...(on !== undefined && { on }) },
            cell.period,
            cell.tree ?? cell.period,
          );
          expect(new Set(ids).size).toBe(ids.length);
          expect(ours.map((row) => row['id'])).toEqual(expect.arrayContaining(ids));
        }
      }),
      { numRuns: 250 },
    );
  });

  it('opens down to the very cells, cards and units that were asked for it', () => {
    fc.assert(
      fc.property(arbitraryDefinition(), arbitraryPeriod(), ({ definition, all }, period) => {
        const dictionary = new Dictionary(all);
        const asked = questionsOf([{ definition, period }], dictionary);
        const shown = evidenceOf(definition, period, dictionary);
        const cells = new Set(shown.flatMap((one) => (one.kind === 'records' ? [cellKey(one.cell)] : [])));
        // A frequency asks its cell twice: how many there are, and the least of them.
        const isNumber = (aggregate: (typeof asked.cells)[number]['aggregate']): boolean =>
          aggregate.fn === 'cells' && aggregate.take === 'number';
        expect(new Set(asked.cells.filter((cell) => !isNumber(cell.aggregate)).map(cellKey))).toEqual(cells);
        const cardOf = (one: { item: string; period: Period }): string =>
          `${one.item} ${one.period.from} ${one.period.to}`;
        expect(new Set(asked.cards.map(cardOf))).toEqual(
          new Set(shown.flatMap((one) => (one.kind === 'card' ? [cardOf(one)] : []))),
        );
        expect(asked.across.length > 0).toBe(shown.some((one) => one.kind === 'units'));
      }),
      { numRuns: 300 },
    );
  });

  it('counts the first and the last day of the period and neither the day before nor after', () => {
    const definition: Definition = { kind: 'count', id: 'x', name: '讲座', unit: 'act', of: { set: 'outreachEvents' } };
    const dictionary = new Dictionary([definition]);
    fc.assert(
      fc.property(arbitraryPeriod(), arbitraryWorld([]), (period, { tree }) => {
        const last = lastCountedDay(period);
        const unit = tree.units[0]!;
        const place = unit.places[0]!.place;
        const world: World = {
          tree,
          records: {
            outreachEvents: [addDays(period.from, -1), period.from, last, addDays(last, 1)].map((heldOn, index) => ({
              id: index + 1,
              unitId: unit.id,
              place,
              heldOn,
            })),
          },
        };
        const cell = questionsOf([{ definition, period }], dictionary).cells[0]!;
        expect(
          answersFor(world, unit)
            .contributions(cell)
            .map((one) => one.recordId),
        ).toEqual([2, 3]);
      }),
      { numRuns: 100 },
    );
  });
});
