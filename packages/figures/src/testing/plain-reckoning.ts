import { addDays, lastCountedDay, monthsOf, type Day, type Period } from '@linfa/domain';
import { comparedPeriod } from '../cells-of.ts';
import type { Across, Definition, SetRef } from '../definition.ts';
import type { Dictionary } from '../dictionary.ts';
import { matches, type FigureRecord } from '../filter.ts';
import { fieldOf } from '../record-set.ts';
import { recordSets } from '../sets/index.ts';
import type { World } from './in-memory.ts';
import { placeOn, type TestUnit } from './unit-tree.ts';

/**
 * Figures reckoned a second time without places, cells or aggregates: by climbing from each record's unit through its
 * parents of that day, and adding up in plain numbers. What `evaluate` gives must be the same.
 */
export class PlainReckoning {
  readonly #world: World;
  readonly #unit: TestUnit;
  readonly #dictionary: Dictionary;

  constructor(world: World, unit: TestUnit, dictionary: Dictionary) {
    this.#world = world;
    this.#unit = unit;
    this.#dictionary = dictionary;
  }

  /** null where the value cannot be said. */
  value(definition: Definition, period: Period, tree = period): number | null {
    const last = lastCountedDay(period);
    const other = (id: string, at = period): number | null => this.value(this.#dictionary.get(id), at, tree);
    switch (definition.kind) {
      case 'count':
        return this.rows(definition.of, period, tree).length;
      case 'sum':
        return added(definition.of, this.rows(definition.of, period, tree), definition.measure);
      case 'distinct':
        return distinct(this.rows(definition.of, period, tree), definition.key);
      case 'as-of': {
        const rows = this.rows(definition.of, period, tree);
        if (definition.measure !== undefined) return added(definition.of, rows, definition.measure);
        return definition.key !== undefined ? distinct(rows, definition.key) : rows.length;
      }
      case 'register': {
        const of: SetRef = {
          set: 'registerEntries',
          where: { all: [{ field: 'register', is: definition.register }, definition.where ?? { all: [] }] },
        };
        const rows = this.rows(of, period, tree);
        if (definition.take === 'count') return rows.length;
        if (definition.take === 'distinct') return distinct(rows, 'subject');
        const column = `values.${definition.column ?? ''}`;
        if (definition.take === 'sum') return added(of, rows, column);
        const valued = rows
          .filter((row) => typeof row[column] === 'number')
          .sort((a, b) => (a['day']! < b['day']! ? -1 : a['day']! > b['day']! ? 1 : Number(a['id']) - Number(b['id'])));
        return added(of, [...new Map(valued.map((row) => [row['unitId'], row])).values()], column);
      }
      case 'coverage': {
        const all = this.standing(definition.across, last, tree);
        const covered = all.filter((unit) =>
          this.rows(definition.of, period, tree).some((row) => row['unitId'] === unit.id),
        ).length;
        if (definition.show === 'all') return all.length;
        if (definition.show === 'covered') return covered;
        return all.length === 0 ? null : (covered / all.length) * 100;
      }
      case 'frequency': {
        const all = this.standing(definition.across, last, tree);
        const months = definition.every === 'month' ? monthsOf(period).map((month) => month.from.slice(0, 7)) : [''];
        const day = definition.of.on ?? recordSets[definition.of.set].day ?? 'id';
        const rows = this.rows(definition.of, period, tree);
        const counts = all.flatMap((unit) =>
          months.map(
            (month) => rows.filter((row) => row['unitId'] === unit.id && String(row[day]).startsWith(month)).length,
          ),
        );
        return counts.length === 0 ? null : Math.min(...counts);
      }
      case 'ratio': {
        const [of, over] = [other(definition.of), other(definition.over)];
        return of === null || over === null || over === 0
          ? null
          : (of / over) * (definition.show === 'percent' ? 100 : 1);
      }
      case 'change': {
        const earlier = comparedPeriod(definition, period);
        if (!earlier) return null;
        const [now, before] = [other(definition.of), other(definition.of, earlier)];
        return now === null || before === null || before === 0 ? null : ((now - before) / before) * 100;
      }
      case 'total':
        return definition.of.reduce<number | null>((sum, id) => {
          const part = other(id);
          return sum === null || part === null ? null : sum + part;
        }, 0);
      case 'reported':
        return null;
    }
  }

  /** The records of the unit that a reference means in the period. */
  rows(ref: SetRef, period: Period, tree = period): FigureRecord[] {
    const set = recordSets[ref.set];
    const last = lastCountedDay(period);
    return (this.#world.records[ref.set] ?? []).filter((row) => {
      const [begins, ends] = set.lasting
        ? [row[set.lasting.from], row[set.lasting.to]]
        : [row[set.day ?? ''], undefined];
      if (!this.#isOurs(Number(row['unitId']), String(begins), lastCountedDay(tree))) return false;
      if (ref.where && !matches(row, ref.where, last)) return false;
      if (set.lasting && ref.on === undefined)
        return String(begins) <= last && (typeof ends !== 'string' || ends > last);
      const day = row[ref.on ?? set.day ?? ''];
      return typeof day === 'string' && eachDay(period, day);
    });
  }

  /** Units of a kind in the unit's subtree on a day. */
  standing(across: Across, on: Day, tree: Period): TestUnit[] {
    return this.#world.tree.units.filter(
      (unit) =>
        across.kinds.some((kind) => kind === unit.kind) &&
        (across.trait === undefined || across.trait === unit.trait) &&
        placeOn(unit, on) !== undefined &&
        this.#isOurs(unit.id, on, lastCountedDay(tree)),
    );
  }

  /** Whether a unit lay below ours on a day, or below one that has become part of ours since. */
  #isOurs(unitId: number, on: Day, seenUntil: Day): boolean {
    for (let at: number | null = unitId; at !== null;) {
      if (this.#becameOurs(at, seenUntil)) return true;
      const unit = this.#world.tree.units.find((one) => one.id === at);
      at = unit?.parents.find((one) => one.from <= on && (one.to === null || one.to > on))?.parentId ?? null;
    }
    return false;
  }

  #becameOurs(unitId: number, seenUntil: Day): boolean {
    if (unitId === this.#unit.id) return true;
    return this.#world.tree.successions.some(
      (one) =>
        one.predecessor.id === unitId &&
        (one.kind === 'rename' || (one.kind === 'merge' && one.on <= seenUntil)) &&
        this.#becameOurs(one.successorId, seenUntil),
    );
  }
}

function added(ref: SetRef, rows: readonly FigureRecord[], measure: string): number {
  const field = fieldOf(recordSets[ref.set], measure);
  return (
    rows.reduce((sum, row) => sum + Number(row[measure] ?? 0), 0) / (field?.kind === 'measure' ? field.storedPer : 1)
  );
}

function distinct(rows: readonly FigureRecord[], key: string): number {
  return new Set(rows.map((row) => row[key]).filter((value) => value !== null && value !== undefined)).size;
}

/** Whether a day is one of the period's, looked for one by one from its first to its last counted day. */
function eachDay(period: Period, wanted: Day): boolean {
  for (let day = period.from; day <= lastCountedDay(period); day = addDays(day, 1)) if (day === wanted) return true;
  return false;
}
