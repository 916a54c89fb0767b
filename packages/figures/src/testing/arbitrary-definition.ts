import type { MeasureUnitCode } from '@linfa/domain';
import fc from 'fast-check';
import type { Across, Definition, FigureKind, SetRef } from '../definition.ts';
import { cutOffDay, type Filter } from '../filter.ts';
import { fieldOf, type Field, type RecordSet, type RecordSetName } from '../record-set.ts';
import { recordSets } from '../sets/index.ts';
import { arbitraryDay, generatedCodes, generatedColumns } from './generated-values.ts';

/** A definition with everything it names, itself included: what a dictionary is made of. */
export interface GeneratedDefinition {
  readonly definition: Definition;
  readonly all: readonly Definition[];
}

const setNames = Object.keys(recordSets) as RecordSetName[];

/** A valid filter over real fields of the set, two steps deep at most. */
export function arbitraryFilter(set: RecordSet, depth = 2): fc.Arbitrary<Filter> {
  const names = [...Object.keys(set.fields), 'originSet', 'provenance', ...(set.columnsUnder ? generatedColumns : [])];
  const leaf = fc.constantFrom(...names).chain((name) => arbitraryCondition(name, fieldOf(set, name)!));
  if (depth === 0) return leaf;
  const inner = arbitraryFilter(set, depth - 1);
  return fc.oneof(
    { weight: 4, arbitrary: leaf },
    { weight: 1, arbitrary: fc.array(inner, { maxLength: 2 }).map((all) => ({ all })) },
    { weight: 1, arbitrary: fc.array(inner, { minLength: 1, maxLength: 2 }).map((any) => ({ any })) },
    { weight: 1, arbitrary: inner.map((not) => ({ not })) },
  );
}

function arbitraryCondition(field: string, of: Field): fc.Arbitrary<Filter> {
  const known = fc.constantFrom(true, true, false).map((is): Filter => ({ field, known: is }));
  switch (of.kind) {
    case 'flag':
      return fc.oneof(
        known,
        fc.boolean().map((is): Filter => ({ field, is })),
      );
    case 'code': {
      const code = fc.constantFrom(...(of.codes ? Object.keys(of.codes) : (generatedCodes[field] ?? ['a'])));
      return fc.oneof(
        known,
        code.map((is): Filter => ({ field, is })),
        fc.uniqueArray(code, { minLength: 1, maxLength: 3 }).map((list): Filter => ({ field, in: list })),
      );
    }
    case 'key': {
      const key: fc.Arbitrary<string | number> = field.endsWith('Id')
        ? fc.integer({ min: 1, max: 4 })
        : fc.constantFrom('k1', 'k2', 'K1');
      return fc.oneof(
        known,
        key.map((is): Filter => ({ field, is })),
        fc.uniqueArray(key, { minLength: 1, maxLength: 2 }).map((list): Filter => ({ field, in: list })),
      );
    }
    case 'day':
      return fc.oneof(
        known,
        arbitraryRange(field, fc.oneof(arbitraryDay(), fc.constant(cutOffDay))),
        arbitraryDay().map((is): Filter => ({ field, is })),
      );
    case 'measure':
      return fc.oneof(known, arbitraryRange(field, fc.integer({ min: 0, max: of.storedPer > 1000 ? 9_000_000 : 600 })));
  }
}

function arbitraryRange(field: string, bound: fc.Arbitrary<string | number>): fc.Arbitrary<Filter> {
  return fc.oneof(
    bound.map((from): Filter => ({ field, from })),
    bound.map((to): Filter => ({ field, to })),
    fc.tuple(bound, bound).map(([from, to]): Filter => ({ field, from, to })),
  );
}

const across: fc.Arbitrary<Across> = fc.record(
  {
    kinds: fc.constantFrom<Across['kinds']>(['community', 'village'], ['community'], ['street', 'town']),
    trait: fc.constant('urban-village'),
    word: fc.constant('单位'),
  },
  { requiredKeys: ['kinds', 'word'] },
);

/** A reference to a set by a day of its own; lasting sets by one only where `byDay` demands it. */
function arbitraryRef(set: RecordSet, byDay: boolean): fc.Arbitrary<SetRef> {
  const days = Object.keys(set.fields).filter((name) => set.fields[name]?.kind === 'day');
  const on =
    byDay && set.lasting
      ? fc.constantFrom(...days)
      : byDay
        ? fc.option(fc.constantFrom(...days), { nil: undefined })
        : fc.constant(undefined);
  return fc
    .tuple(on, fc.option(arbitraryFilter(set), { nil: undefined, freq: 1 }))
    .map(([day, where]) => ({ set: set.name, ...(day !== undefined && { on: day }), ...(where && { where }) }));
}

function fieldsOfKind(set: RecordSet, kind: Field['kind']): string[] {
  return Object.keys(set.fields).filter((name) => set.fields[name]?.kind === kind);
}

const counted = ['count', 'sum', 'distinct', 'as-of', 'coverage', 'frequency', 'register', 'reported'] as const;
const composed = ['ratio', 'change', 'total'] as const;

/**
 * A valid definition of any of the kinds (all by default), over real fields, under an id of its own and unworded.
 * Ratios, changes and totals come with the figures that they name.
 */
export function arbitraryDefinition(
  options: { readonly kinds?: readonly FigureKind[]; readonly sets?: readonly RecordSetName[] } = {},
): fc.Arbitrary<GeneratedDefinition> {
  const kinds = options.kinds ?? [...counted, ...composed];
  return fc.constantFrom(...kinds).chain((kind) => arbitraryOfKind(kind, 'test.figure', options.sets ?? setNames));
}

