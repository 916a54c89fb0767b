import { defineEntity, p } from '@mikro-orm/core';
import { OrgUnit } from './org-unit.entity.ts';

const Schema = defineEntity({
  name: 'OrgUnitPlace',
  tableName: 'org_unit_place',
  properties: {
    id: p.integer().primary(),
    unit: () => p.manyToOne(OrgUnit),
    place: p.string().length(40),
    from: p.date(),
    to: p.date().nullable(),
  },
  uniques: [{ properties: ['unit', 'from'] }],
  indexes: [{ properties: ['place'] }],
});

/** Where a unit stood in the tree, from a day to (not including) a day: a past period uses that period's tree. */
export class OrgUnitPlace extends Schema.class {}
Schema.setClass(OrgUnitPlace);
