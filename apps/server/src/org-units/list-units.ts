import type { Answer, Received } from '@linfa/contract';
import { RuleError, type UnitKind } from '@linfa/domain';
import { placeStep } from '@linfa/figures';
import type { ActContext } from '../http/act-context.ts';
import { namesOn } from './names-on.ts';
import { OrgUnitPlace } from './org-unit-place.entity.ts';
import { treeReaders } from './org-units.policy.ts';
import { placeOn } from './place-on.ts';
import { unitInReach } from './unit-in-reach.ts';

/** A unit and all below it as they stood and were called on a day, parents first. Constant statements. @throws RuleError `unit-not-valid`, `not-allowed`, `unknown-unit` */
export async function listUnits(
  context: ActContext,
  input: Received<'orgUnits', 'list'>,
): Promise<Answer<'orgUnits', 'list'>> {
  const { em, keyring, today } = context;
  const unit = await unitInReach(context, input.unit, treeReaders);
  const day = input.on ?? today;
  const within = await placeOn(em, unit, day);
  const last =
    input.after === undefined ? null : await em.findOne(OrgUnitPlace, keyring.ids.open('unit-place', input.after));
  if (input.after !== undefined && !last) throw new RuleError('not-found');
  const on = { from: { $lte: day }, $or: [{ to: null }, { to: { $gt: day } }] };
  const found = await em.find(
    OrgUnitPlace,
    {
      ...on,
      $and: [{ place: { $gte: within, $lt: `${within}~` } }, ...(last ? [{ place: { $gt: last.place } }] : [])],
      ...(input.kind !== undefined && { unit: { kind: input.kind } }),
    },
    { populate: ['unit'], orderBy: { place: 'asc' }, limit: input.limit + 1 },
  );
  const rows = found.slice(0, input.limit);
  const above = (place: string): string => place.slice(0, -placeStep);
  const parents = await em.find(
    OrgUnitPlace,
    { ...on, place: { $in: rows.map((row) => above(row.place)) } },
    { populate: ['unit'] },
  );
  const names = await namesOn(
    em,
    [...rows, ...parents].map((row) => row.unit),
    day,
  );
  const named = ({ unit: one }: OrgUnitPlace) => ({ code: one.code, name: names.get(one.id) ?? one.name });
  const byPlace = new Map(parents.map((row) => [row.place, named(row)]));
  const end = rows.at(-1);
  return {
    items: rows.map((row) => ({
      ...named(row),
      kind: row.unit.kind as UnitKind,
      parent: byPlace.get(above(row.place)) ?? null,
      trait: row.unit.trait ?? null,
      validFrom: row.unit.validFrom,
      validTo: row.unit.validTo ?? null,
    })),
    next: found.length > input.limit && end ? keyring.ids.seal('unit-place', end.id) : null,
  };
}
