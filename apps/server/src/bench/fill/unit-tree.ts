import { childPlace } from '@linfa/figures';
import type { BenchPlan } from './plan.ts';

/** Streets in a district, districts in a city, cities in a province: the country's averages. */
const fanOut = { district: 14, city: 9, province: 11 } as const;
/** Of every street: a community and a village. */
const communityKinds = ['community', 'village'] as const;

export interface BenchUnit {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parentId: number | null;
  readonly place: string;
}

/** The tree of units: one root, provinces, cities, districts, the plan's streets, and their communities. */
export interface UnitTree {
  readonly units: () => Generator<BenchUnit>;
  /** Id and place of a street's community, by numbers from 0. */
  readonly community: (street: number, which: number) => { readonly id: number; readonly place: string };
  readonly communitiesOfStreet: number;
}

export const nationCode = 'bench-nation';
export const districtCode = (district: number): string => `bench-district-${district + 1}`;
export const streetCode = (street: number): string => `bench-street-${street + 1}`;

/** The same plan always has the same tree, and the first streets are the same in every plan but for their ids. */
export function unitTree(plan: BenchPlan): UnitTree {
  const districts = Math.ceil(plan.streets / fanOut.district);
  const cities = Math.ceil(districts / fanOut.city);
  const provinces = Math.ceil(cities / fanOut.province);
  const root = childPlace('', 1);
  const below = (parents: readonly string[], count: number, size: number): string[] =>
    Array.from({ length: count }, (_, index) =>
      childPlace(parents[Math.floor(index / size)] ?? root, (index % size) + 1),
    );
  const places = {
    province: below([], provinces, provinces + 1),
    city: [] as string[],
    district: [] as string[],
    street: [] as string[],
  };
  places.city = below(places.province, cities, fanOut.province);
  places.district = below(places.city, districts, fanOut.city);
  places.street = below(places.district, plan.streets, fanOut.district);
  const first = {
    province: 2,
    city: 2 + provinces,
    district: 2 + provinces + cities,
    street: 2 + provinces + cities + districts,
  };
  const firstCommunity = first.street + plan.streets;

  function* level(kind: keyof typeof places, word: string, parent: (index: number) => number): Generator<BenchUnit> {
    for (const [index, place] of places[kind].entries())
      yield {
        id: first[kind] + index,
        code: `bench-${kind}-${index + 1}`,
        name: `测试第${index + 1}${word}`,
        kind,
        parentId: parent(index),
        place,
      };
  }
  const community: UnitTree['community'] = (street, which) => ({
    id: firstCommunity + street * communityKinds.length + which,
    place: childPlace(places.street[street] ?? root, which + 1),
  });
  return {
    *units() {
      yield { id: 1, code: nationCode, name: '测试国', kind: 'office', parentId: null, place: root };
      yield* level('province', '省', () => 1);
      yield* level('city', '市', (index) => first.province + Math.floor(index / fanOut.province));
      yield* level('district', '区', (index) => first.city + Math.floor(index / fanOut.city));
      yield* level('street', '街道', (index) => first.district + Math.floor(index / fanOut.district));
      for (let street = 0; street < plan.streets; street += 1)
        for (const [which, kind] of communityKinds.entries())
          yield {
            ...community(street, which),
            code: `bench-community-${street + 1}-${which + 1}`,
            name: `测试第${street + 1}街道${which + 1}号`,
            kind,
            parentId: first.street + street,
          };
    },
    community,
    communitiesOfStreet: communityKinds.length,
  };
}
