import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.entity.ts';
import { RegisterEntry } from './register-entry.entity.ts';

const Schema = defineEntity({
  name: 'RegisterEntryAmendment',
  tableName: 'register_entry_amendment',
  properties: {
    id: p.integer().primary(),
    entry: () => p.manyToOne(RegisterEntry),
    by: () => p.manyToOne(Person),
    at: p.datetime(),
    /** The version that was replaced. */
    version: p.integer(),
    /** Why, encrypted: people write names into reasons. */
    reasonCipher: p.text(),
    /** The whole line as it was: JSON, encrypted. */
    beforeCipher: p.text(),
  },
  uniques: [{ properties: ['entry', 'version'] }],
});

/** A correction of a register's line: who, when, why, and what stood there before. */
export class RegisterEntryAmendment extends Schema.class {}
Schema.setClass(RegisterEntryAmendment);
