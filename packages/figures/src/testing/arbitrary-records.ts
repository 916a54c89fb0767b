import { addDays, type Day } from '@linfa/domain';
import fc from 'fast-check';
import type { FigureRecord } from '../filter.ts';
import type { Field, RecordSet, RecordSetName } from '../record-set.ts';
import { recordSets } from '../sets/index.ts';
import { arbitraryUnitTree } from './arbitrary-unit-tree.ts';
import { arbitraryDay, generatedCodes, generatedColumns } from './generated-values.ts';
import type { World } from './in-memory.ts';
import { placeOn, type TestUnit, type UnitTree } from './unit-tree.ts';

/** Fields of which records are always known to have a value, as the tables demand it. */
const alwaysKnown: Readonly<Partial<Record<RecordSetName, readonly string[]>>> = {
  consultations: ['serviceKind', 'mode', 'channel', 'matter', 'result'],
  dutyShifts: ['mode', 'state', 'countersign'],
  mediationCases: ['disputeType', 'committeeKind', 'source', 'outcome', 'confirmation'],
  mediationSessions: ['caseId'],
  outreachEvents: ['kind', 'state'],
  onlinePosts: ['channel', 'state'],
  referrals: ['target', 'outcome'],
  rosterMembers: ['roster', 'personKey'],
  sites: ['kind'],
  adviserAssignments: ['firm', 'servedKind', 'served'],
  registerEntries: ['register'],
};

/**
 * Records of a set as figures see them, with `id`, `unitId`, `place`, `provenance`, `originSet` and, in sets without
 * them, no other names than the set's own fields. Each lies where its unit stood on its day; a lasting one that outlives
 * its unit's move or end is closed there and opened again at the new place, as a register keeper would.
 */
export function arbitraryRecords(
  set: RecordSetName,
  tree: UnitTree,
  options: { readonly maxLength?: number; readonly firstId?: number } = {},
): fc.Arbitrary<FigureRecord[]> {
  const of = recordSets[set];
  const names = Object.keys(of.fields).filter((name) => of.fields[name]?.kind !== 'day');
  const draft = fc.record({
    unit: fc.nat(60),
    day: arbitraryDay(),
    until: fc.option(arbitraryDay()),
    lag: fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60)),
    provenance: fc.constantFrom('recorded', 'reconstructed', 'demo'),
    originSet: fc.option(fc.constantFrom('consultations', 'mediationCases', 'outreachEvents')),
    values: fc.record(
      Object.fromEntries([
        ...names.map((name) => [name, arbitraryValue(of, name)] as const),
        ...(of.columnsUnder
          ? generatedColumns.map((name) => [name, fc.option(fc.integer({ min: 0, max: 9_000_000 }))] as const)
          : []),
      ]),
    ),
  });
  return fc.array(draft, { maxLength: options.maxLength ?? 24, size: 'max' }).map((drafts) => {
    const records: FigureRecord[] = [];
    for (const { unit: which, day, until, lag, provenance, originSet, values } of drafts) {
      const living = tree.units.filter((unit) => placeOn(unit, day) !== undefined);
      const unit = living[which % living.length];
      if (!unit) continue;
      const common = { unitId: unit.id, provenance, originSet, ...values };
      const push = (place: string, days: FigureRecord): void =>
        void records.push({
          id: (options.firstId ?? 1) + records.length,
          ...common,
          place,
          ...days,
          ...plausible(set, { ...values, ...days }, lag),
        });
      if (of.lasting)
        for (const [place, from, to] of stays(unit, day, until !== null && until >= day ? until : null))
          push(place, { [of.lasting.from]: from, [of.lasting.to]: to });
      else push(placeOn(unit, day)!, { [of.day ?? 'day']: day });
    }
    return records;
  });
}

/** The stretches of a stay at each place of the unit, in order. */
function stays(unit: TestUnit, from: Day, to: Day | null): [string, Day, Day | null][] {
  return unit.places.flatMap((one): [string, Day, Day | null][] => {
    const begins = one.from > from ? one.from : from;
    const ends = one.to !== null && (to === null || one.to < to) ? one.to : to;
    const isEmpty = one.to !== null && one.to <= begins;
    return isEmpty || (to !== null && begins > to) || (ends !== null && begins >= ends && begins !== from)
      ? []
      : [[one.place, begins, ends]];
  });
}

function arbitraryValue(set: RecordSet, name: string): fc.Arbitrary<string | number | boolean | null> {
  const field = set.fields[name] as Field;
  const value = ((): fc.Arbitrary<string | number | boolean> => {
    switch (field.kind) {
      case 'code':
        return fc.constantFrom(...(field.codes ? Object.keys(field.codes) : (generatedCodes[name] ?? ['a'])));
      case 'flag':
        return fc.boolean();
      case 'measure':
        return fc.integer({ min: name === 'persons' ? 1 : 0, max: field.storedPer > 1000 ? 30_000_000 : 600 });
      case 'key':
        // Keys that differ in case alone are different things.
        return name.endsWith('Id') ? fc.integer({ min: 1, max: 4 }) : fc.constantFrom('k1', 'k2', 'K1', 'k3');
      case 'day':
        return arbitraryDay();
    }
  })();
  const isKnown = field.kind === 'measure' || field.kind === 'flag' || alwaysKnown[set.name]?.includes(name);
  return isKnown ? value : fc.option(value, { freq: 4 });
}

/** A case concludes after it was accepted, is performed or confirmed after it was agreed, and is pending until then. */
function plausible(
  set: RecordSetName,
  record: FigureRecord,
  [toEnd, toPerformed, toConfirmed]: readonly [number, number, number],
): FigureRecord {
  if (set !== 'mediationCases') return {};
  const isAgreed = record['outcome'] === 'agreed';
  const concludedOn = record['outcome'] === 'pending' ? null : addDays(String(record['acceptedOn']), toEnd);
  const isPerformed = isAgreed && (record['performance'] === 'at-once' || record['performance'] === 'done');
  const isConfirmed = isAgreed && record['confirmation'] !== 'none';
  return {
    concludedOn,
    performedOn: isPerformed && concludedOn !== null ? addDays(concludedOn, toPerformed) : null,
    confirmedOn: isConfirmed && concludedOn !== null ? addDays(concludedOn, toConfirmed) : null,
    ...(!isAgreed && { agreementForm: null, performance: null, confirmation: 'none' }),
  };
}

/** A tree with records of the sets, ids running on from set to set. */
export function arbitraryWorld(
  sets: Iterable<RecordSetName>,
  options: { readonly tree?: fc.Arbitrary<UnitTree>; readonly maxLength?: number } = {},
): fc.Arbitrary<World> {
  const names = [...new Set(sets)];
  return (options.tree ?? arbitraryUnitTree()).chain((tree) =>
    fc
      .tuple(...names.map((set, index) => arbitraryRecords(set, tree, { ...options, firstId: 1 + index * 1000 })))
      .map((lists) => ({ tree, records: Object.fromEntries(names.map((set, index) => [set, lists[index] ?? []])) })),
  );
}