function arbitraryOfKind(
  kind: FigureKind,
  id: string,
  names: readonly RecordSetName[],
): fc.Arbitrary<GeneratedDefinition> {
  const alone = (definition: fc.Arbitrary<Definition>): fc.Arbitrary<GeneratedDefinition> =>
    definition.map((one) => ({ definition: one, all: [one] }));
  const base = { id, name: `指标${id}` };
  const inSet = (
    fits: (set: RecordSet) => boolean,
    make: (set: RecordSet) => fc.Arbitrary<Definition>,
  ): fc.Arbitrary<GeneratedDefinition> => {
    const fitting = names.filter((name) => fits(recordSets[name]));
    return alone(
      fc
        .constantFrom(...(fitting.length > 0 ? fitting : setNames.filter((name) => fits(recordSets[name]))))
        .chain((name) => make(recordSets[name])),
    );
  };
  switch (kind) {
    case 'count':
      return inSet(
        () => true,
        (set) => arbitraryRef(set, true).map((of) => ({ ...base, kind, unit: 'act', of })),
      );
    case 'sum':
      return inSet(
        (set) => fieldsOfKind(set, 'measure').length > 0,
        (set) =>
          fc
            .tuple(arbitraryRef(set, true), fc.constantFrom(...fieldsOfKind(set, 'measure')))
            .map(([of, measure]) => ({ ...base, kind, unit: unitOf(set, measure), of, measure })),
      );
    case 'distinct':
      return inSet(
        () => true,
        (set) =>
          fc
            .tuple(arbitraryRef(set, true), fc.constantFrom('unitId', ...fieldsOfKind(set, 'key')))
            .map(([of, key]) => ({ ...base, kind, unit: unitOf(set, key), of, key })),
      );
    case 'as-of':
      return inSet(
        (set) => set.lasting !== undefined,
        (set) => {
          const ways = [
            { unit: 'thing' as const },
            ...fieldsOfKind(set, 'measure').map((measure) => ({ measure, unit: unitOf(set, measure) })),
            ...fieldsOfKind(set, 'key').map((key) => ({ key, unit: unitOf(set, key) })),
          ];
          return fc
            .tuple(arbitraryRef(set, false), fc.constantFrom(...ways))
            .map(([of, way]): Definition => ({ ...base, kind, of, ...way }));
        },
      );
    case 'coverage':
      return inSet(
        () => true,
        (set) =>
          fc
            .tuple(
              arbitraryRef(set, !set.lasting),
              across,
              fc.constantFrom('share' as const, 'covered' as const, 'all' as const),
            )
            .map(([of, units, show]): Definition => ({
              ...base,
              kind,
              unit: show === 'share' ? 'percent' : 'thing',
              of,
              across: units,
              show,
            })),
      );
    case 'frequency':
      return inSet(
        () => true,
        (set) =>
          fc
            .tuple(
              arbitraryRef(set, !set.lasting),
              across,
              fc.constantFrom('month' as const, 'period' as const, 'period' as const),
              fc.nat(3),
            )
            .map(([of, units, every, norm]): Definition => ({
              ...base,
              kind,
              unit: 'act-per-month',
              of,
              across: units,
              every: set.lasting ? 'period' : every,
              norm,
            })),
      );
    case 'register':
      return alone(
        fc
          .tuple(
            fc.constantFrom(...(generatedCodes['register'] ?? [])),
            fc.constantFrom('count' as const, 'sum' as const, 'distinct' as const, 'latest' as const),
            fc.constantFrom(...generatedColumns),
            fc.option(arbitraryFilter(recordSets.registerEntries), { nil: undefined, freq: 1 }),
          )
          .map(([register, take, column, where]): Definition => ({
            ...base,
            kind,
            unit: take === 'distinct' ? 'organisation' : 'line',
            register,
            take,
            ...((take === 'sum' || take === 'latest') && { column: column.slice('values.'.length) }),
            ...(where && { where }),
          })),
      );
    case 'reported':
      return alone(
        fc
          .boolean()
          .map((addsOverUnits): Definition => ({ ...base, kind, unit: 'matter', item: 'petitions', addsOverUnits })),
      );
    case 'ratio':
      return fc
        .tuple(
          arbitraryOfKind('count', `${id}.of`, names),
          arbitraryOfKind('count', `${id}.over`, names),
          fc.constantFrom('percent' as const, 'each' as const),
        )
        .map(([of, over, show]) =>
          withParts(
            {
              ...base,
              kind,
              unit: show === 'percent' ? 'percent' : 'act',
              of: of.definition.id,
              over: over.definition.id,
              show,
            },
            [of, over],
          ),
        );
    case 'change':
      return fc
        .tuple(
          fc.constantFrom(...counted).chain((one) => arbitraryOfKind(one, `${id}.of`, names)),
          fc.constantFrom('previous-year' as const, 'preceding' as const),
        )
        .map(([of, against]) => withParts({ ...base, kind, unit: 'percent', of: of.definition.id, against }, [of]));
    case 'total':
      return fc
        .tuple(arbitraryOfKind('count', `${id}.a`, names), arbitraryOfKind('count', `${id}.b`, names))
        .map((parts) => withParts({ ...base, kind, unit: 'act', of: parts.map((part) => part.definition.id) }, parts));
  }
}

function withParts(definition: Definition, parts: readonly GeneratedDefinition[]): GeneratedDefinition {
  return { definition, all: [definition, ...parts.flatMap((part) => part.all)] };
}

function unitOf(set: RecordSet, name: string): MeasureUnitCode {
  const field = fieldOf(set, name);
  return field?.kind === 'measure' || field?.kind === 'key' ? field.unit : 'none';
}
