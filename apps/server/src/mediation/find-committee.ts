import { RuleError, type Day } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { Site } from '../rosters/site.entity.ts';

const atWork = (day: Day) => ({
  kind: 'committee',
  openedOn: { $lte: day },
  $or: [{ closedOn: null }, { closedOn: { $gt: day } }],
});

/** The unit's own committee on a day, where it has one and one only; joint cases choose. */
export async function committeeOf({ em }: ActContext, unit: OrgUnit, day: Day): Promise<Site | null> {
  const rows = await em.find(Site, { unit: unit.id, ...atWork(day) }, { populate: ['unit'], limit: 2 });
  return rows.length === 1 ? (rows[0] ?? null) : null;
}

/** A committee at work over or under the place on a day. @throws RuleError `not-a-committee`, `not-found` */
export async function findCommittee(
  { em, keyring }: ActContext,
  sealed: string,
  place: string,
  day: Day,
): Promise<Site> {
  const site = await em.findOne(Site, { id: keyring.ids.open('site', sealed) }, { populate: ['unit'] });
  // Of elsewhere: as if it were not there.
  if (!site || !(place.startsWith(site.place) || site.place.startsWith(place))) throw new RuleError('not-found');
  const open = site.openedOn <= day && (!site.closedOn || site.closedOn > day);
  if (site.kind !== 'committee' || !open) throw new RuleError('not-a-committee', { committee: site.name });
  return site;
}
