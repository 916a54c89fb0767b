import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.entity.ts';

const Schema = defineEntity({
  name: 'RecordAmendment',
  tableName: 'record_amendment',
  properties: {
    id: p.integer().primary(),
    /** A key of `amendableRecords` in the domain: what kind of record it is. */
    kind: p.string().length(16),
    recordId: p.integer(),
    by: () => p.manyToOne(Person),
    at: p.datetime(),
    /** The version that was replaced. */
    version: p.integer(),
    /** Why, encrypted: people write names into reasons. */
    reasonCipher: p.text(),
    /** What the changed fields were before: JSON, encrypted. */
    beforeCipher: p.text(),
  },
  uniques: [{ properties: ['kind', 'recordId', 'version'] }],
});

/** A correction of a record: who, when, why, and what stood there before. One for each version, whoever is first. */
export class RecordAmendment extends Schema.class {}
Schema.setClass(RecordAmendment);
