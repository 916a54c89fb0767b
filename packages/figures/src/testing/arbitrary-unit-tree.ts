import type { Day, UnitKind } from '@linfa/domain';
import fc from 'fast-check';
import { arbitraryDay } from './generated-values.ts';
import { TreeGrower, type TreeEvent, type UnitTree } from './unit-tree.ts';

/** The first day of every generated tree. */
const treeBegins: Day = '2020-01-01';

/**
 * One or two districts with streets or towns, communities, villages and offices, through which moves, mergers, renamings
 * and splits have passed in 2023 and 2024; at least a move and a merger where the tree has room for them.
 */
export function arbitraryUnitTree(
  options: { readonly events?: readonly TreeEvent['kind'][] } = {},
): fc.Arbitrary<UnitTree> {
  const kinds = options.events ?? ['move', 'merge', 'rename', 'split'];
  const event = fc.record({
    kind: kinds.length === 0 ? fc.constant('move' as const) : fc.constantFrom(...kinds),
    on: arbitraryDay(),
    which: fc.nat(30),
    to: fc.nat(30),
  });
  const street = fc.record({
    kind: fc.constantFrom<UnitKind>('street', 'town'),
    office: fc.boolean(),
    communities: fc.array(
      fc.record({
        kind: fc.constantFrom<UnitKind>('community', 'village'),
        trait: fc.constantFrom('urban-village', null),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  });
  const districts = fc.array(fc.array(street, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 });
  const events = fc.tuple(fc.array(event, { maxLength: kinds.length === 0 ? 0 : 4 }), fc.tuple(event, event));
  return fc.tuple(districts, events).map(([shapes, [more, [first, second]]]) => {
    const grower = new TreeGrower();
    for (const streets of shapes) {
      const district = grower.add('district', null, treeBegins);
      for (const { kind, office, communities } of streets) {
        const id = grower.add(kind, district, treeBegins);
        if (office) grower.add('office', id, treeBegins);
        for (const one of communities) grower.add(one.kind, id, treeBegins, one.trait);
      }
    }
    const sure =
      kinds.includes('move') && kinds.includes('merge')
        ? [
            { ...first, kind: 'move' as const },
            { ...second, kind: 'merge' as const },
          ]
        : [];
    // One event a day, so that no unit comes and goes within it.
    const byDay = new Map([...more, ...sure].map((one) => [one.on, one]));
    for (const one of [...byDay.values()].sort((a, b) => (a.on < b.on ? -1 : 1))) grower.apply(one);
    return grower.tree();
  });
}
