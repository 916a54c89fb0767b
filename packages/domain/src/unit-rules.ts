import { unitKinds, type UnitKind } from './codes.ts';
import type { Day } from './day.ts';
import { RuleError } from './rule-error.ts';

/**
 * What a unit may stand directly under. Source: 地方各级人民代表大会和地方各级人民政府组织法 on the levels; a municipality has
 * districts without cities between, and some cities have streets without districts.
 */
const parents: Readonly<Record<UnitKind, readonly UnitKind[]>> = {
  province: [],
  city: ['province'],
  district: ['province', 'city'],
  street: ['city', 'district'],
  town: ['city', 'district'],
  community: ['street', 'town'],
  village: ['street', 'town'],
  office: ['province', 'city', 'district', 'street', 'town', 'community', 'village'],
};

/** Kinds that stand on one level: units of one of these lists may become one. */
const levels: readonly (readonly UnitKind[])[] = [
  ['province'],
  ['city'],
  ['district'],
  ['street', 'town'],
  ['community', 'village'],
  ['office'],
];

/** @throws RuleError `unit-wrong-parent` */
export function assertMayStandUnder(kind: UnitKind, parent: UnitKind): void {
  if (!parents[kind].includes(parent))
    throw new RuleError('unit-wrong-parent', { kind: unitKinds[kind], parent: unitKinds[parent] });
}

/** @throws RuleError `unit-levels-differ` unless all kinds stand on one level */
export function assertOneLevel(kinds: readonly UnitKind[]): void {
  const fits = levels.some((level) => kinds.every((kind) => level.includes(kind)));
  if (!fits) throw new RuleError('unit-levels-differ');
}

/**
 * A change of the tree is entered on its day or later, never ahead: until then everybody would reach the wrong things.
 * @param since the unit's last change
 * @throws RuleError `day-in-future`; `unit-changed-since` when the day is not after the last change
 */
export function assertChangeDay(unit: { readonly name: string; readonly since: Day }, day: Day, today: Day): void {
  if (day > today) throw new RuleError('day-in-future', { day });
  if (day <= unit.since) throw new RuleError('unit-changed-since', { unit: unit.name, since: unit.since });
}
