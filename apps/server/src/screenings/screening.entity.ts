import { defineEntity, p } from '@mikro-orm/core';
import { ownedRow } from '../database/owned-row.ts';

const Schema = defineEntity({
  name: 'Screening',
  tableName: 'screening',
  properties: {
    ...ownedRow,
    heldOn: p.date(),
    found: p.integer().default(0),
    prevented: p.integer().default(0),
    /** Where and what was looked at; encrypted. */
    noteCipher: p.text().nullable(),
  },
  indexes: [{ properties: ['place', 'heldOn'] }],
  checks: [{ expression: 'found >= 0 and prevented >= 0' }],
});

/** A round of looking for disputes; nothing found is an entry too. */
export class Screening extends Schema.class {}
Schema.setClass(Screening);
