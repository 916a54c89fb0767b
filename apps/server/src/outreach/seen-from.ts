import { placeStep } from '@linfa/figures';
import { placesAbove } from '../norms/places-above.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';

/** Where things are that are for the people of a unit: there and below, and what those above it hold, which is for them too. */
export function seenFrom(unit: OrgUnit, wholeStreet: boolean): { $or: { place: object }[] } {
  const lowest = unit.kind === 'community' || unit.kind === 'village';
  const place = wholeStreet && lowest ? unit.place.slice(0, -placeStep) : unit.place;
  return { $or: [{ place: { $gte: place, $lt: `${place}~` } }, { place: { $in: placesAbove(place) } }] };
}
