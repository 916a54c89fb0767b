import { defineEntity, p } from '@mikro-orm/core';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import { Person } from '../people/person.entity.ts';

const Schema = defineEntity({
  name: 'SlipCode',
  tableName: 'slip_code',
  properties: {
    id: p.integer().primary(),
    codeDigest: p.string().length(64).unique(),
    person: () => p.manyToOne(Person),
    issuedBy: () => p.manyToOne(Person),
    /** The community that knows the resident; only within its reach is a further slip issued for the same person. */
    unit: () => p.manyToOne(OrgUnit),
    place: p.string().length(40),
    createdAt: p.datetime(),
    expiresAt: p.datetime(),
    /** Used, or overtaken by a newer slip. */
    usedAt: p.datetime().nullable(),
  },
});

/** A slip of paper with a code that signs a resident without a phone in, once. */
export class SlipCode extends Schema.class {}
Schema.setClass(SlipCode);
