import type { FilterQuery } from '@mikro-orm/core';
import type { Day } from '@linfa/domain';
import type { RosterMember } from './roster-member.entity.ts';
import type { Site } from './site.entity.ts';

/** Rows of a subtree after a page's last one. */
function below(place: string, after: number | undefined) {
  return { place: { $gte: place, $lt: `${place}~` }, ...(after !== undefined && { id: { $gt: after } }) };
}

/** On a roster from its first day to the day before its last: as figures count it. */
export function membersOn(place: string, roster: string, on: Day, after?: number): FilterQuery<RosterMember> {
  return { ...below(place, after), roster, joinedOn: { $lte: on }, $or: [{ leftOn: null }, { leftOn: { $gt: on } }] };
}

export function sitesOn(place: string, on: Day, after?: number): FilterQuery<Site> {
  return { ...below(place, after), openedOn: { $lte: on }, $or: [{ closedOn: null }, { closedOn: { $gt: on } }] };
}
