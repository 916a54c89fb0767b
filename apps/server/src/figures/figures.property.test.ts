import type { EntityManager } from '@mikro-orm/core';
import { lastCountedDay, type Period } from '@linfa/domain';
import {
  combine,
  Dictionary,
  evaluate,
  evidenceOf,
  exact,
  kindWords,
  printExact,
  questionsOf,
  type Contribution,
  type Definition,
  type Exact,
  type FigureKind,
  type FigureValue,
} from '@linfa/figures';
import {
  answersFor,
  arbitraryDefinition,
  arbitraryPeriod,
  arbitraryWorld,
  setsOf,
  type FiledCard,
  type TestUnit,
  type World,
} from '@linfa/figures/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import { unitScopes, type UnitScopes } from '../org-units/unit-scope.ts';
import { insertWorld } from '../testing/insert-world.ts';
import { testDialect } from '../testing/own-database.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { answerQuestions } from './answer-questions.ts';
import { traceAll } from './trace-cell.ts';

/** Random data sets tried on the real database. */
const runs = testDialect === 'mysql' ? 200 : 1000;

const kinds = Object.keys(kindWords) as FigureKind[];

interface Case {
  readonly definitions: readonly Definition[];
  readonly dictionary: Dictionary;
  readonly world: World;
  readonly unit: TestUnit;
  readonly period: Period;
}

/** Three figures of these kinds over one random history, and a unit of it that existed in the period. */
function casesOf(of: readonly FigureKind[]): fc.Arbitrary<Case> {
  const any = arbitraryDefinition({ kinds: of });
  return fc.tuple(any, any, any).chain((generated) => {
    // The generator gives every definition the same id; here they stand in one dictionary.
    const all = generated.flatMap((one, index) => one.all.map((definition) => renamed(definition, index)));
    return fc
      .tuple(
        arbitraryWorld(setsOf(all), { maxLength: 16 }),
        arbitraryPeriod(),
        fc.nat(60),
        fc.array(fc.tuple(fc.nat(60), fc.option(fc.nat(500))), { maxLength: 3 }),
      )
      .map(([world, period, which, filed]) => {
        const living = world.tree.units.filter(
          (unit) => unit.validFrom <= lastCountedDay(period) && (unit.validTo === null || unit.validTo > period.from),
        );
        return {
          definitions: generated.map((one, index) => renamed(one.definition, index)),
          dictionary: new Dictionary(all),
          world: { ...world, cards: cardsOf(world, filed, period) },
          unit: living[which % living.length]!,
          period,
        };
      });
  });
}

function renamed(definition: Definition, index: number): Definition {
  return JSON.parse(JSON.stringify(definition).replaceAll('"test.figure', `"test${index}.figure`)) as Definition;
}

/** At most one card a unit, item and period, as the table demands. */
function cardsOf(world: World, filed: readonly [number, number | null][], period: Period): FiledCard[] {
  const cards = filed.map(([which, value]): FiledCard => {
    const unit = world.tree.units[which % world.tree.units.length]!;
    const place = unit.places.at(-1)!.place;
    return {
      unitId: unit.id,
      place,
      card: {
        item: 'petitions',
        value: value === null ? null : exact(value),
        unit: 'matter',
        period,
        sourceOffice: '信访办',
        document: '月报',
        findings: [],
        provenance: 'demo',
      },
    };
  });
  return [...new Map(cards.map((one) => [one.unitId, one])).values()];
}

describe(`figures on ${testDialect}`, () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await createTestDatabase();
    if (testDialect === 'sqlite') await test.database.em.getConnection().execute('pragma foreign_keys = off');
  });
  afterAll(() => test.drop());

  it('are what the definitions mean, and open to records that combine to exactly the number', async () => {
    const seen = new Map<string, number>();
    const isWhatItMeans = async ({ definitions, dictionary, world, unit, period }: Case): Promise<void> => {
      await inDiscardedTransaction(test.database.em.fork(), async (em) => {
        await insertWorld(em, world);
        const row = await em.findOneOrFail(OrgUnit, unit.id);
        const scopes = await unitScopes(em, row);
        const answers = await answerQuestions(
          em,
          row,
          scopes,
          questionsOf(
            definitions.map((definition) => ({ definition, period })),
            dictionary,
          ),
        );
        const meant = answersFor(world, unit);
        for (const definition of definitions) {
          const counted = evaluate(definition, period, dictionary, answers);
          const expected = evaluate(definition, period, dictionary, meant);
          expect(said(counted)).toEqual(said(expected));
          if (saysSomething(counted)) seen.set(definition.kind, (seen.get(definition.kind) ?? 0) + 1);
          await expectEvidence(em, scopes, definition, period, dictionary, meant);
        }
      });
    };
    await fc.assert(fc.asyncProperty(casesOf(kinds), isWhatItMeans), { numRuns: runs });
    // The property is about something: every kind comes out other than zero. What chance left out is drawn by name, often
    // enough that a kind which still says nothing can only be one that never does.
    for (const kind of kinds) {
      for (let more = 0; more < 20 && !seen.has(kind); more++)
        await fc.assert(fc.asyncProperty(casesOf([kind]), isWhatItMeans), { numRuns: 25 });
      expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(0);
    }
  }, 600_000);

  async function expectEvidence(
    em: EntityManager,
    scopes: UnitScopes,
    definition: Definition,
    period: Period,
    dictionary: Dictionary,
    meant: ReturnType<typeof answersFor>,
  ): Promise<void> {
    for (const strand of evidenceOf(definition, period, dictionary)) {
      if (strand.kind !== 'records') continue;
      const { cell } = strand;
      if (cell.tree && scopes.incomparable(cell.period, cell.tree) !== undefined) continue;
      const traced: Contribution[] = [];
      // Small pages, so that paging is part of what is proved.
      for await (const record of traceAll(em, cell, scopes.of(cell.period, cell.tree), 5)) traced.push(record);
      expect(combine(cell.aggregate, traced)).toBe(meant.cell(cell));
      const plain = ({ recordId, unitId, day, amount, key }: Contribution): Contribution => ({
        recordId,
        unitId,
        day,
        amount,
        key,
      });
      expect(traced.map(plain)).toEqual(
        meant
          .contributions(cell)
          .map(plain)
          .toSorted((a, b) => a.recordId - b.recordId),
      );
    }
  }
});

/** Whether records or cards had a part in it; a frequency is 0 as soon as one cell is empty, so its filled cells count. */
function saysSomething({ definition, value, parts }: FigureValue): boolean {
  const number = definition.kind === 'frequency' ? parts.find((part) => part.role === 'of')?.value : value;
  return number !== null && number !== undefined && number.top !== 0n;
}

/** What an evaluation says, quotients in one form: 0/10000 and 0/1 are the same number. */
function said({ value, parts, blankBecause }: FigureValue) {
  const number = (of: Exact | null): string | null => of && printExact(of, 12);
  return { value: number(value), parts: parts.map((part) => ({ ...part, value: number(part.value) })), blankBecause };
}

class Discarded extends Error {}

async function inDiscardedTransaction(em: EntityManager, work: (em: EntityManager) => Promise<void>): Promise<void> {
  await em
    .transactional(async (tx) => {
      await work(tx);
      throw new Discarded();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Discarded)) throw error;
    });
}
