import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.entity.ts';
import { MediationCase } from './mediation-case.entity.ts';

const Schema = defineEntity({
  name: 'MediationAmendment',
  tableName: 'mediation_amendment',
  properties: {
    id: p.integer().primary(),
    case: () => p.manyToOne(MediationCase),
    by: () => p.manyToOne(Person),
    at: p.datetime(),
    /** The version that was replaced. */
    version: p.integer(),
    /** Why, encrypted: people write names into reasons. */
    reasonCipher: p.text(),
    /** What the changed fields were before: JSON, encrypted. */
    beforeCipher: p.text(),
  },
  uniques: [{ properties: ['case', 'version'] }],
});

/** A correction of a case: who, when, why, and what stood there before. */
export class MediationAmendment extends Schema.class {}
Schema.setClass(MediationAmendment);
