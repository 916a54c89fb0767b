import { defineEntity, p } from '@mikro-orm/core';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import { Person } from '../people/person.entity.ts';
import { Site } from '../rosters/site.entity.ts';

const Schema = defineEntity({
  name: 'MediationVolume',
  tableName: 'mediation_volume',
  properties: {
    id: p.integer().primary(),
    unit: () => p.manyToOne(OrgUnit),
    place: p.string().length(40),
    committee: () => p.manyToOne(Site).nullable(),
    year: p.integer(),
    /** 1 for the committee's first of the year. */
    number: p.integer(),
    /** `<committee or unit>:<year>:<number>`: no number is given twice. */
    volumeKey: p.string().length(60).unique(),
    /** A key of `retentions` in the domain. */
    retention: p.string().length(12),
    boundOn: p.date(),
    boundBy: () => p.manyToOne(Person),
  },
  indexes: [{ properties: ['place', 'year'] }],
});

/** Case files bound together: short ones share a volume. */
export class MediationVolume extends Schema.class {}
Schema.setClass(MediationVolume);
