import { type Day, type UnitKind } from '@linfa/domain';
import { childPlace, type Succession, type UnitHistory } from '../scope.ts';

/** A unit of a generated tree: its history, and where it hung from when to when. */
export interface TestUnit extends UnitHistory {
  readonly code: string;
  readonly kind: UnitKind;
  readonly trait: string | null;
  readonly parents: readonly { readonly parentId: number | null; readonly from: Day; readonly to: Day | null }[];
}

export interface UnitTree {
  readonly units: readonly TestUnit[];
  readonly successions: readonly Succession[];
}

/** What happens to a tree on a day; the numbers choose among the units that it can happen to. */
export interface TreeEvent {
  readonly kind: 'move' | 'merge' | 'rename' | 'split';
  readonly on: Day;
  readonly which: number;
  readonly to: number;
}

interface Growing {
  id: number;
  name: string;
  code: string;
  kind: UnitKind;
  trait: string | null;
  validFrom: Day;
  validTo: Day | null;
  parentId: number | null;
  place: string;
  children: number;
  places: { place: string; from: Day; to: Day | null }[];
  parents: { parentId: number | null; from: Day; to: Day | null }[];
}

/** Grows a tree and lives through its events. Places are never used again, and a unit that moves takes all below it along. */
export class TreeGrower {
  readonly #units: Growing[] = [];
  readonly #successions: { kind: Succession['kind']; predecessor: number; successor: number; on: Day }[] = [];
  #roots = 0;

  add(kind: UnitKind, parentId: number | null, on: Day, trait: string | null = null, name?: string): number {
    const id = this.#units.length + 1;
    const unit: Growing = {
      id,
      name: name ?? `${kind}${id}`,
      code: `U${String(id).padStart(3, '0')}`,
      kind,
      trait,
      validFrom: on,
      validTo: null,
      parentId: null,
      place: '',
      children: 0,
      places: [],
      parents: [],
    };
    this.#units.push(unit);
    this.#stand(unit, parentId, on);
    return id;
  }

  /** Lets the event happen, if there is a unit that it can happen to. */
  apply(event: TreeEvent): void {
    const living = this.#units.filter(
      (unit) => unit.validTo === null && unit.parentId !== null && unit.kind !== 'office',
    );
    const unit = living[event.which % Math.max(1, living.length)];
    if (!unit) return;
    if (event.kind === 'move') {
      const parent = this.#get(unit.parentId);
      const others = this.#units.filter(
        (one) => one.validTo === null && one.kind === parent.kind && one.id !== parent.id,
      );
      const target = others[event.to % Math.max(1, others.length)];
      if (target) this.#rehang(unit, target.id, event.on);
      return;
    }
    if (event.kind === 'split') {
      const part = this.add(unit.kind, unit.parentId, event.on, unit.trait, `${unit.name}新`);
      this.#successions.push({ kind: 'split', predecessor: unit.id, successor: part, on: event.on });
      return;
    }
    if (event.kind === 'rename') {
      const renamed = this.add(unit.kind, unit.parentId, event.on, unit.trait, `${unit.name}改`);
      this.#absorb(unit, this.#get(renamed), 'rename', event.on);
      return;
    }
    const siblings = living.filter(
      (one) => one.parentId === unit.parentId && one.kind === unit.kind && one.id !== unit.id,
    );
    const successor = siblings[event.to % Math.max(1, siblings.length)];
    if (successor) this.#absorb(unit, successor, 'merge', event.on);
  }

  tree(): UnitTree {
    const units = this.#units.map(({ id, name, code, kind, trait, validFrom, validTo, places, parents }): TestUnit => ({
      id,
      name,
      code,
      kind,
      trait,
      validFrom,
      validTo,
      places,
      parents,
    }));
    const byId = new Map(units.map((unit) => [unit.id, unit]));
    const successions = this.#successions.map((one): Succession => ({
      kind: one.kind,
      predecessor: byId.get(one.predecessor)!,
      successorId: one.successor,
      on: one.on,
    }));
    return { units, successions };
  }

  #get(id: number | null): Growing {
    return this.#units.find((unit) => unit.id === id)!;
  }

  #absorb(unit: Growing, successor: Growing, kind: 'merge' | 'rename', on: Day): void {
    for (const child of this.#units)
      if (child.parentId === unit.id && child.validTo === null) this.#rehang(child, successor.id, on);
    this.#leave(unit, on);
    unit.validTo = on;
    this.#successions.push({ kind, predecessor: unit.id, successor: successor.id, on });
  }

  #rehang(unit: Growing, parentId: number, on: Day): void {
    this.#leave(unit, on);
    this.#stand(unit, parentId, on);
    for (const child of this.#units)
      if (child.parentId === unit.id && child.validTo === null) this.#rehang(child, unit.id, on);
  }

  #leave(unit: Growing, on: Day): void {
    unit.places.at(-1)!.to = on;
    unit.parents.at(-1)!.to = on;
  }

  #stand(unit: Growing, parentId: number | null, on: Day): void {
    const parent = parentId === null ? undefined : this.#get(parentId);
    unit.parentId = parentId;
    unit.place = childPlace(parent?.place ?? '', parent ? ++parent.children : ++this.#roots);
    unit.places.push({ place: unit.place, from: on, to: null });
    unit.parents.push({ parentId, from: on, to: null });
  }
}

/** Where a unit stood on a day; undefined when it did not exist. */
export function placeOn(unit: UnitHistory, day: Day): string | undefined {
  return unit.places.find((one) => one.from <= day && (one.to === null || one.to > day))?.place;
}
