import { lastCountedDay, monthsOf, type Period } from '@linfa/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { additivity, addFigures } from './additivity.ts';
import type { Definition } from './definition.ts';
import { Dictionary } from './dictionary.ts';
import { evaluate } from './evaluate.ts';
import { compareExact, type Exact } from './exact.ts';
import type { FigureRecord } from './filter.ts';
import { placeStep, scopeOf } from './scope.ts';
import {
  answersFor,
  answersWithin,
  arbitraryDefinition,
  arbitraryPeriod,
  arbitraryWorld,
  setsOf,
  type InMemoryAnswers,
  type World,
} from './testing/index.ts';

const counted = [
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
] as const;

const anyCase = arbitraryDefinition({ kinds: counted }).chain(({ definition, all }) =>
  fc
    .tuple(arbitraryWorld(setsOf(all)), arbitraryPeriod(), fc.oneof(fc.constant(0), fc.nat(60)))
    .map(([world, period, which]) => {
      const living = world.tree.units.filter(
        (unit) => unit.validFrom <= lastCountedDay(period) && (unit.validTo === null || unit.validTo > period.from),
      );
      return { definition, dictionary: new Dictionary(all), world, unit: living[which % living.length]!, period };
    }),
);

/** The parts of a unit's subtree, one below the other: what is its own, and each place directly under it. */
function partsOf(world: World, places: readonly string[]): InMemoryAnswers[] {
  const all = world.tree.units.flatMap((unit) => unit.places.map((one) => one.place));
  return places.flatMap((place) => {
    const below = new Set(
      all.filter((one) => one !== place && one.startsWith(place)).map((one) => one.slice(0, place.length + placeStep)),
    );
    return [
      answersWithin(onlyAt(world, place), () => [place]),
      ...[...below].map((one) => answersWithin(world, () => [one])),
    ];
  });
}

function onlyAt(world: World, place: string): World {
  const own = (records: readonly FigureRecord[]): FigureRecord[] =>
    records.filter((record) => record['place'] === place);
  return {
    tree: {
      ...world.tree,
      units: world.tree.units.map((unit) => ({ ...unit, places: unit.places.filter((one) => one.place === place) })),
    },
    records: Object.fromEntries(Object.entries(world.records).map(([set, records]) => [set, own(records)])),
  };
}

function known(values: readonly (Exact | null)[]): Exact[] {
  return values.flatMap((value) => (value === null ? [] : [value]));
}

const refusal = expect.objectContaining({ code: 'not-additive' });

describe('adding figures over units', () => {
  it('gives the unit’s own figure where it is declared, and is refused where not', () => {
    let added = 0;
    fc.assert(
      fc.property(anyCase, ({ definition, dictionary, world, unit, period }) => {
        const { places } = scopeOf(unit, world.tree.successions, period);
        const parts = known(
          partsOf(world, places).map((answers) => evaluate(definition, period, dictionary, answers).value),
        );
        if (additivity(definition, dictionary).units !== true) {
          expect(() => addFigures(definition, parts, 'units', dictionary)).toThrow(refusal);
          return;
        }
        const whole = evaluate(definition, period, dictionary, answersFor(world, unit)).value!;
        expect(compareExact(addFigures(definition, parts, 'units', dictionary), whole)).toBe(0);
        if (whole.top !== 0n) added++;
      }),
      { numRuns: 600 },
    );
    expect(added).toBeGreaterThan(20);
  });
});

describe('adding figures over time', () => {
  it('gives the period’s own figure where it is declared, mergers in its course included, and is refused where not', () => {
    let added = 0;
    fc.assert(
      fc.property(anyCase, ({ definition, dictionary, world, unit, period }) => {
        const answers = answersFor(world, unit);
        const at = (month: Period): Exact | null => evaluate(definition, month, dictionary, answers, period).value;
        if (additivity(definition, dictionary).time !== true) {
          expect(() => addFigures(definition, [], 'time', dictionary)).toThrow(refusal);
          return;
        }
        // A month before the unit was, or that a split tells apart, has no figure to add.
        const months = monthsOf(period).filter((month) => answers.incomparable(month, period) === undefined);
        fc.pre(months.length === monthsOf(period).length);
        const whole = evaluate(definition, period, dictionary, answers).value!;
        expect(compareExact(addFigures(definition, known(months.map(at)), 'time', dictionary), whole)).toBe(0);
        if (whole.top !== 0n) added++;
      }),
      { numRuns: 600 },
    );
    expect(added).toBeGreaterThan(20);
  });
});

describe('what is declared', () => {
  const set = 'mediationCases';
  const agreed: Definition = {
    kind: 'count',
    id: 'agreed',
    name: '调解成功数',
    unit: 'case',
    of: { set, where: { field: 'concludedOn', to: 'cut-off' } },
  };
  const accepted: Definition = { kind: 'count', id: 'accepted', name: '受理数', unit: 'case', of: { set } };
  const roster: Definition = {
    kind: 'as-of',
    id: 'roster',
    name: '明白人数',
    unit: 'person',
    of: { set: 'rosterMembers' },
  };
  const people: Definition = {
    kind: 'distinct',
    id: 'people',
    name: '服务人数',
    unit: 'person',
    of: { set: 'consultations' },
    key: 'clientKey',
  };
  const both: Definition = { kind: 'total', id: 'both', name: '合计', unit: 'case', of: ['agreed', 'accepted'] };
  const rate: Definition = {
    kind: 'ratio',
    id: 'rate',
    name: '成功率',
    unit: 'percent',
    of: 'agreed',
    over: 'accepted',
    show: 'percent',
  };
  const dictionary = new Dictionary([agreed, accepted, roster, people, both, rate]);
  const declared = (definition: Definition): boolean[] => [
    additivity(definition, dictionary).units === true,
    additivity(definition, dictionary).time === true,
  ];

  it('lets cases accepted add over both, cases agreed of them and rosters over units only, people and rates over neither', () => {
    expect([accepted, agreed, roster, people, rate].map(declared)).toEqual([
      [true, true],
      [true, false],
      [true, false],
      [false, false],
      [false, false],
    ]);
  });

  it('makes a total as additive as its least additive part', () => {
    expect(declared(both)).toEqual([true, false]);
  });

  it('says in Chinese why not', () => {
    expect(() => addFigures(rate, [], 'units', dictionary)).toThrow('指标“成功率”不能按单位相加：比率不能相加');
    expect(() => addFigures(roster, [], 'time', dictionary)).toThrow('指标“明白人数”不能按时间相加：按某一天在册统计');
  });
});
