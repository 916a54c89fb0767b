import { defineEntity, p } from '@mikro-orm/core';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import { Person } from '../people/person.entity.ts';

const Schema = defineEntity({
  name: 'MediationVolume',
  tableName: 'mediation_volume',
  properties: {
    id: p.integer().primary(),
    unit: () => p.manyToOne(OrgUnit),
    place: p.string().length(40),
    year: p.integer(),
    /** 1 for the unit's first of the year. */
    number: p.integer(),
    boundOn: p.date(),
    boundBy: () => p.manyToOne(Person),
  },
  uniques: [{ properties: ['unit', 'year', 'number'] }],
});

/** Case files bound together: short ones share a volume. */
export class MediationVolume extends Schema.class {}
Schema.setClass(MediationVolume);
