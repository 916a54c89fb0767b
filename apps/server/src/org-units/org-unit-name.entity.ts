import { defineEntity, p } from '@mikro-orm/core';
import { OrgUnit } from './org-unit.entity.ts';

const Schema = defineEntity({
  name: 'OrgUnitName',
  tableName: 'org_unit_name',
  properties: {
    id: p.integer().primary(),
    unit: () => p.manyToOne(OrgUnit),
    name: p.string().length(80),
    from: p.date(),
    /** The first day on which it had the next name. */
    to: p.date(),
  },
  uniques: [{ properties: ['unit', 'from'] }],
});

/** A name that a unit had before the one it has now: a past period prints that period's name. */
export class OrgUnitName extends Schema.class {}
Schema.setClass(OrgUnitName);
