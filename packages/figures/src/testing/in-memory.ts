import { lastCountedDay, RuleError, type Day, type Period } from '@linfa/domain';
import type { Answers, Card } from '../answers.ts';
import type { Cell, Window } from '../cell.ts';
import { combine, type Contribution } from '../contribution.ts';
import type { Across } from '../definition.ts';
import { addExact, exact, type Exact } from '../exact.ts';
import { matches, type FigureRecord } from '../filter.ts';
import type { RecordSetName } from '../record-set.ts';
import { scopeOf } from '../scope.ts';
import { placeOn, type TestUnit, type UnitTree } from './unit-tree.ts';

/** A card as it is filed: with its unit and the place it had. */
export interface FiledCard {
  readonly unitId: number;
  readonly place: string;
  readonly card: Card;
}

/** Everything that figures can be counted from, in plain objects. */
export interface World {
  readonly tree: UnitTree;
  readonly records: Readonly<Partial<Record<RecordSetName, readonly FigureRecord[]>>>;
  readonly cards?: readonly FiledCard[];
}

/** Answers with the evidence behind each. What a database answers must be the same. */
export interface InMemoryAnswers extends Required<Answers> {
  contributions(cell: Cell): Contribution[];
}

/** Answers for a unit and its subtree. @throws RuleError as `scopeOf` does */
export function answersFor(world: World, unit: TestUnit): InMemoryAnswers {
  const placesIn = (period: Period, tree?: Period): readonly string[] =>
    scopeOf(unit, world.tree.successions, period, tree).places;
  return answersWithin(world, placesIn, unit.id);
}

/** Answers for rows under given places; `unitId` is whose own cards win over the sum of its parts'. */
export function answersWithin(
  world: World,
  placesIn: (period: Period, tree?: Period) => readonly string[],
  unitId?: number,
): InMemoryAnswers {
  const standing = (across: Across, on: Day, places: readonly string[]): TestUnit[] =>
    world.tree.units.filter(
      (unit) =>
        across.kinds.some((kind) => kind === unit.kind) &&
        (across.trait === undefined || unit.trait === across.trait) &&
        lies(placeOn(unit, on), places),
    );

  const contributions = (cell: Cell): Contribution[] => {
    const places = placesIn(cell.period, cell.tree);
    const last = lastCountedDay(cell.period);
    const units = cell.across && new Set(standing(cell.across, last, places).map((unit) => unit.id));
    const { aggregate } = cell;
    const measure = 'measure' in aggregate ? aggregate.measure : undefined;
    return (world.records[cell.set] ?? [])
      .filter(
        (record) =>
          lies(record['place'], places) &&
          within(record, cell.window) &&
          matches(record, cell.where, last) &&
          (!units || units.has(Number(record['unitId']))),
      )
      .filter((record) => aggregate.fn !== 'latest' || isKnown(record[aggregate.measure]))
      .map((record) => ({
        recordId: Number(record['id']),
        unitId: Number(record['unitId']),
        day: String(record['field' in cell.window ? cell.window.field : cell.window.holding.from]),
        amount: measure === undefined ? 1 : Number(record[measure] ?? 0),
        key: aggregate.fn === 'distinct' && isKnown(record[aggregate.key]) ? String(record[aggregate.key]) : null,
      }));
  };

  return {
    contributions,
    cell: (cell) => combine(cell.aggregate, contributions(cell)),
    unitsAcross: (across, on, period, tree) => standing(across, on, placesIn(period, tree)).length,
    card: (item, period, addsOverUnits) => {
      const filed = (world.cards ?? []).filter(
        ({ card }) => card.item === item && card.period.from === period.from && card.period.to === period.to,
      );
      const own = filed.find((one) => one.unitId === unitId);
      if (own) return own.card;
      const below = filed.filter((one) => lies(one.place, placesIn(period)));
      // A part's own card stands for all below it.
      const highest = below.filter(
        (one) => !below.some((other) => other.place !== one.place && one.place.startsWith(other.place)),
      );
      return addsOverUnits && highest.length > 0 ? addCards(highest.map((one) => one.card)) : null;
    },
    incomparable: (earlier, tree) => {
      try {
        placesIn(earlier, tree);
        return undefined;
      } catch (refusal) {
        if (refusal instanceof RuleError) return refusal.message;
        throw refusal;
      }
    },
  };
}

function lies(place: unknown, places: readonly string[]): boolean {
  return typeof place === 'string' && places.some((one) => place.startsWith(one));
}

function isKnown(value: unknown): boolean {
  return value !== null && value !== undefined;
}

function within(record: FigureRecord, window: Window): boolean {
  if ('field' in window) {
    const day = record[window.field];
    return typeof day === 'string' && day >= window.from && day <= window.to;
  }
  const [from, to] = [record[window.holding.from], record[window.holding.to]];
  return typeof from === 'string' && from <= window.on && (typeof to !== 'string' || to > window.on);
}

/** A part that has not answered leaves the sum unanswered. */
function addCards(cards: readonly Card[]): Card {
  const value = cards.reduce<Exact | null>(
    (sum, card) => (sum === null || card.value === null ? null : addExact(sum, card.value)),
    exact(0),
  );
  return { ...cards[0]!, value, addedFrom: cards.length };
}
