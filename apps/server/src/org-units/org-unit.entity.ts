import { defineEntity, p } from '@mikro-orm/core';

const Schema = defineEntity({
  name: 'OrgUnit',
  tableName: 'org_unit',
  properties: {
    id: p.integer().primary(),
    /** Administrative code or one of our own; what `--unit` takes. */
    code: p.string().length(40).unique(),
    name: p.string().length(80),
    /** A key of `unitKinds` in the domain. */
    kind: p.string().length(16),
    parent: () => p.manyToOne(OrgUnit).nullable(),
    /** Where it stands now: the parent's place and one step. The history is in OrgUnitPlace. */
    place: p.string().length(40),
    /** A trait that coverage may ask for, such as `urban-village` (城中村). */
    trait: p.string().length(24).nullable(),
    validFrom: p.date(),
    /** The first day on which it no longer existed. */
    validTo: p.date().nullable(),
    provenance: p.string().length(16),
  },
  indexes: [{ properties: ['place'] }],
});

/** A node of the tree: province to community, and offices. */
export class OrgUnit extends Schema.class {}
Schema.setClass(OrgUnit);
