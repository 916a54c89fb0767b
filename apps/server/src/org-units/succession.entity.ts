import { defineEntity, p } from '@mikro-orm/core';
import { OrgUnit } from './org-unit.entity.ts';

const Schema = defineEntity({
  name: 'OrgUnitSuccession',
  tableName: 'org_unit_succession',
  properties: {
    id: p.integer().primary(),
    predecessor: () => p.manyToOne(OrgUnit),
    successor: () => p.manyToOne(OrgUnit),
    /** merge, split or rename */
    kind: p.string().length(8),
    /** The first day of the successor. */
    on: p.date(),
  },
  uniques: [{ properties: ['predecessor', 'successor', 'on'] }],
});

/** One unit became (part of) another. */
export class OrgUnitSuccession extends Schema.class {}
Schema.setClass(OrgUnitSuccession);
