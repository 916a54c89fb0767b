import fc, { type GeneratorValue } from 'fast-check';

/** Test support. Draws from a property's generator. */
export interface Draw {
  readonly number: (min: number, max: number) => number;
  readonly one: <Item>(items: readonly Item[]) => Item;
  readonly some: <Item>(items: readonly Item[], min: number, max: number) => Item[];
  readonly chance: () => boolean;
}

export function drawFrom(g: GeneratorValue): Draw {
  const number = (min: number, max: number): number => g(fc.integer, { min, max });
  return {
    number,
    one: (items) => items[number(0, items.length - 1)] as (typeof items)[number],
    some: (items, min, max) => {
      const left = [...items];
      const count = Math.min(left.length, number(min, max));
      return Array.from(
        { length: count },
        () => left.splice(number(0, left.length - 1), 1)[0] as (typeof items)[number],
      );
    },
    chance: () => g(fc.boolean),
  };
}
