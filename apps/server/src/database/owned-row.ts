import { p } from '@mikro-orm/core';
import { OrgUnit } from '../org-units/org-unit.entity.ts';

/**
 * What every row that a unit owns carries: the unit, and the place it had in the tree on the row's day, so that one
 * index range covers a subtree and a later move does not carry old records along. Linked acts share an origin.
 */
export const ownedRow = {
  id: p.integer().primary(),
  unit: () => p.manyToOne(OrgUnit),
  place: p.string().length(40),
  /** Record set and id of the act that this one grew out of; null when it began here. */
  originSet: p.string().length(24).nullable(),
  originId: p.integer().nullable(),
  /** recorded, reconstructed or demo; printed wherever it is not `recorded`. */
  provenance: p.string().length(16).default('recorded'),
  version: p.integer().version(),
};
